import type { GraphIndexes, UniqueKey } from "../graph-store.js";
import { lookupIndexText, lookupsBesideKeys, uniqueConstraintText } from "../index-ddl.js";
import { runStatement, type Runner } from "./run-statement.js";

/** A unique key that cannot be made, since the data has the value twice. */
export class DuplicateError extends Error {
  override readonly name = "DuplicateError";
}

/**
 * Makes what is missing. A unique constraint is no index here: each key gets both. There are no indexes of texts, and none of orders.
 *
 * @throws DuplicateError
 */
export async function createEngineIndexes(database: Runner, indexes: GraphIndexes): Promise<void> {
  const present = await uniqueKeys(database);
  for (const key of indexes.unique) {
    if (present.some(({ label, property }) => label === key.label && property === key.property)) continue;
    await refuseDuplicates(database, key);
    await define(database, uniqueConstraintText(key));
  }
  for (const index of [...indexes.unique, ...lookupsBesideKeys(indexes)])
    await define(database, lookupIndexText(index));
}

/** The unique constraints that are there. */
export async function uniqueKeys(database: Runner): Promise<readonly UniqueKey[]> {
  const result = await database.executeCypher("SHOW CONSTRAINTS");
  const [label, property] = [result.columns.indexOf("label"), result.columns.indexOf("properties")];
  return result.rows().map((row) => ({ label: row[label] as string, property: row[property] as string }));
}

/** The engine makes a constraint over duplicates without a word. */
async function refuseDuplicates(database: Runner, { label, property }: UniqueKey): Promise<void> {
  const text = `MATCH (n:${label}) WHERE n.${property} IS NOT NULL WITH n.${property} AS value, count(*) AS times WHERE times > 1 RETURN value AS value LIMIT 1`;
  const rows = await runStatement(database, { text, parameters: {} });
  if (rows.length > 0) throw new DuplicateError(`${label}.${property} is not unique.`);
}

async function define(database: Runner, text: string): Promise<void> {
  await runStatement(database, { text, parameters: {} });
}
