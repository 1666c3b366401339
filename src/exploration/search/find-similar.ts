import { halvesOf, primaryLanguage } from "../../evidence/terms/term.js";
import { lettersOf } from "../../evidence/terms/words-of.js";
import { typingSteps } from "../../support/typing-steps.js";
import type { Exploring } from "../exploring.js";
import { searchLimits } from "./search-limits.js";
import type { QueryWord, SearchQuery } from "./search-query.js";

/** Letters of a word from which on it may have an error, and from which on it may have two. */
const lettersForOne = 4;
const lettersForTwo = 8;

/**
 * The query with the words that were probably meant: for each word those of the graph that are the fewest typing errors away,
 * and share a half with it. One statement.
 */
export async function findSimilar(
  query: SearchQuery,
  { read }: Pick<Exploring, "read">,
): Promise<SearchQuery> {
  const halves = query.words.flatMap(({ word }) => (allowedSteps(word) > 0 ? possibleHalves(word) : []));
  if (halves.length === 0) return query;
  const parameters = {
    firsts: [...new Set(halves.map(({ firstHalf }) => firstHalf))],
    lasts: [...new Set(halves.map(({ lastHalf }) => lastHalf))],
    languages: [query.language === null ? "" : `${primaryLanguage(query.language)}/`],
    most: BigInt(searchLimits.compared),
  };
  const [row] = await read({ text: SIMILAR, parameters });
  const found = [...new Set((row as readonly (readonly string[])[]).flat())];
  return { ...query, words: query.words.map((word) => ({ ...word, similar: nearest(word, found) })) };
}

/** How many typing errors a word may have. */
export function allowedSteps(word: string): number {
  const letters = lettersOf(word).length;
  return letters < lettersForOne ? 0 : letters < lettersForTwo ? 1 : 2;
}

/** The halves of words that may have been meant, which are as long or somewhat longer or shorter. */
export function possibleHalves(word: string): readonly ReturnType<typeof halvesOf>[] {
  const letters = lettersOf(word).length;
  const steps = allowedSteps(word);
  return Array.from({ length: 2 * steps + 1 }, (_, at) => halvesOf(word, letters - steps + at));
}

function nearest({ word }: QueryWord, found: readonly string[]): ReadonlySet<string> {
  const steps = found
    .map((other) => ({ other, steps: typingSteps(word, other) }))
    .filter((one) => one.steps <= allowedSteps(word));
  const fewest = Math.min(...steps.map((one) => one.steps));
  const meant = steps.filter((one) => one.steps === fewest).map(({ other }) => other);
  return new Set(meant.sort().slice(0, searchLimits.similar));
}

const IN_LANGUAGE = "any(language IN $languages WHERE t.id STARTS WITH language)";

const SIMILAR = `CALL () { UNWIND $firsts AS half MATCH (t:Term {firstHalf: half}) WITH t WHERE ${IN_LANGUAGE}
WITH DISTINCT t.word AS word ORDER BY word LIMIT $most RETURN collect(word) AS beginning }
CALL () { UNWIND $lasts AS half MATCH (t:Term {lastHalf: half}) WITH t WHERE ${IN_LANGUAGE}
WITH DISTINCT t.word AS word ORDER BY word LIMIT $most RETURN collect(word) AS ending }
RETURN beginning AS beginning, ending AS ending`;
