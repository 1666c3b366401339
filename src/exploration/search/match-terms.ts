import type { FoundTerm, FoundTerms } from "./found-term.js";
import { groupBy } from "../../support/group-by.js";
import { type FittingTerm, fittingTerms, rankOf } from "./match-words.js";
import { candidateCount, searchPlaces, type SearchPlace, type SearchTier } from "./search-hit.js";
import type { SearchQuery } from "./search-query.js";

/** What is looked for. */
export interface Wanted {
  readonly entities: boolean;
  readonly documents: boolean;
  readonly sentences: boolean;
}

/** Hits of a query. */
export interface Matched {
  /** Best first. */
  readonly tiers: readonly SearchTier[];
  /** Whether there are more than these. */
  readonly isCut: boolean;
}

/** By id of what was found, how well it fits. */
type Fits = ReadonlyMap<string, number>;

const nothing: Fits = new Map();

/**
 * What has all words of a query: each word in its place, or in a form that fits less well. A hit fits as badly as the worst of its words;
 * an entity of which all words stand in names is found by its name, else by names and descriptions together.
 */
export function matchTerms(query: SearchQuery, { named, terms }: FoundTerms, wanted: Wanted): Matched {
  const words = query.words.map((word) => fittingTerms(word, terms));
  const isAny = (listed: (term: FoundTerm) => readonly string[]): boolean =>
    terms.some((term) => listed(term).length > 0);
  const groups: Group[] = [];
  if (wanted.entities) {
    const names = withExact(
      named,
      havingAll(words, ({ names }) => [{ ids: names }]),
    );
    groups.push({ place: "NAME", fits: names });
    if (isAny(({ descriptions }) => descriptions))
      groups.push({
        place: "DESCRIPTION",
        fits: havingAll(words, ({ names, descriptions }) => [{ ids: names }, { ids: descriptions }], names),
      });
  }
  if (wanted.documents) {
    const inTitle = (term: FoundTerm): Listed => ({ ids: term.titles, keyOf: slugOfDocument });
    const titles = havingAll(words, (term) => [inTitle(term)]);
    groups.push({ place: "TITLE", fits: titles, idOf: documentWithSlug });
    if (isAny(({ sentences }) => sentences))
      groups.push({
        place: "DOCUMENT",
        fits: havingAll(
          words,
          (term) => [inTitle(term), { ids: term.sentences, keyOf: slugOfSentence }],
          titles,
        ),
        idOf: documentWithSlug,
      });
  }
  if (wanted.sentences)
    groups.push({ place: "SENTENCE", fits: havingAll(words, ({ sentences }) => [{ ids: sentences }]) });
  return tiersOf(groups);
}

/** What was found in a place, by id, or by what `idOf` makes the id of. */
interface Group {
  readonly place: SearchPlace;
  readonly fits: Fits;
  readonly idOf?: (key: string) => string;
}

/** Ids of a term, and what of each tells apart what it counts for; without that, the id itself. */
interface Listed {
  readonly ids: readonly string[];
  readonly keyOf?: (id: string) => string;
}

/** The ids of a term that count as those of a place. */
type ListsOf = (term: FoundTerm) => readonly Listed[];

/** What has all words, save what was found better, by key. Begins with the word that has fewest: of the others, most needs no look. */
export function havingAll(
  words: readonly (readonly FittingTerm[])[],
  listsOf: ListsOf,
  better = nothing,
): Fits {
  const listed = words.map((fitting) => fitting.map(({ term, fit }) => ({ lists: listsOf(term), fit })));
  const [rarest, ...others] = listed.toSorted((a, b) => idsIn(a) - idsIn(b));
  if (rarest === undefined) return nothing;
  const first = havingRarest(rarest, better);
  return others.reduce<Fits>((common, word) => havingToo(word, common), first);
}

/** The ids of one word, from the terms that fit it best on. */
type ListedOfWord = readonly { readonly lists: readonly Listed[]; readonly fit: number }[];

function idsIn(word: ListedOfWord): number {
  return word.reduce((sum, { lists }) => lists.reduce((many, { ids }) => many + ids.length, sum), 0);
}

function havingRarest(word: ListedOfWord, better: Fits): Fits {
  const best = new Map<string, number>();
  for (const { lists, fit } of word)
    for (const { ids, keyOf } of lists)
      for (const id of ids) {
        const key = keyOf === undefined ? id : keyOf(id);
        if (!best.has(key) && !better.has(key)) best.set(key, fit);
      }
  return best;
}

/** What is common is mostly little, and soon nothing: then keys are not even made. */
function havingToo(word: ListedOfWord, common: Fits): Fits {
  const both = new Map<string, number>();
  if (common.size === 0) return both;
  for (const { lists, fit } of word)
    for (const { ids, keyOf } of lists)
      for (const id of ids) {
        const key = keyOf === undefined ? id : keyOf(id);
        const worst = common.get(key);
        if (worst !== undefined && !both.has(key)) both.set(key, Math.max(fit, worst));
      }
  return both;
}

function withExact(named: readonly string[], names: Fits): Fits {
  if (named.length === 0) return names;
  return new Map([...names, ...named.map((id) => [id, rankOf("EXACT")] as const)]);
}

/** `document:report` of `sentence:report:12`. */
export function documentIdOf(sentenceId: string): string {
  return documentWithSlug(slugOfSentence(sentenceId));
}

// Documents are told apart by the part of their ids that those of their sentences have too: it needs no new text for each sentence.
function slugOfSentence(id: string): string {
  return id.slice("sentence:".length, id.lastIndexOf(":"));
}

function slugOfDocument(id: string): string {
  return id.slice("document:".length);
}

function documentWithSlug(slug: string): string {
  return `document:${slug}`;
}

/** One for each match in each place. */
function tiersOf(groups: readonly Group[]): Matched {
  const tiers: SearchTier[] = [];
  let isCut = false;
  for (const { place, fits, idOf } of groups) {
    for (const [match, fitting] of groupBy(fits, ([, fit]) => fit)) {
      const ids = fitting.map(([key]) => (idOf === undefined ? key : idOf(key)));
      const tier = { match, place: searchPlaces.indexOf(place), ids };
      isCut ||= candidateCount(tier) < ids.length;
      tiers.push(tier);
    }
  }
  return { tiers: tiers.sort((a, b) => a.match - b.match || a.place - b.place), isCut };
}
