import type { FieldNode, GraphQLField, GraphQLObjectType } from "graphql";
import type { Row } from "../../store/statement.js";
import { fieldRoleOf, type PageInfoPart } from "../schema/field-role.js";
import { collectFields } from "./collect-fields.js";
import type { Connection } from "./connection.js";
import { planCursor } from "./plan-cursors.js";
import { planPage, type ReadPage } from "./plan-page.js";
import { selectionSetsOf } from "./planning.js";
import type { RequestInputs } from "./request-inputs.js";
import type { ReadRow } from "./row-builder.js";

/** Plans `pageInfo`. */
export function planPageInfo(
  connection: Connection,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
): ReadRow {
  const selected = collectFields(connection.planning.document, type, selectionSetsOf(nodes));
  const readPage = planPage(connection);
  const readers = [...selected].map(
    ([key, [node]]) => [key, planPageInfoField(connection, type, node as FieldNode)] as const,
  );
  return (row, request) => {
    const page = readPage(row, request);
    const object: Record<string, unknown> = {};
    for (const [key, read] of readers) object[key] = read(page, request);
    return object;
  };
}

function planPageInfoField(
  connection: Connection,
  type: GraphQLObjectType,
  node: FieldNode,
): (page: ReadPage, request: RequestInputs) => unknown {
  if (node.name.value === "__typename") return () => type.name;
  const role = fieldRoleOf(type.getFields()[node.name.value] as GraphQLField<unknown, unknown>);
  if (role?.role !== "page-info-part") throw new Error(`PageInfo has no field ${node.name.value}.`);
  const { backward, after, before } = connection.pageArguments;
  const part: Record<PageInfoPart, () => (page: ReadPage, request: RequestInputs) => unknown> = {
    // Behind a cursor there is at least what the cursor stands on: that needs no look.
    hasNextPage: () => (page) => (backward ? before !== null : page.hasMore),
    hasPreviousPage: () => (page) => (backward ? page.hasMore : after !== null),
    startCursor: () => planEndCursor(connection, (rows) => rows[0]),
    endCursor: () => planEndCursor(connection, (rows) => rows[rows.length - 1]),
  };
  return part[role.part]();
}

function planEndCursor(
  { row, binding }: Connection,
  choose: (rows: readonly Row[]) => Row | undefined,
): (page: ReadPage, request: RequestInputs) => unknown {
  const read = planCursor(row, binding);
  return ({ rows, state }, request) => {
    const chosen = choose(rows);
    return chosen === undefined ? null : read(chosen, request, state);
  };
}
