import { getNamedType, type FieldNode, type GraphQLField, type GraphQLObjectType } from "graphql";
import { listLimits } from "../../plan/limits.js";
import type { Row } from "../../store/statement.js";
import { fieldRoleOf } from "../schema/field-role.js";
import { addCost } from "./cost.js";
import { collectFields } from "./collect-fields.js";
import type { Connection } from "./connection.js";
import { planGrouping } from "./group-key.js";
import { GroupRow, type ReadGroup } from "./group-row.js";
import { isGiven, readArguments, type InputTree } from "./input-tree.js";
import { checkSize } from "../../plan/check-size.js";
import { planGroupPart } from "./plan-group-part.js";
import { below, selectionKey, selectionSetsOf, type Place } from "./planning.js";
import type { RequestInputs } from "./request-inputs.js";
import type { ReadRow } from "./row-builder.js";

/** A field of a connection that speaks of its groups, as it is selected. */
export interface GroupsField {
  readonly definition: GraphQLField<unknown, unknown>;
  readonly nodes: readonly FieldNode[];
  /** Of the connection, without the cost of its page. */
  readonly place: Place;
}

/** Plans `groups`: the groups of all that the connection lists, whatever its page, as a cell of the row that it hangs on. */
export function planGroups(connection: Connection, selected: GroupsField): ReadRow {
  const { field, planning, parent, condition } = connection;
  const { definition, nodes } = selected;
  const trees = readArguments(definition.args, nodes[0]?.arguments ?? [], planning.document.variables);
  const grouping = planGrouping(trees.get("by"), field, planning);
  const path = below(selected.place, nodes[0]?.alias?.value ?? definition.name).path;
  const size = sizeOf(trees.get("first"), `${path}.first`);
  const row = new GroupRow(grouping);
  const place = { path, cost: addCost(selected.place.cost, size) };
  const readers = planParts(connection, row, place, selected);
  const order = orderOf(trees.get("orderBy"), connection);
  const at = parent.cell(`groups ${selectionKey(nodes)}`, () => ({
    cell: "groups",
    groups: {
      way: field.way,
      condition,
      by: grouping?.key ?? null,
      order,
      limit: planning.parameters.addLimit((request) => BigInt(size(request))),
      measures: row.measures,
      node: row.node,
    },
  }));
  return (cells, request) =>
    (cells[at] as readonly Row[]).map((group) =>
      Object.fromEntries(readers.map(([key, read]) => [key, read(group, request)])),
    );
}

/** Plans `groupCount`. */
export function planGroupCount(connection: Connection, { definition, nodes }: GroupsField): ReadRow {
  const { field, planning, parent, condition } = connection;
  const trees = readArguments(definition.args, nodes[0]?.arguments ?? [], planning.document.variables);
  const grouping = planGrouping(trees.get("by"), field, planning);
  if (grouping === null) return () => 1;
  const grouped = { way: field.way, condition, by: grouping.key };
  const at = parent.cell(`group-count ${JSON.stringify(grouped)}`, () => ({ cell: "group-count", grouped }));
  return (cells) => cells[at];
}

function planParts(
  connection: Connection,
  row: GroupRow,
  place: Place,
  { definition, nodes }: GroupsField,
): readonly (readonly [string, ReadGroup])[] {
  const type = getNamedType(definition.type) as GraphQLObjectType;
  const selected = collectFields(connection.planning.document, type, selectionSetsOf(nodes));
  return [...selected].map(([key, fieldNodes]) => {
    const name = fieldNodes[0]?.name.value ?? "";
    if (name === "__typename") return [key, () => type.name];
    const field = type.getFields()[name] as GraphQLField<unknown, unknown>;
    const part = { connection, row, field, nodes: fieldNodes, place: below(place, key) };
    return [key, planGroupPart(part, fieldRoleOf(field))];
  });
}

function sizeOf(tree: InputTree | undefined, argument: string): (request: RequestInputs) => number {
  if (!isGiven(tree) || tree.input !== "leaf") return () => listLimits.default;
  return (request) => checkSize(tree.read(request.variables) as number, argument);
}

/** An order shapes the statement, so it is read while planning: its variable is part of the plan's key. */
function orderOf(tree: InputTree | undefined, { planning }: Connection): "count" | "key" {
  if (!isGiven(tree) || tree.input !== "leaf") return "count";
  return tree.read(planning.document.variables) === "KEY" ? "key" : "count";
}
