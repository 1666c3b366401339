import type { Row } from "../../store/statement.js";
import type { FactHolding } from "./comparison.js";

/**
 * Makes of rows of `id`, `far` and `fact` one row for each far entity with its `holders`: the middle of a statement. Sorted before
 * each collection, so that the facts shown are the first by id.
 *
 * @param by names of further variables that entities are apart by: `relation`
 */
export function collectFacts(by: readonly string[]): string {
  const keys = by.map((name) => `${name}, `).join("");
  return [
    `WITH DISTINCT ${keys}far, id, fact ORDER BY fact`,
    `WITH ${keys}far, id, collect(fact) AS facts`,
    `WITH ${keys}far, collect([id, size(facts), facts[0..$facts]]) AS holders`,
  ].join(" ");
}

export function readFactHolding([of, factCount, facts]: Row): FactHolding {
  return { of: of as string, facts: facts as readonly string[], factCount: Number(factCount) };
}
