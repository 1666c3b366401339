import { quoteName } from "../../cypher/quote-name.js";
import type { Statement } from "../../store/statement.js";
import type { Change } from "./change.js";
import { inBatches } from "./in-batches.js";

/**
 * Adds to whole numbers of nodes that are there, each of them with the total. One property at a time: to look a node up again costs
 * little, while a text for each set of properties that nodes have is one more to plan (docs/decisions/0026).
 */
export function* printRaisedNodes({
  label,
  total,
  raises,
}: Extract<Change, { change: "raiseNodes" }>): Iterable<Statement> {
  for (const { property, nodes } of raises) {
    const canBecomeZero = nodes.some(({ by }) => by < 0);
    const sums = [total, property].map((name) => printSum(quoteName(name), canBecomeZero));
    const body = `MATCH (n:${label} {id: row[0]}) SET n += {${sums.join(", ")}}`;
    yield* inBatches(body, nodes, ({ id, by }) => [id, BigInt(by)]);
  }
}

function printSum(name: string, canBecomeZero: boolean): string {
  const sum = `coalesce(n.${name}, 0) + row[1]`;
  return `${name}: ${canBecomeZero ? `CASE WHEN ${sum} = 0 THEN null ELSE ${sum} END` : sum}`;
}
