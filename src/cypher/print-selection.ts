import type { Cell, Groups, Page, Selection } from "../plan/plan.js";
import { printExpression } from "./print-expression.js";
import { printGroupCount, printGroups } from "./print-groups.js";
import { printList } from "./print-list.js";
import { printMet, printPage, printPageOf } from "./print-page.js";
import { quoteName } from "./quote-name.js";
import { ReachedNodes } from "./reached-nodes.js";
import type { Scope } from "./scope.js";
import type { Variables } from "./variables.js";

/** Nodes that rows refer to, in a variable: lists in lists, as deep as the lists that their page is in. */
export interface MetNodes {
  /** Number of the table that they belong to. */
  readonly table: number;
  readonly variable: string;
  /** 1: a list of nodes; 2: a list of such lists. */
  readonly depth: number;
}

export interface PrintedSelection {
  /** What leads to the nodes of which there is always one. */
  readonly matches: readonly string[];
  /** `CALL (…) { … }` for each cell that is no plain value. */
  readonly subqueries: readonly string[];
  /** `n0.id`, `c1`: one for each cell. */
  readonly values: readonly string[];
  /** What the subqueries hand on beside the values. */
  readonly met: readonly MetNodes[];
}

/** Prints the cells of a row. */
export function printSelection(selection: Selection, scope: Scope, variables: Variables): PrintedSelection {
  const reached = new ReachedNodes();
  const matches: string[] = [];
  const subqueries: string[] = [];
  const met: MetNodes[] = [];
  const print = (cell: Cell, of: Scope): string => {
    if (cell.cell === "value") return printExpression(cell.expression, of, variables);
    if (cell.cell === "one") {
      // One row stays one: to gather it in a subquery was a fifth of the embedded engine's time for the sentence and document of a claim.
      const { matches: clauses, node } = reached.follow(of.node, cell.steps, variables);
      matches.push(...clauses);
      return print(cell.of, { node, edge: null });
    }
    const column = variables.next("c");
    const printed = printSubquery(cell, column, of, variables);
    subqueries.push(printed.text);
    met.push(...printed.met);
    return column;
  };
  const values = selection.cells.map((cell) => print(cell, scope));
  return { matches, subqueries, values, met };
}

/** Text with what it hands on beside its column. */
interface Handing {
  readonly text: string;
  readonly met: readonly MetNodes[];
}

function printSubquery(
  cell: Exclude<Cell, { cell: "value" | "one" }>,
  column: string,
  scope: Scope,
  variables: Variables,
): Handing {
  switch (cell.cell) {
    case "page":
      return (cell.page.isCounted ? printCountedPage : printPlainPage)(cell.page, column, scope, variables);
    case "count":
      return {
        text: variables.subquery(scope.node, printCount(cell, column, { scope, variables })),
        met: [],
      };
    case "groups":
      return printGroupRows(cell.groups, column, scope, variables);
    case "group-count": {
      const from = startOf(scope);
      const count = printGroupCount(cell.grouped, column, { from, variables });
      return { text: variables.subquery(scope.node, count), met: [] };
    }
    case "edge-fact": {
      const node = variables.next("n");
      const match = `MATCH (${node}:Fact {id: ${scope.edge ?? ""}.factId})`;
      const rows = printRows({ ...rowsOnly, row: cell.row, scope: { node, edge: null } }, column, variables);
      return { ...rows, text: variables.subquery(scope.edge ?? "", `${match} ${rows.text}`) };
    }
    case "nodes": {
      const node = variables.next("n");
      const match = `MATCH (${node}:${quoteName(cell.label)}) WHERE ${node}.id IN ${variables.value(cell.ids)}`;
      const rows = printRows({ ...rowsOnly, row: cell.row, scope: { node, edge: null } }, column, variables);
      return { ...rows, text: variables.subquery("", `${match} ${rows.text}`) };
    }
  }
}

function startOf(scope: Scope): string | null {
  return scope.node === "" ? null : scope.node;
}

function printPlainPage(page: Page, column: string, scope: Scope, variables: Variables): Handing {
  const printed = printPage(page, startOf(scope), variables);
  const rows = printRows({ ...page, scope: printed.scope, list: asTheyAre }, column, variables);
  return { ...rows, text: variables.subquery(scope.node, `${printed.clauses} ${rows.text}`) };
}

/** What is met is gathered, counted, and the page cut of it in a subquery of its own: that gives a row for an empty list too. */
function printCountedPage(page: Page, column: string, scope: Scope, variables: Variables): Handing {
  const met = printMet(page, startOf(scope), variables);
  const cut = printPageOf(met, page, variables);
  const list = variables.next("c");
  const rows = printRows({ ...page, scope: met.scope, list: asTheyAre }, list, variables);
  const handed = rows.met.map((nodes) => ({ ...nodes, variable: variables.next("t"), of: nodes.variable }));
  const returned = [
    `[size(${met.variable}), ${list}] AS ${column}`,
    ...handed.map(({ of, variable }) => `${of} AS ${variable}`),
  ];
  const inner = variables.subquery(met.variable, `${cut} ${rows.text}`);
  return {
    text: variables.subquery(scope.node, `${met.clauses} ${inner} RETURN ${returned.join(", ")}`),
    met: handed,
  };
}

function printGroupRows(groups: Groups, column: string, scope: Scope, variables: Variables): Handing {
  const printed = printGroups(groups, startOf(scope), variables);
  const ofNode =
    groups.node === null || printed.scope === null ? null : { row: groups.node, scope: printed.scope };
  const rows = printRows(
    {
      ...rowsOnly,
      ...(ofNode ?? { row: { cells: [] }, scope }),
      list: (values) => [...printed.values, ...(ofNode === null ? [] : [`[${values.join(", ")}]`])],
    },
    column,
    variables,
  );
  return { ...rows, text: variables.subquery(scope.node, `${printed.clauses} ${rows.text}`) };
}

/** Rows to print: of a page, or of what is matched otherwise. */
interface Rows extends Pick<Page, "row" | "table"> {
  readonly scope: Scope;
  /** What a row holds, of the values of its cells. */
  readonly list: (values: readonly string[]) => readonly string[];
}

const asTheyAre = (values: readonly string[]): readonly string[] => values;
/** Rows of no page that is counted or refers to a table. */
export const rowsOnly = { table: null, list: asTheyAre } as const;

/** Prints what collects rows into a column, and the nodes that they refer to into others. */
export function printRows({ row, table, scope, list }: Rows, column: string, variables: Variables): Handing {
  const { matches, subqueries, values, met } = printSelection(row, scope, variables);
  const handed = [
    ...(table === null ? [] : [{ table, depth: 1, of: scope.node }]),
    ...met.map((nodes) => ({ table: nodes.table, depth: nodes.depth + 1, of: nodes.variable })),
  ].map((nodes) => ({ ...nodes, variable: variables.next("t") }));
  const returned = [
    `collect([${list(values).join(", ")}]) AS ${column}`,
    ...handed.map(({ of, variable }) => `collect(${of}) AS ${variable}`),
  ];
  return { text: [...matches, ...subqueries, `RETURN ${returned.join(", ")}`].join(" "), met: handed };
}

function printCount(
  counted: Extract<Cell, { cell: "count" }>,
  column: string,
  { scope, variables }: { scope: Scope; variables: Variables },
): string {
  const list = printList(counted, startOf(scope), variables);
  return `${list.clauses} RETURN ${list.distinct ? `count(DISTINCT ${list.scope.node})` : "count(*)"} AS ${column}`;
}
