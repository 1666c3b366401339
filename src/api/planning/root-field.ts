import type { FieldNode, GraphQLCompositeType, GraphQLField } from "graphql";
import type { Plan } from "../../plan/plan.js";
import type { FieldRole } from "../schema/field-role.js";
import type { InputTree } from "./input-tree.js";
import type { ReadParameter } from "./parameter-table.js";
import type { PlannedRoot } from "./planned-root.js";
import type { Place, Planning } from "./planning.js";
import type { RowBuilder } from "./row-builder.js";

/** A generated field of Query, as it is selected. */
export interface RootField {
  readonly key: string;
  readonly field: GraphQLField<unknown, unknown>;
  readonly nodes: readonly FieldNode[];
  readonly role: FieldRole;
}

/** What plans of root fields are made from. */
export interface RootPlanning {
  readonly planning: Planning;
  readonly place: Place;
  readonly trees: ReadonlyMap<string, InputTree>;
  readonly type: GraphQLCompositeType;
  readonly nodes: readonly FieldNode[];
}

/** Source, row and reader of a root field. */
export type RootParts = Pick<Plan, "source"> & {
  readonly row: RowBuilder;
  readonly read: PlannedRoot["read"];
  readonly nameOf?: PlannedRoot["nameOf"];
};

/** Reads a leaf argument that `readArguments` has made sure is there. */
export function readArgument(tree: InputTree | undefined): ReadParameter {
  if (tree?.input !== "leaf")
    throw new Error("A required argument is missing from arguments that were checked.");
  return (request) => tree.read(request.variables) as string;
}
