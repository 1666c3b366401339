import {
  getNamedType,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLObjectType,
} from "graphql";
import type { KindModel, LinkModel } from "../../ontology/model.js";
import type { Condition } from "../../plan/condition.js";
import { nodeProperty } from "../../plan/expression.js";
import type { Page } from "../../plan/plan.js";
import type { Way } from "../../plan/way.js";
import type { Row } from "../../store/statement.js";
import { fieldRoleOf, type PageInfoPart } from "../schema/field-role.js";
import { collectFields } from "./collect-fields.js";
import { addCost } from "./cost.js";
import { isGiven, readArguments, type InputTree, type VariableValues } from "./input-tree.js";
import { readPageArguments, type PageArguments } from "./page-arguments.js";
import type { CursorBinding } from "./cursor-binding.js";
import { planBound, planCursor, type Bound } from "./plan-cursors.js";
import { planFilter, planMatch } from "./plan-filter.js";
import { planOrder } from "./plan-order.js";
import { below, selectionKey, selectionSetsOf, type Place, type Planning } from "./planning.js";
import { RowBuilder, type PageState, type ReadRow } from "./row-builder.js";
import type { RequestInputs } from "./request-inputs.js";

/** A field that is a connection. */
export interface ConnectionField {
  readonly nodes: readonly FieldNode[];
  readonly definition: GraphQLField<unknown, unknown>;
  /** What tells its cursors from those of other lists. */
  readonly list: string;
  readonly way: Way;
  readonly kind: KindModel;
  /** The link that it follows; null for lists of Query. */
  readonly link: LinkModel | null;
}

/** A list being planned. */
interface Connection {
  readonly field: ConnectionField;
  readonly planning: Planning;
  readonly place: Place;
  readonly pageArguments: PageArguments;
  readonly condition: Condition | null;
  readonly binding: CursorBinding;
  readonly after: Bound | null;
  readonly before: Bound | null;
  /** The rows of the page. */
  readonly row: RowBuilder;
  /** The row that the list hangs on. */
  readonly parent: RowBuilder;
}

/** The rows of a page, cut to size and in the order asked for, with what was beyond. */
interface ReadPage {
  readonly rows: readonly Row[];
  readonly hasMore: boolean;
  readonly state: PageState;
}

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
    ([key, nodes]) => [key, planConnectionField(connection, type, nodes)] as const,
  );
  return (row, request) => {
    const object: Record<string, unknown> = {};
    for (const [key, read] of readers) object[key] = read(row, request, null);
    return object;
  };
}

function connectionOf(
  field: ConnectionField,
  parent: RowBuilder,
  planning: Planning,
  place: Place,
): Connection {
  const node = field.nodes[0] as FieldNode;
  const trees = readArguments(field.definition.args, node.arguments ?? [], planning.document.variables);
  const pageArguments = readPageArguments(trees, place.path);
  const where = trees.get("where");
  const at = below(place, "where");
  const condition = !isGiven(where)
    ? null
    : field.link === null
      ? planFilter(where, field.kind, planning, at)
      : planMatch(where, field.link, planning, at);
  const order = planOrder(trees.get("orderBy"), field, planning, below(place, "orderBy"));
  const binding: CursorBinding = { list: field.list, order, path: place.path, values: valuesOfTree(where) };
  const bound = (tree: PageArguments["after"], argument: string): Bound | null =>
    tree === null ? null : planBound(tree, argument, binding, planning);
  return {
    field,
    planning,
    pageArguments,
    condition,
    binding,
    parent,
    row: new RowBuilder(),
    place: { ...place, cost: addCost(place.cost, pageArguments.size) },
    after: bound(pageArguments.after, "after"),
    before: bound(pageArguments.before, "before"),
  };
}

/** All values of an argument, as they are in a request: a cursor made under one filter is foreign under another. */
function valuesOfTree(tree: InputTree | undefined): (variables: VariableValues) => unknown {
  if (!isGiven(tree)) return () => null;
  switch (tree.input) {
    case "leaf":
      return tree.read;
    case "object": {
      const fields = [...tree.fields].map(([name, field]) => [name, valuesOfTree(field)] as const);
      return (variables) => fields.map(([name, read]) => [name, read(variables)]);
    }
    case "list": {
      const items = tree.items.map(valuesOfTree);
      return (variables) => items.map((read) => read(variables));
    }
  }
}

function planConnectionField(
  connection: Connection,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
): ReadRow {
  const name = nodes[0]?.name.value ?? "";
  if (name === "__typename") return () => type.name;
  const field = type.getFields()[name] as GraphQLField<unknown, unknown>;
  const role = fieldRoleOf(field)?.role;
  switch (role) {
    case "total-count":
      return planTotal(connection);
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
  { planning, row, field, binding, place }: Connection,
  of: "node" | "edge",
  definition: GraphQLField<unknown, unknown>,
  nodes: readonly FieldNode[],
): ReadRow {
  const type = getNamedType(definition.type) as GraphQLCompositeType;
  return planning.planObject(type, nodes, { row, of, link: field.link, binding }, place);
}

function planTotal({ field, condition, parent }: Connection): ReadRow {
  const place = parent.cell(`count ${JSON.stringify([field.way, condition])}`, () => ({
    cell: "count",
    way: field.way,
    condition,
  }));
  return (row) => row[place];
}

/** Reads each row of the page. */
function planRows(connection: Connection, read: ReadRow): ReadRow {
  const readPage = planPage(connection);
  return (row, request) => {
    const { rows, state } = readPage(row, request);
    return rows.map((one) => read(one, request, state));
  };
}

function planPage(connection: Connection): (row: Row, request: RequestInputs) => ReadPage {
  const { field, parent, pageArguments, after, before } = connection;
  const isRoot = field.link === null;
  const place = parent.cell(`page ${selectionKey(field.nodes)}`, () => ({
    cell: "page",
    page: pageOf(connection),
  }));
  const parentPlace = isRoot ? -1 : parent.value(nodeProperty("id"));
  return (row, request) => {
    const parentId = isRoot ? "" : (row[parentPlace] as string);
    after?.check(request, parentId);
    before?.check(request, parentId);
    const all = row[place] as readonly Row[];
    const size = pageArguments.size(request);
    const cut = all.length > size ? all.slice(0, size) : all;
    return {
      rows: pageArguments.backward ? [...cut].reverse() : cut,
      hasMore: all.length > size,
      state: { parentId },
    };
  };
}

/** One row more than asked for tells whether there is a next page. */
function pageOf({
  field,
  condition,
  binding,
  pageArguments,
  after,
  before,
  row,
  planning,
}: Connection): Page {
  return {
    way: field.way,
    condition,
    order: binding.order,
    after: after?.parameters ?? null,
    before: before?.parameters ?? null,
    backward: pageArguments.backward,
    limit: planning.parameters.add((request) => BigInt(pageArguments.size(request) + 1)),
    row: row.selection,
  };
}

function planPageInfo(connection: Connection, type: GraphQLObjectType, nodes: readonly FieldNode[]): ReadRow {
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
