import { setImmediate as nextTurn } from "node:timers/promises";
import type { Row } from "../../store/statement.js";
import { stretches } from "../../support/stretches.js";

/** What is read under keys. */
export interface Pages {
  readonly keys: readonly string[];
  /** How much there is under each, in the same order. */
  readonly amounts: readonly number[];
  /** How much of it is read at once. */
  readonly most: number;
  /** Reads what there is under some keys. */
  readonly read: (keys: readonly string[]) => Promise<readonly Row[]>;
}

/**
 * Reads all that there is, page by page, and gives requests their turn between; no more once `isCurrent` says no. A page is what the
 * first cell of the first row holds.
 */
export async function* readPages(
  { keys, amounts, most, read }: Pages,
  isCurrent: () => boolean,
): AsyncGenerator<unknown, void> {
  const places = keys.map((_, at) => at);
  for (const some of stretches(places, (at) => Number(amounts[at]), most)) {
    if (!isCurrent()) return;
    const [row] = await read(some.map((at) => keys[at] as string));
    yield row?.[0];
    await nextTurn();
  }
}
