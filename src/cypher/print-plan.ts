import type { Cell, Plan, Selection, Source } from "../plan/plan.js";
import { printExpression } from "./print-expression.js";
import { printGroupCount, printGroups, type PrintedGroups } from "./print-groups.js";
import { quoteName } from "./quote-name.js";
import type { Scope } from "./scope.js";
import { printPage } from "./print-page.js";
import { printList } from "./print-list.js";
import { Variables } from "./variables.js";

/**
 * Prints a plan as one Cypher statement inside the common subset of both engines, with one column, `row`.
 *
 * Each list below the row is a correlated `CALL (…) { … RETURN collect([…]) AS c }` that filters, orders and cuts
 * inside the database, so that the statement moves only what the response shows. Rows are positional: maps come back with
 * their keys in any order.
 */
export function printPlan(plan: Plan): string {
  const { clauses, list } = printBody(plan, new Variables());
  return [...clauses, `RETURN ${list} AS row`].join(" ");
}

/**
 * Prints a plan as a statement for several requests at once: `$batch` holds a map of the values of each, with its number as `i`.
 * Two columns: the number, and the rows of that request. Limits alone stay parameters of the whole, so they must be the same.
 */
export function printBatchedPlan(plan: Plan): string {
  const { clauses, list } = printBody(plan, new Variables("q"));
  return [
    "UNWIND $batch AS q CALL (q) {",
    ...clauses,
    `RETURN collect(${list}) AS rows }`,
    "RETURN q.i AS i, rows",
  ].join(" ");
}

function printBody(plan: Plan, variables: Variables): { clauses: readonly string[]; list: string } {
  const start = printSource(plan.source, variables);
  const row = printSelection(plan.row, start.scope, variables);
  return { clauses: [start.clauses, ...row.subqueries].filter((clause) => clause !== ""), list: row.list };
}

const nowhere: Scope = { node: "", edge: null };

function printSource(source: Source, variables: Variables): { clauses: string; scope: Scope } {
  switch (source.source) {
    case "none":
      return { clauses: "", scope: nowhere };
    case "node": {
      const node = variables.next("n");
      return {
        clauses: `MATCH (${node}:${quoteName(source.label)} {id: ${variables.value(source.id)}})`,
        scope: { node, edge: null },
      };
    }
    case "named": {
      const node = variables.next("n");
      const name = variables.next("m");
      const clauses = `MATCH (${name}:Name {textFolded: ${variables.value(source.folded)}}) MATCH (${name})<-[:NAMED]-(${node}) WITH DISTINCT ${node} ORDER BY ${node}.id LIMIT $${source.limit}`;
      return { clauses, scope: { node, edge: null } };
    }
  }
}

interface PrintedSelection {
  /** `CALL (…) { … }` for each cell that is no plain value. */
  readonly subqueries: readonly string[];
  /** `[n0.id, c1]`. */
  readonly list: string;
}

function printSelection(selection: Selection, scope: Scope, variables: Variables): PrintedSelection {
  const subqueries: string[] = [];
  const values = selection.cells.map((cell) => {
    if (cell.cell === "value") return printExpression(cell.expression, scope, variables);
    const column = variables.next("c");
    subqueries.push(printSubquery(cell, column, scope, variables));
    return column;
  });
  return { subqueries, list: `[${values.join(", ")}]` };
}

function printSubquery(
  cell: Exclude<Cell, { cell: "value" }>,
  column: string,
  scope: Scope,
  variables: Variables,
): string {
  switch (cell.cell) {
    case "page": {
      const page = printPage(cell.page, startOf(scope), variables);
      return `${variables.call(scope.node)} { ${page.clauses} ${printRows(cell.page.row, page.scope, column, variables)} }`;
    }
    case "count":
      return `${variables.call(scope.node)} { ${printCount(cell, column, { scope, variables })} }`;
    case "groups": {
      const groups = printGroups(cell.groups, startOf(scope), variables);
      return `${variables.call(scope.node)} { ${groups.clauses} ${printGroupRows(cell.groups.node, groups, column, variables)} }`;
    }
    case "group-count": {
      const from = startOf(scope);
      return `${variables.call(scope.node)} { ${printGroupCount(cell.grouped, column, { from, variables })} }`;
    }
    case "edge-fact": {
      const fact = variables.next("n");
      const match = `MATCH (${fact}:Fact {id: ${scope.edge ?? ""}.factId})`;
      return `${variables.call(scope.edge ?? "")} { ${match} ${printRows(cell.row, { node: fact, edge: null }, column, variables)} }`;
    }
    case "nodes": {
      const node = variables.next("n");
      const match = `MATCH (${node}:${quoteName(cell.label)}) WHERE ${node}.id IN ${variables.value(cell.ids)}`;
      return `${variables.call("")} { ${match} ${printRows(cell.row, { node, edge: null }, column, variables)} }`;
    }
  }
}

function startOf(scope: Scope): string | null {
  return scope.node === "" ? null : scope.node;
}

function printRows(selection: Selection, scope: Scope, column: string, variables: Variables): string {
  const row = printSelection(selection, scope, variables);
  return [...row.subqueries, `RETURN collect(${row.list}) AS ${column}`].join(" ");
}

function printGroupRows(
  node: Selection | null,
  { values, scope }: PrintedGroups,
  column: string,
  variables: Variables,
): string {
  const row = node === null || scope === null ? null : printSelection(node, scope, variables);
  const list = [...values, ...(row === null ? [] : [row.list])].join(", ");
  return [...(row?.subqueries ?? []), `RETURN collect([${list}]) AS ${column}`].join(" ");
}

function printCount(
  counted: Extract<Cell, { cell: "count" }>,
  column: string,
  { scope, variables }: { scope: Scope; variables: Variables },
): string {
  const list = printList(counted, startOf(scope), variables);
  return `${list.clauses} RETURN ${list.distinct ? `count(DISTINCT ${list.scope.node})` : "count(*)"} AS ${column}`;
}
