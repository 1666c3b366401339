import { getNamedType, type FieldNode, type GraphQLCompositeType, type GraphQLObjectType } from "graphql";
import { fieldRoleOf, type FieldRole } from "../schema/field-role.js";
import { collectFields, type DocumentContext } from "./collect-fields.js";
import { selectionSetsOf } from "./planning.js";

/** A field as it is selected: its role, undefined where it is written by hand, and the type of what it leads to. */
export interface SelectedRole {
  readonly role: FieldRole | undefined;
  /** The named type; of fields without a selection it is not composite. */
  readonly type: GraphQLCompositeType;
  readonly nodes: readonly FieldNode[];
}

/** What is selected of an object, to look ahead while planning; without `__typename`. */
export function selectedRoles(
  document: DocumentContext,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
): readonly SelectedRole[] {
  return [...collectFields(document, type, selectionSetsOf(nodes)).values()].flatMap((fieldNodes) => {
    const field = type.getFields()[fieldNodes[0]?.name.value ?? ""];
    if (field === undefined) return [];
    const named = getNamedType(field.type) as GraphQLCompositeType;
    return [{ role: fieldRoleOf(field), type: named, nodes: fieldNodes }];
  });
}
