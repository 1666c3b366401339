import { printShared } from "../../cypher/shared-statement.js";
import { halvesOf } from "../../evidence/terms/term.js";
import { lettersOf } from "../../evidence/terms/words-of.js";
import { typingSteps } from "../../support/typing-steps.js";
import type { SharedReader } from "../shared-reader.js";
import type { FoundTerm } from "./found-term.js";
import { printInLanguage, termBeginnings } from "./in-language.js";
import { searchLimits } from "./search-limits.js";
import type { QueryWord, SearchQuery } from "./search-query.js";

/** Letters of a word from which on it may have an error, and from which on it may have two. */
const lettersForOne = 4;
const lettersForTwo = 8;

/**
 * The query with the words that were probably meant: for each word that is not in the graph, those words of the graph that are the
 * fewest typing errors away and share a half with it. One statement, none where all words are in the graph.
 *
 * @param terms what was found of the graph for the query as typed
 */
export async function findSimilar(
  query: SearchQuery,
  terms: readonly Pick<FoundTerm, "word">[],
  { readShared }: SharedReader,
): Promise<SearchQuery> {
  const known = new Set(terms.map(({ word }) => word));
  const unknown = query.words.filter(({ word }) => !known.has(word));
  const halves = unknown.flatMap(({ word }) => (allowedSteps(word) > 0 ? possibleHalves(word) : []));
  if (halves.length === 0) return query;
  const parameters = {
    firsts: [...new Set(halves.map(({ firstHalf }) => firstHalf))],
    lasts: [...new Set(halves.map(({ lastHalf }) => lastHalf))],
    languages: termBeginnings(query.language),
    most: BigInt(searchLimits.compared),
  };
  const [row] = await readShared(similarStatement, parameters);
  const found = [...new Set((row?.[0] as unknown as readonly (readonly string[])[]).flat())];
  const meant = (word: QueryWord): QueryWord =>
    known.has(word.word) ? word : { ...word, similar: nearest(word, found) };
  return { ...query, words: query.words.map(meant) };
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

/** Two lists: words by their first half, and by their last. */
export const similarStatement = printShared(
  (variables) => {
    const isInLanguage = printInLanguage(variables.value("languages"));
    const like = (half: string, halves: string, words: string): string =>
      variables.subquery(
        "",
        `UNWIND ${variables.value(halves)} AS half MATCH (t:Term {${half}: half}) WITH t WHERE ${isInLanguage} ` +
          `WITH DISTINCT t.word AS word ORDER BY word LIMIT $most RETURN collect(word) AS ${words}`,
      );
    return {
      clauses: `${like("firstHalf", "firsts", "beginning")} ${like("lastHalf", "lasts", "ending")}`,
      values: ["beginning", "ending"],
      isSingle: true,
    };
  },
  ["most"],
);
