import { getNamedType, type FieldNode, type GraphQLField, type GraphQLObjectType } from "graphql";
import type { KindModel, LinkModel } from "../../ontology/model.js";
import { allOf, type Condition } from "../../plan/condition.js";
import type { Way } from "../../plan/way.js";
import type { FieldRole } from "../schema/field-role.js";
import type { DocumentContext } from "./collect-fields.js";
import { checkFilterSize } from "./check-argument.js";
import { addCost } from "./cost.js";
import type { CursorBinding } from "./cursor-binding.js";
import { isGiven, readArguments, type InputTree, type VariableValues } from "./input-tree.js";
import type { NodeTable } from "./node-tables.js";
import { readPageArguments, type PageArguments } from "./page-arguments.js";
import { planBound, type Bound } from "./plan-cursors.js";
import { planEvidence } from "./plan-evidence.js";
import { planFilter, planMatch } from "./plan-filter.js";
import { planOrder } from "./plan-order.js";
import { below, type Place, type Planning } from "./planning.js";
import { RowBuilder } from "./row-builder.js";
import { selectedRoles } from "./selected-roles.js";
import { connectionLeadsOn, mayMeetAgain } from "./shares-nodes.js";

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
export interface Connection {
  readonly field: ConnectionField;
  readonly planning: Planning;
  readonly place: Place;
  readonly pageArguments: PageArguments;
  readonly condition: Condition | null;
  readonly binding: CursorBinding;
  readonly after: Bound | null;
  readonly before: Bound | null;
  readonly asked: AskedOfConnection;
  /** The rows of the page. */
  readonly row: RowBuilder;
  /** Has what is read of the nodes met, where that is more than a few values and they may be met again; null: the rows have it. */
  readonly table: NodeTable | null;
  /** The row that the list hangs on. */
  readonly parent: RowBuilder;
}

/** What is selected of a connection, as far as it shapes the statement. */
export interface AskedOfConnection {
  readonly total: boolean;
  readonly rows: boolean;
  /** Whether there are more rows than the page has. */
  readonly more: boolean;
}

/** Reads the arguments of a connection. */
export function connectionOf(
  field: ConnectionField,
  parent: RowBuilder,
  planning: Planning,
  place: Place,
): Connection {
  const node = field.nodes[0] as FieldNode;
  const type = getNamedType(field.definition.type) as GraphQLObjectType;
  const trees = readArguments(field.definition.args, node.arguments ?? [], planning.document.variables);
  const pageArguments = readPageArguments(trees, place.path);
  const order = planOrder(trees.get("orderBy"), field, planning, below(place, "orderBy"));
  const binding: CursorBinding = { list: field.list, order, path: place.path, values: valuesOf(trees) };
  const bound = (tree: PageArguments["after"], argument: string): Bound | null =>
    tree === null ? null : planBound(tree, argument, binding, planning);
  return {
    field,
    planning,
    pageArguments,
    condition: conditionOf(trees, field, planning, place),
    binding,
    parent,
    asked: askedOf(field.nodes, type, pageArguments.backward, planning.document),
    row: new RowBuilder("many"),
    table:
      sharesNodes(field, parent) && connectionLeadsOn(planning.document, type, field.nodes)
        ? planning.tables.add()
        : null,
    place: { ...place, cost: addCost(place.cost, pageArguments.size) },
    after: bound(pageArguments.after, "after"),
    before: bound(pageArguments.before, "before"),
  };
}

/**
 * Whether the page is cut of all that fulfils the condition, counted in the same pass. Without a condition the number is at hand,
 * and the page is found without gathering all.
 */
export function isCounted({ asked, condition, field }: Connection): boolean {
  const isSearched = condition !== null || (field.way.way === "path" && field.way.distinct);
  return asked.total && asked.rows && isSearched;
}

/** Whether the rows of several lists may lead to the same node. */
function sharesNodes({ link }: ConnectionField, { occurrence }: RowBuilder): boolean {
  return occurrence === "many" && link !== null && mayMeetAgain(link);
}

/** Roles of the fields that show rows of the page, or what lies around them. */
const pageRoles: ReadonlySet<FieldRole["role"]> = new Set(["edges", "nodes", "page-info"]);

function askedOf(
  nodes: readonly FieldNode[],
  type: GraphQLObjectType,
  backward: boolean,
  document: DocumentContext,
): AskedOfConnection {
  const selected = selectedRoles(document, type, nodes);
  const pageInfo = selected.flatMap((field) =>
    field.role?.role === "page-info"
      ? selectedRoles(document, field.type as GraphQLObjectType, field.nodes)
      : [],
  );
  const more = backward ? "hasPreviousPage" : "hasNextPage";
  return {
    total: selected.some(({ role }) => role?.role === "total-count"),
    rows: selected.some(({ role }) => role !== undefined && pageRoles.has(role.role)),
    more: pageInfo.some(({ role }) => role?.role === "page-info-part" && role.part === more),
  };
}

/** What `where` and `evidence` ask; null: nothing. */
function conditionOf(
  trees: ReadonlyMap<string, InputTree>,
  { kind, link }: ConnectionField,
  planning: Planning,
  place: Place,
): Condition | null {
  const where = trees.get("where");
  const evidence = trees.get("evidence");
  const at = below(place, "where");
  if (isGiven(where)) checkFilterSize(where, at);
  return allOf([
    isGiven(where)
      ? link === null
        ? planFilter(where, kind, planning, at)
        : planMatch(where, link, planning, at)
      : null,
    isGiven(evidence) ? planEvidence(evidence, planning, below(place, "evidence")) : null,
  ]);
}

/** What may change the list from request to request, beside its order. */
function valuesOf(trees: ReadonlyMap<string, InputTree>): (variables: VariableValues) => unknown {
  const where = valuesOfTree(trees.get("where"));
  const evidence = valuesOfTree(trees.get("evidence"));
  return (variables) => [where(variables), evidence(variables)];
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
