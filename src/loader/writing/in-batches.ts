import type { Statement, Value } from "../../store/statement.js";

/** Rows of one statement: few statements, and none so large that an engine holds too much at once. */
const batchSize = 2_000;

/**
 * Statements that do the same for many things, each of which becomes a `row`. They are made when they are asked for, every time
 * anew: of a large change, only the rows of one statement need be in memory.
 */
export function inBatches<Item>(
  body: string,
  items: readonly Item[],
  rowOf: (item: Item, at: number) => Value,
): Iterable<Statement> {
  const text = `UNWIND $rows AS row ${body}`;
  return {
    *[Symbol.iterator]() {
      for (let start = 0; start < items.length; start += batchSize) {
        const rows = items.slice(start, start + batchSize).map((item, at) => rowOf(item, start + at));
        yield { text, parameters: { rows } };
      }
    },
  };
}
