import type { Plan, Source } from "../plan/plan.js";
import { type MetNodes, printSelection } from "./print-selection.js";
import { printTables } from "./print-tables.js";
import { quoteName } from "./quote-name.js";
import type { PrintedRows } from "./shared-statement.js";
import type { Scope } from "./scope.js";
import { Variables } from "./variables.js";

/**
 * Prints a plan as one Cypher statement inside the common subset of both engines, with one column, `row`.
 *
 * Each list below the row is a correlated `CALL (…) { … RETURN collect([…]) AS c }` that filters, orders and cuts
 * inside the database, so that the statement moves only what the response shows. Rows are positional: maps come back with
 * their keys in any order.
 */
export function printPlan(plan: Plan): string {
  const variables = new Variables();
  const { clauses, values, met } = printPlannedRows(plan, variables);
  const tables = printTables(plan.tables, met, variables);
  const returned = `RETURN [${[...values, ...tables.values].join(", ")}] AS row`;
  return [clauses, ...tables.subqueries, returned].filter((clause) => clause !== "").join(" ");
}

const nowhere: Scope = { node: "", edge: null };

/** Prints the rows of a plan, without its tables, and hands on the nodes that the tables are of. */
export function printPlannedRows(
  { source, row }: Pick<Plan, "source" | "row">,
  variables: Variables,
): PrintedRows & { readonly met: readonly MetNodes[] } {
  const start = printSource(source, variables);
  const { matches, subqueries, values, met } = printSelection(row, start.scope, variables);
  const clauses = [start.clauses, ...matches, ...subqueries].filter((clause) => clause !== "").join(" ");
  return { clauses, values, met, isSingle: source.source !== "named" };
}

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
