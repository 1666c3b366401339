import type { ParameterName } from "../plan/parameter-name.js";
import type { OrderKey, Page } from "../plan/plan.js";
import { readsEdge } from "../plan/reads-edge.js";
import { printWhere } from "./print-where.js";
import { printExpression } from "./print-expression.js";
import type { Scope } from "./scope.js";
import { printList, type ListOfNodes } from "./print-list.js";
import type { Variables } from "./variables.js";

/** A page up to its rows: clauses after which the node and edge of each row are at hand, in order. */
export interface PrintedPage {
  readonly clauses: string;
  readonly scope: Scope;
}

/** Prints what meets, filters, orders and cuts; the rows are the caller's. */
export function printPage(page: Page, from: string | null, variables: Variables): PrintedPage {
  const startOf = page.isInOrder ? (met: Scope) => printStart(page, met, variables) : undefined;
  const { clauses, scope, distinct } = printList(listOf(page), from, variables, startOf);
  const met = distinct ? `${clauses} WITH DISTINCT ${keptOf(scope)}` : clauses;
  const isCut = page.order.length > 0;
  return { clauses: isCut ? `${met} ${printCut(page, scope, variables)}` : met, scope };
}

/**
 * Where in the order of its first key a page can begin and end. Without a cursor it is only said that the key is there, which it always is:
 * an index has what has a property, and Neo4j uses it only where the statement asks for that.
 */
function printStart({ order, after, before }: Page, scope: Scope, variables: Variables): readonly string[] {
  const [first] = order as readonly [OrderKey];
  const key = printExpression(first.expression, scope, variables);
  const isUpwards = first.direction === "ASC";
  const bounds = [
    ...(after === null
      ? []
      : [`${key} ${isUpwards ? ">=" : "<="} ${variables.value(after[0] as ParameterName)}`]),
    ...(before === null
      ? []
      : [`${key} ${isUpwards ? "<=" : ">="} ${variables.value(before[0] as ParameterName)}`]),
  ];
  return bounds.length === 0 ? [`${key} IS NOT NULL`] : bounds;
}

/** All that a page's way meets, as a list in a variable. */
export interface PrintedMet {
  readonly clauses: string;
  readonly variable: string;
  readonly scope: Scope;
}

/** Prints what meets and filters, and gathers it: it can then be counted, and a page be cut of it. */
export function printMet(page: Page, from: string | null, variables: Variables): PrintedMet {
  const { clauses, scope, distinct } = printList(listOf(page), from, variables);
  const variable = variables.next("f");
  const one = scope.edge === null ? scope.node : `[${scope.node}, ${scope.edge}]`;
  return {
    clauses: `${clauses} WITH collect(${distinct ? "DISTINCT " : ""}${one}) AS ${variable}`,
    variable,
    scope,
  };
}

/** Prints what orders and cuts what was gathered. */
export function printPageOf({ variable, scope }: PrintedMet, page: Page, variables: Variables): string {
  if (scope.edge === null) return `UNWIND ${variable} AS ${scope.node} ${printCut(page, scope, variables)}`;
  const pair = variables.next("e");
  const parts = `${pair}[0] AS ${scope.node}, ${pair}[1] AS ${scope.edge}`;
  return `UNWIND ${variable} AS ${pair} WITH ${parts} ${printCut(page, scope, variables)}`;
}

function listOf(page: Page): ListOfNodes {
  return { ...page, isEdgeRead: readsEdge(page) };
}

function keptOf({ node, edge }: Scope): string {
  return edge === null ? node : `${node}, ${edge}`;
}

function printCut(page: Page, scope: Scope, variables: Variables): string {
  // No expression is allowed here but a parameter: requests that share a statement share their limits.
  const limit = page.limit === null ? "" : ` LIMIT $${page.limit}`;
  const kept = keptOf(scope);
  const keys = page.order.map((key) => ({
    ...key,
    variable: variables.next("k"),
    text: printExpression(key.expression, scope, variables),
  }));
  const value = (parameter: ParameterName): string => variables.value(parameter);
  const order = keys.map((key) => printOrderKey(key, page.backward)).join(", ");
  const bounds = [
    ...(page.after === null ? [] : [printBound(keys, page.after.map(value), "after")]),
    ...(page.before === null ? [] : [printBound(keys, page.before.map(value), "before")]),
  ];
  const computed = keys.map((key) => `${key.text} AS ${key.variable}`).join(", ");
  if (bounds.length === 0) return `WITH ${kept}, ${computed} ORDER BY ${order}${limit}`;
  const variablesOnly = keys.map((key) => key.variable).join(", ");
  return `WITH ${kept}, ${computed}${printWhere(bounds)} WITH ${kept}, ${variablesOnly} ORDER BY ${order}${limit}`;
}

type PrintedKey = OrderKey & { readonly variable: string };

function printOrderKey(key: PrintedKey, backward: boolean): string {
  const direction = (key.direction === "DESC") === backward ? "ASC" : "DESC";
  const value = `${key.variable} ${direction}`;
  const areNullsFirst = (key.nulls === "first") !== backward;
  // To both engines null is the greatest of all. To sort by one thing more costs a tenth of the time of a list.
  if (!key.nullable || areNullsFirst === (direction === "DESC")) return value;
  return `${key.variable} IS NULL ${areNullsFirst ? "DESC" : "ASC"}, ${value}`;
}

/**
 * What lies strictly behind or before a cursor: a lexicographic comparison written out, since lists of values
 * compare differently on the two engines.
 */
function printBound(
  keys: readonly PrintedKey[],
  cursor: readonly string[],
  side: "after" | "before",
): string {
  const alternatives = keys.map((key, index) => {
    const equal = keys.slice(0, index).map((earlier, at) => printEqual(earlier, cursor[at] as string));
    return [...equal, printBeyond(key, cursor[index] as string, side)].join(" AND ");
  });
  return alternatives.map((one) => `(${one})`).join(" OR ");
}

function printEqual(key: PrintedKey, value: string): string {
  const equal = `${key.variable} = ${value}`;
  return key.nullable ? `(${equal} OR (${key.variable} IS NULL AND ${value} IS NULL))` : equal;
}

function printBeyond(key: PrintedKey, value: string, side: "after" | "before"): string {
  const operator = (key.direction === "ASC") === (side === "after") ? ">" : "<";
  const beyond = `${key.variable} ${operator} ${value}`;
  if (!key.nullable) return beyond;
  // Towards the nulls they lie beyond every value, and nothing beyond them; away from them every value lies beyond a null.
  return (side === "after") === (key.nulls === "last")
    ? `(${value} IS NOT NULL AND (${beyond} OR ${key.variable} IS NULL))`
    : `(${beyond} OR (${value} IS NULL AND ${key.variable} IS NOT NULL))`;
}
