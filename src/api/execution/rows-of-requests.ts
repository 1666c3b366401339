import type { BatchedStatement } from "../../cypher/shared-statement.js";
import { groupBy } from "../../support/group-by.js";
import type { Row, Value } from "../../store/statement.js";

/** The rows of one request, with its number. */
type OfRequest = readonly [at: number, rows: readonly Value[]];

/**
 * What each request finds in the rows of a statement that they shared, by its number: rows as those of a statement of its own.
 * Requests get the same lists for tables, with what others have met in them too.
 */
export function rowsOfRequests(
  { tables }: Pick<BatchedStatement, "tables">,
  found: readonly Row[],
): ReadonlyMap<number, readonly Row[]> {
  if (tables === 0) return byRequest(found as readonly Value[] as readonly OfRequest[], []);
  const parts = groupBy(found as readonly (readonly [readonly Value[]])[], ([row]) => row[row.length - 1]);
  const part = (number: number): readonly Value[] => (parts.get(number) ?? []).map(([row]) => row);
  const rowsOfTables = Array.from({ length: tables }, (_, table) => part(table + 1));
  return byRequest(part(0) as readonly OfRequest[], rowsOfTables);
}

function byRequest(
  requests: readonly OfRequest[],
  tables: readonly Value[],
): ReadonlyMap<number, readonly Row[]> {
  return new Map(
    requests.map(([at, rows]) => [
      at,
      rows.map((row) => [tables.length === 0 ? row : [...(row as readonly Value[]), ...tables]]),
    ]),
  );
}
