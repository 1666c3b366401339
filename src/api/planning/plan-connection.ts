import {
  getNamedType,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLObjectType,
} from "graphql";
import { fieldRoleOf } from "../schema/field-role.js";
import { collectFields } from "./collect-fields.js";
import { connectionOf, isCounted, type Connection, type ConnectionField } from "./connection.js";
import { planCount } from "./plan-count.js";
import { planGroupCount, planGroups } from "./plan-groups.js";
import { planNode } from "./plan-node.js";
import { planPageInfo } from "./plan-page-info.js";
import { planPage } from "./plan-page.js";
import { below, selectionSetsOf, type Place, type Planning } from "./planning.js";
import type { ReadRow, RowBuilder } from "./row-builder.js";

/** Plans a connection as cells of the row that it hangs on, and how its object is read from them. */
export function planConnection(
  field: ConnectionField,
  parent: RowBuilder,
  planning: Planning,
  place: Place,
): ReadRow {
  const connection = connectionOf(field, parent, planning, place);
  const type = getNamedType(field.definition.type) as GraphQLObjectType;
  const selected = collectFields(planning.document, type, selectionSetsOf(field.nodes));
  const readers = [...selected].map(
    ([key, nodes]) => [key, planConnectionField(connection, { type, nodes, place })] as const,
  );
  return (row, request) => {
    const object: Record<string, unknown> = {};
    for (const [key, read] of readers) object[key] = read(row, request, null);
    return object;
  };
}

interface SelectedPart {
  readonly type: GraphQLObjectType;
  readonly nodes: readonly FieldNode[];
  /** Of the connection, without the cost of its page. */
  readonly place: Place;
}

function planConnectionField(connection: Connection, { type, nodes, place }: SelectedPart): ReadRow {
  const name = nodes[0]?.name.value ?? "";
  if (name === "__typename") return () => type.name;
  const field = type.getFields()[name] as GraphQLField<unknown, unknown>;
  const role = fieldRoleOf(field)?.role;
  switch (role) {
    case "total-count":
      return planTotal(connection);
    case "groups":
      return planGroups(connection, { definition: field, nodes, place });
    case "group-count":
      return planGroupCount(connection, { definition: field, nodes, place });
    case "page-info":
      return planPageInfo(connection, getNamedType(field.type) as GraphQLObjectType, nodes);
    case "edges":
    case "nodes":
      return planRows(connection, planRow(connection, role === "edges" ? "edge" : "node", field, nodes));
    default:
      throw new Error(`A connection has no field ${name}.`);
  }
}

function planRow(
  { planning, row, table, field, binding, place }: Connection,
  of: "node" | "edge",
  definition: GraphQLField<unknown, unknown>,
  nodes: readonly FieldNode[],
): ReadRow {
  const type = getNamedType(definition.type) as GraphQLCompositeType;
  const [node] = nodes;
  const key = node?.alias?.value ?? node?.name.value ?? "";
  const at = below(place, key);
  const level = { row, of, table, link: field.link, binding };
  return of === "edge"
    ? planning.planObject(type, nodes, level, at)
    : planNode(planning, { type, nodes, level, place: at });
}

function planTotal(connection: Connection): ReadRow {
  const { field, condition, parent } = connection;
  if (isCounted(connection)) {
    const readPage = planPage(connection);
    return (row, request) => readPage(row, request).total;
  }
  return planCount(parent, field.way, condition);
}

/** Reads each row of the page. */
function planRows(connection: Connection, read: ReadRow): ReadRow {
  const readPage = planPage(connection);
  return (row, request) => {
    const { rows, state } = readPage(row, request);
    return rows.map((one) => read(one, request, state));
  };
}
