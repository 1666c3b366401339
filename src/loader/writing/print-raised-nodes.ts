import { quoteName } from "../../cypher/quote-name.js";
import type { Statement } from "../../store/statement.js";
import { groupBy } from "../../support/group-by.js";
import type { Change } from "./change.js";
import { inBatches } from "./in-batches.js";

/**
 * Adds to whole numbers of nodes that are there, each of them with the total. One property at a time: to look a node up again costs
 * little, while a text for each set of properties that nodes have is one more to plan (docs/decisions/0026).
 */
export function* printRaisedNodes({
  label,
  total,
  nodes,
}: Extract<Change, { change: "raiseNodes" }>): Iterable<Statement> {
  const raises = nodes.flatMap(({ id, by }) =>
    Object.entries(by).map(([property, number]): Raise => ({ id, property, by: number })),
  );
  for (const [property, those] of groupBy(raises, (raise) => raise.property)) {
    const canBecomeZero = those.some(({ by }) => by < 0);
    const sums = [total, property].map((name) => printSum(quoteName(name), canBecomeZero));
    const body = `MATCH (n:${label} {id: row[0]}) SET n += {${sums.join(", ")}}`;
    yield* inBatches(body, those, ({ id, by }) => [id, BigInt(by)]);
  }
}

interface Raise {
  readonly id: string;
  readonly property: string;
  readonly by: number;
}

function printSum(name: string, canBecomeZero: boolean): string {
  const sum = `coalesce(n.${name}, 0) + row[1]`;
  return `${name}: ${canBecomeZero ? `CASE WHEN ${sum} = 0 THEN null ELSE ${sum} END` : sum}`;
}
