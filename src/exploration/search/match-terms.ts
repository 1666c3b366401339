import { type TermPlace, termPlaces } from "../../evidence/terms/term.js";
import { groupBy } from "../../support/group-by.js";
import type { FoundTerm, FoundTerms } from "./find-terms.js";
import {
  compareIds,
  type SearchHit,
  searchMatches,
  searchPlaces,
  type SearchMatch,
  type SearchPlace,
} from "./search-hit.js";
import { searchLimits } from "./search-limits.js";
import type { QueryWord, SearchQuery } from "./search-query.js";

/** What is looked for. */
export interface Wanted {
  readonly entities: boolean;
  readonly documents: boolean;
  readonly sentences: boolean;
}

/** Hits of a query, in no order. */
export interface Matched {
  readonly hits: readonly SearchHit[];
  /** Whether there are more than these. */
  readonly isCut: boolean;
}

/** By id of what has a word, how well it fits. */
type Fits = ReadonlyMap<string, number>;

/**
 * What has all words of a query: each word in its place, or in a form that fits less well. A hit fits as badly as the worst of its words;
 * an entity of which all words stand in names is found by its name, else by names and descriptions together.
 */
export function matchTerms(query: SearchQuery, { named, terms }: FoundTerms, wanted: Wanted): Matched {
  const byWord = query.words.map((word) => fitsOf(word, terms));
  const inAll = (fits: (of: WordFits) => Fits): Fits =>
    byWord.length === 0 ? new Map() : intersection(byWord.map(fits));
  const groups: [SearchPlace, Fits][] = [];
  if (wanted.entities) {
    const exact = new Map(named.map((id) => [id, rankOf("EXACT")]));
    const names = union([exact, inAll((word) => word.names)]);
    groups.push(["NAME", names]);
    groups.push([
      "DESCRIPTION",
      without(
        inAll((word) => union([word.names, word.descriptions])),
        names,
      ),
    ]);
  }
  if (wanted.documents) {
    const titles = inAll((word) => word.titles);
    groups.push(["TITLE", titles]);
    groups.push([
      "DOCUMENT",
      without(
        inAll((word) => union([word.titles, documentsOf(word.sentences)])),
        titles,
      ),
    ]);
  }
  if (wanted.sentences) groups.push(["SENTENCE", inAll((word) => word.sentences)]);
  return cut(groups);
}

/** How the terms that fit a word fit it, in each place. */
type WordFits = Readonly<Record<TermPlace, Fits>>;

function fitsOf(word: QueryWord, terms: readonly FoundTerm[]): WordFits {
  const none = (): Map<string, number> => new Map();
  const fits = { names: none(), titles: none(), sentences: none(), descriptions: none() };
  for (const term of terms) {
    const match = matchOf(word, term);
    if (match === null) continue;
    for (const place of termPlaces) for (const id of term[place]) keepBest(fits[place], id, rankOf(match));
  }
  return fits;
}

/** How a term fits a word; null where it does not. */
function matchOf(word: QueryWord, term: Pick<FoundTerm, "word" | "stem">): SearchMatch | null {
  if (term.word === word.word) return "WORD";
  if (word.isBeginning && term.word.startsWith(word.word)) return "PREFIX";
  if (word.stems.has(term.stem)) return "STEM";
  return word.similar.has(term.word) ? "SIMILAR" : null;
}

/** By id of the term, how well it fits the word that it fits best: its place in `searchMatches`. */
export function fitsOfTerms(
  { words }: SearchQuery,
  terms: readonly FoundTerm[],
): ReadonlyMap<string, number> {
  const fits = new Map<string, number>();
  for (const term of terms)
    for (const word of words) {
      const match = matchOf(word, term);
      if (match !== null) keepBest(fits, term.id, rankOf(match));
    }
  return fits;
}

/** The documents in which sentences stand. */
function documentsOf(sentences: Fits): Fits {
  const documents = new Map<string, number>();
  for (const [id, fit] of sentences) keepBest(documents, documentIdOf(id), fit);
  return documents;
}

/** `document:report` of `sentence:report:12`. */
export function documentIdOf(sentenceId: string): string {
  return `document:${sentenceId.slice("sentence:".length, sentenceId.lastIndexOf(":"))}`;
}

function intersection(all: readonly Fits[]): Fits {
  const [smallest = new Map<string, number>(), ...others] = all.toSorted((a, b) => a.size - b.size);
  if (others.length === 0) return smallest;
  const common = new Map<string, number>();
  for (const [id, fit] of smallest) {
    const fits = others.map((other) => other.get(id) ?? Number.POSITIVE_INFINITY);
    const worst = Math.max(fit, ...fits);
    if (Number.isFinite(worst)) common.set(id, worst);
  }
  return common;
}

function union(all: readonly Fits[]): Fits {
  const met = new Map<string, number>();
  for (const fits of all) for (const [id, fit] of fits) keepBest(met, id, fit);
  return met;
}

function without(fits: Fits, others: Fits): Fits {
  return new Map([...fits].filter(([id]) => !others.has(id)));
}

function keepBest(fits: Map<string, number>, id: string, fit: number): void {
  const known = fits.get(id);
  if (known === undefined || fit < known) fits.set(id, fit);
}

function rankOf(match: SearchMatch): number {
  return searchMatches.indexOf(match);
}

/** At most so many of each match in each place: the first by id. */
function cut(groups: readonly (readonly [SearchPlace, Fits])[]): Matched {
  const hits: SearchHit[] = [];
  let isCut = false;
  for (const [name, fits] of groups) {
    const place = searchPlaces.indexOf(name);
    for (const [match, fitting] of groupBy(fits, ([, fit]) => fit)) {
      const ids = fitting.map(([id]) => id);
      isCut ||= ids.length > searchLimits.candidates;
      const kept =
        ids.length > searchLimits.candidates ? ids.sort(compareIds).slice(0, searchLimits.candidates) : ids;
      for (const id of kept) hits.push({ match, place, id });
    }
  }
  return { hits, isCut };
}
