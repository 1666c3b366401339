import type { ParameterName } from "../plan/parameter-name.js";
import { Variables } from "./variables.js";

/** A statement that several requests may share. Its rows have one column, a list. */
export interface SharedStatement {
  readonly text: string;
  readonly batched: BatchedStatement;
}

/**
 * The same for several requests at once: `$batch` holds a map of the values of each, with its number as `i`.
 *
 * It has a row for each request that has any: the number, and the rows of that request. With tables each row is one list: such a pair
 * and 0, or a row of a table and the table's number, from 1 on.
 */
export interface BatchedStatement {
  readonly text: string;
  /** Parameters that are one value for all requests, so that theirs must be equal. */
  readonly common: readonly ParameterName[];
  /** Lists that serve all requests: last in the rows of each. */
  readonly tables: number;
}

/** What a statement does before it returns, and what its rows hold. */
export interface PrintedRows {
  readonly clauses: string;
  readonly values: readonly string[];
  /** Whether a request has one row at most, so that nothing need gather its rows. */
  readonly isSingle: boolean;
}

/** What several requests ask: clauses, and an expression for the rows of each. A request that has none may be left out. */
export interface PrintedRequests {
  readonly clauses: string;
  readonly rows: string;
}

/** Prints rows for several requests, `q` being each; `columns` are gathered beside the rows where these are gathered. */
export function printRequests(
  { clauses, values, isSingle }: PrintedRows,
  columns: readonly string[] = [],
): PrintedRequests {
  const row = `[${values.join(", ")}]`;
  if (isSingle) return { clauses: `UNWIND $batch AS q ${clauses}`, rows: `[${row}]` };
  const returned = [`collect(${row}) AS rows`, ...columns].join(", ");
  return { clauses: `UNWIND $batch AS q CALL (q) { ${clauses} RETURN ${returned} }`, rows: "rows" };
}

/** A statement for several requests without tables. */
export function printReturned({ clauses, rows }: PrintedRequests): string {
  return `${clauses} RETURN q.i AS i, ${rows} AS rows`;
}

/** The variables of a statement for several requests. */
export function batchVariables(): Variables {
  return new Variables("q");
}

/**
 * Prints a statement for one request and for several.
 *
 * @param limits parameters that stand as a LIMIT, where no other expression may
 */
export function printShared(
  print: (variables: Variables) => PrintedRows,
  limits: readonly ParameterName[] = [],
): SharedStatement {
  const { clauses, values } = print(new Variables());
  return {
    text: `${clauses} RETURN [${values.join(", ")}] AS row`,
    batched: {
      text: printReturned(printRequests(print(batchVariables()))),
      common: limits,
      tables: 0,
    },
  };
}
