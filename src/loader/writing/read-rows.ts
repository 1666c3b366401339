import type { GraphReader } from "../../store/graph-store.js";
import type { Row, Value } from "../../store/statement.js";
import type { Properties } from "./properties.js";

const batchSize = 5_000;
/** Milliseconds for one batch: loading is no request that somebody waits for. */
export const loadTimeout = 600_000;

/**
 * Asks for something of each of many ids, in batches.
 *
 * @param text a statement whose parameter `$ids` is a list
 * @param more further parameters
 */
export async function readByIds(
  store: GraphReader,
  text: string,
  ids: readonly string[],
  more: Readonly<Record<string, Value>> = {},
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (let start = 0; start < ids.length; start += batchSize) {
    const parameters = { ...more, ids: ids.slice(start, start + batchSize) };
    for (const row of await store.read({ text, parameters }, { timeout: loadTimeout })) rows.push(row);
  }
  return rows;
}

/** A cell that holds the properties of a node or relationship. */
export function propertiesOf(cell: Value | undefined): Properties {
  if (typeof cell !== "object" || cell === null || Array.isArray(cell)) {
    throw new Error(`Not the properties of a node: ${JSON.stringify(cell)}`);
  }
  return cell as Properties;
}

/** A cell that holds a text. */
export function textCell(cell: Value | undefined): string {
  if (typeof cell !== "string") throw new Error(`Not a text: ${JSON.stringify(cell)}`);
  return cell;
}
