import type { FoundTerm } from "./found-term.js";
import { searchMatches, type SearchMatch } from "./search-hit.js";
import type { QueryWord, SearchQuery } from "./search-query.js";

/** A term that fits a word, and how well: a place in `searchMatches`. */
export interface FittingTerm {
  readonly term: FoundTerm;
  readonly fit: number;
}

/** The terms that fit a word, best first. */
export function fittingTerms(word: QueryWord, terms: readonly FoundTerm[]): readonly FittingTerm[] {
  return terms
    .flatMap((term) => {
      const match = matchOf(word, term);
      return match === null ? [] : [{ term, fit: rankOf(match) }];
    })
    .sort((a, b) => a.fit - b.fit);
}

/** By id of the term, how well it fits the word that it fits best: its place in `searchMatches`. */
export function fitsOfTerms(
  { words }: SearchQuery,
  terms: readonly FoundTerm[],
): ReadonlyMap<string, number> {
  const fits = new Map<string, number>();
  for (const word of words)
    for (const { term, fit } of fittingTerms(word, terms))
      fits.set(term.id, Math.min(fit, fits.get(term.id) ?? fit));
  return fits;
}

export function rankOf(match: SearchMatch): number {
  return searchMatches.indexOf(match);
}

/** How a term fits a word; null where it does not. */
function matchOf(word: QueryWord, term: Pick<FoundTerm, "word" | "stem">): SearchMatch | null {
  if (term.word === word.word) return "WORD";
  if (word.isBeginning && term.word.startsWith(word.word)) return "PREFIX";
  if (word.stems.has(term.stem)) return "STEM";
  return word.similar.has(term.word) ? "SIMILAR" : null;
}
