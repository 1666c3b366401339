import type { GraphIndexes, LookupIndex, UniqueKey } from "../graph-store.js";
import { dropLookupText, lookupIndexText, lookupsBesideKeys, uniqueConstraintText } from "../index-ddl.js";
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

/**
 * Takes away the lookups of properties that are no unique key of any label. The engine stores of an index only that there is to be
 * one, and makes it when it opens; a graph can be served before it has these (docs/decisions/0034). Those of unique keys stay: by
 * them everything is found. It has one index for a property, whatever the labels, and takes it away with the first of them.
 */
export async function dropLookups(database: Runner): Promise<void> {
  const keys = new Set((await uniqueKeys(database)).map(({ property }) => property));
  for (const index of await shown(database, "SHOW INDEXES", "property")) {
    if (!keys.has(index.property)) await define(database, dropLookupText(index));
  }
}

/** The unique constraints that are there. */
function uniqueKeys(database: Runner): Promise<readonly UniqueKey[]> {
  return shown(database, "SHOW CONSTRAINTS", "properties");
}

/** What the engine shows, each with the one property that it is of. `column`: that of the property. */
async function shown(
  database: Runner,
  text: "SHOW CONSTRAINTS" | "SHOW INDEXES",
  column: string,
): Promise<readonly LookupIndex[]> {
  const result = await database.executeCypher(text);
  const [label, property] = [result.columns.indexOf("label"), result.columns.indexOf(column)];
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
