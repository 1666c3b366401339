import type { ParameterName } from "../plan/parameter-name.js";
import type { Plan } from "../plan/plan.js";
import { printSource } from "./print-plan.js";
import { type MetNodes, printSelection } from "./print-selection.js";
import { printTables } from "./print-tables.js";
import { Variables } from "./variables.js";

/** A statement for several requests at once. */
export interface BatchedPlan {
  readonly text: string;
  /** Parameters that its tables read: one value serves all requests, so theirs must be equal. */
  readonly common: readonly ParameterName[];
}

/**
 * Prints a plan as a statement for several requests at once: `$batch` holds a map of the values of each, with its number as `i`.
 * Limits, and what tables read, stay parameters of the whole.
 *
 * It has a row for each request: the number, and the rows of that request. A plan with tables has one row instead: the list of those
 * pairs, and each table. So what several requests have met is read once for all of them.
 */
export function printBatchedPlan(plan: Plan): BatchedPlan {
  const variables = new Variables("q");
  const { rows, met } = printRequests(plan, variables);
  if (plan.tables.length === 0) return { text: `${rows} RETURN q.i AS i, rows`, common: [] };
  const gathered = met.map((nodes) => ({ ...nodes, variable: variables.next("t"), of: nodes.variable }));
  const columns = gathered.map(({ of, variable }) => `collect(${of}) AS ${variable}`);
  const ofAll = variables.forAll();
  const tables = printTables(plan.tables, gathered.map(oneDeeper), ofAll);
  return {
    text: [
      `${rows} WITH ${["collect([q.i, rows]) AS requests", ...columns].join(", ")}`,
      ...tables.subqueries,
      `RETURN ${["requests", ...tables.values].join(", ")}`,
    ].join(" "),
    common: ofAll.asked,
  };
}

/** Prints what gives the rows of each request, and the nodes that they refer to. */
function printRequests(
  { source, row }: Plan,
  variables: Variables,
): { readonly rows: string; readonly met: readonly MetNodes[] } {
  const start = printSource(source, variables);
  const { subqueries, values, met } = printSelection(row, start.scope, variables);
  const handed = met.map((nodes) => ({ ...nodes, variable: variables.next("t"), of: nodes.variable }));
  const columns = handed.map(({ of, variable }) => `collect(${of}) AS ${variable}`);
  const clauses = [start.clauses, ...subqueries].filter((clause) => clause !== "");
  const returned = [`collect([${values.join(", ")}]) AS rows`, ...columns];
  return {
    rows: `UNWIND $batch AS q CALL (q) { ${[...clauses, `RETURN ${returned.join(", ")}`].join(" ")} }`,
    met: handed.map(oneDeeper),
  };
}

/** Lists that were gathered into a list. */
function oneDeeper<Met extends MetNodes>(nodes: Met): Met {
  return { ...nodes, depth: nodes.depth + 1 };
}
