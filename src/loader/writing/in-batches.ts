import type { Statement, Value } from "../../store/statement.js";
import type { Listed } from "./listed.js";

/** Rows of one statement: few statements, and none so large that an engine holds too much at once. */
const batchSize = 2_000;

/** Statements that do the same for many things, each of which becomes a `row`. */
export function inBatches<Item>(
  body: string,
  items: Listed<Item>,
  rowOf: (item: Item) => Value,
): Iterable<Statement> {
  const text = `UNWIND $rows AS row ${body}`;
  return eachBatch(items, (batch) => ({ text, parameters: { rows: batch.map(rowOf) } }));
}

/**
 * Statements over many things. They are made when they are asked for, every time anew: of a large change, only the rows of one
 * statement need be in memory.
 *
 * @param start the place of the batch's first item
 */
export function eachBatch<Item>(
  items: Listed<Item>,
  statementOf: (batch: readonly Item[], start: number) => Statement,
): Iterable<Statement> {
  return {
    *[Symbol.iterator]() {
      for (let start = 0; start < items.length; start += batchSize)
        yield statementOf(items.slice(start, start + batchSize), start);
    },
  };
}
