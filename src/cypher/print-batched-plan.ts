import type { Plan } from "../plan/plan.js";
import { printPlannedRows } from "./print-plan.js";
import type { MetNodes } from "./print-selection.js";
import { printTables } from "./print-tables.js";
import { type BatchedStatement, batchVariables, printRequests, printReturned } from "./shared-statement.js";
import type { Variables } from "./variables.js";

/**
 * Prints a plan as a statement for several requests at once. What its tables hold is read once, of what all requests have met: their
 * limits, and what else they read, are parameters of the whole. Requests and nodes come in a row each: one row with all of them, of more than
 * 64 kB, took Neo4j's driver twice as long to read.
 */
export function printBatchedPlan(plan: Plan): BatchedStatement {
  const variables = batchVariables();
  const { met, ...rows } = printPlannedRows(plan, variables);
  const gathered = rows.isSingle ? [] : met.map((nodes) => gather(nodes, variables));
  const requests = printRequests(rows, gathered.map(printGathering));
  if (plan.tables.length === 0) return { text: printReturned(requests), common: [], tables: 0 };
  const ofOne = rows.isSingle ? met : gathered;
  const ofAll = ofOne.map((nodes) => gather(nodes, variables));
  const tableVariables = variables.forAll();
  const tables = printTables(plan.tables, ofAll, tableVariables, (row, at) => [...row, `${at + 1}`]);
  return {
    text: [
      `${requests.clauses} WITH ${[`collect([q.i, ${requests.rows}, 0]) AS requests`, ...ofAll.map(printGathering)].join(", ")}`,
      ...tables.subqueries,
      `UNWIND ${["requests", ...tables.values].join(" + ")} AS row RETURN row AS row`,
    ].join(" "),
    common: tableVariables.asked,
    tables: plan.tables.length,
  };
}

/** Nodes of several rows, to be gathered into one list. */
interface GatheredNodes extends MetNodes {
  readonly of: string;
}

function gather({ table, variable, depth }: MetNodes, variables: Variables): GatheredNodes {
  return { table, variable: variables.next("t"), depth: depth + 1, of: variable };
}

function printGathering({ of, variable }: GatheredNodes): string {
  return `collect(${of}) AS ${variable}`;
}
