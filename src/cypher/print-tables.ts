import type { Selection } from "../plan/plan.js";
import { printRows, rowsOnly, type MetNodes } from "./print-selection.js";
import type { Variables } from "./variables.js";

export interface PrintedTables {
  readonly subqueries: readonly string[];
  /** One column for each table. */
  readonly values: readonly string[];
}

/**
 * Prints the tables of a plan: of the nodes that rows refer to, each once, a row.
 *
 * @param met what the rows hand on; a table's own pages may hand on nodes to later ones
 * @param list what a row holds, of the values of its cells and the number of its table
 */
export function printTables(
  tables: readonly Selection[],
  met: readonly MetNodes[],
  variables: Variables,
  list: (values: readonly string[], table: number) => readonly string[] = rowsOnly.list,
): PrintedTables {
  const known = [...met];
  const printed = tables.map((row, at) => {
    const nodes = known.find(({ table }) => table === at);
    if (nodes === undefined) throw new Error("No page refers to a table of the plan.");
    const column = variables.next("c");
    const node = variables.next("n");
    const rows = printRows(
      { ...rowsOnly, row, scope: { node, edge: null }, list: (values) => list(values, at) },
      column,
      variables,
    );
    known.push(...rows.met);
    return {
      column,
      text: variables.subquery(
        nodes.variable,
        `${printUnwinding(nodes, node, variables)} ${printOnce(node, variables)} ${rows.text}`,
      ),
    };
  });
  return { subqueries: printed.map(({ text }) => text), values: printed.map(({ column }) => column) };
}

/**
 * Each node once. Grouped, not `DISTINCT`: in a subquery that was handed a list the embedded engine compares that list too, for every row,
 * so that 4,000 nodes took 3 s instead of 5 ms.
 */
function printOnce(node: string, variables: Variables): string {
  return `WITH ${node}, count(*) AS ${variables.next("g")}`;
}

/** From lists in lists to their nodes. */
function printUnwinding({ variable, depth }: MetNodes, node: string, variables: Variables): string {
  const items = [...Array.from({ length: depth - 1 }, () => variables.next("l")), node];
  return items
    .map((item, at) => `UNWIND ${at === 0 ? variable : (items[at - 1] as string)} AS ${item}`)
    .join(" ");
}
