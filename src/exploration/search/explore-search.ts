import { checkSize } from "../../plan/check-size.js";
import { pageLimits } from "../../plan/limits.js";
import type { TermPlace } from "../../evidence/terms/term.js";
import type { Exploring } from "../exploring.js";
import { findSimilar } from "./find-similar.js";
import { findTerms } from "./find-terms.js";
import type { FoundTerms } from "./found-term.js";
import type { Highlight } from "./highlight-hits.js";
import { matchTerms, type Wanted } from "./match-terms.js";
import { rankFirst } from "./rank-first.js";
import { documentKind, type HitOfKind, rankHits, sentenceKind } from "./rank-hits.js";
import { readHighlights } from "./read-highlights.js";
import type { SearchAsked } from "./search-asked.js";
import { areCursorsSelected, comesAfter, cursorsOf } from "./search-cursor.js";
import { candidateCount, type RankedHit, type SearchMatch, searchMatches } from "./search-hit.js";
import { readQuery, type SearchQuery } from "./search-query.js";

/** One thing found, with its place in the list. */
export interface SearchEdgeShown {
  /** Null where no cursor is selected. */
  readonly cursor: string | null;
  /** The id of an entity, a document or a sentence. */
  readonly node: string;
  readonly match: SearchMatch;
  readonly highlights: readonly Highlight[];
}

/** A page of what was found. */
export interface SearchShown {
  readonly edges: readonly SearchEdgeShown[];
  readonly nodes: readonly string[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly totalCount: number;
  /** Most first, then by kind. */
  readonly facets: readonly { readonly kind: string; readonly count: number }[];
  readonly truncated: boolean;
}

/**
 * Finds entities, documents and sentences by words.
 *
 * One or two statements: the terms that fit the words, and the degrees of the entities among the hits, where they tell hits apart or are
 * part of a cursor. None where both are in memory and may be assumed to be right, one for that where not. One more for the texts of what
 * has all words but the last, where that is too common a beginning. Where nothing is found, up to four more for words that were probably
 * meant. One more for highlights, if they are selected.
 *
 * @throws AttestError BAD_USER_INPUT for a text that cannot be looked for, or a size out of bounds; BAD_CURSOR
 */
export async function exploreSearch(asked: SearchAsked, exploring: Exploring): Promise<SearchShown> {
  const first = checkSize(asked.first ?? pageLimits.default, "search.first");
  const isAfter = comesAfter(asked);
  const narrowing = narrowingOf(asked, first, exploring);
  const found = await find(readQuery(asked.text, asked.language ?? null), narrowing, exploring);
  const rest = found.hits.filter(isAfter);
  const skipped = found.hits.length - rest.length;
  const page = rest.slice(0, first);
  const edges = await edgesOf(page, found, asked, exploring);
  return {
    edges,
    nodes: page.map(({ id }) => id),
    pageInfo: {
      hasNextPage: found.total - skipped > page.length,
      hasPreviousPage: skipped > 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: found.total,
    facets: found.facets,
    truncated: found.isCut,
  };
}

/** What is wanted of the hits. */
interface Narrowing {
  /** The only kinds; null: all. */
  readonly kinds: readonly string[] | null;
  /** How many, where no more is asked of the others than their number; null: all of them. */
  readonly most: number | null;
}

/** Only the first page can do without what all others are ranked by. */
function narrowingOf({ kinds, after }: SearchAsked, first: number, exploring: Exploring): Narrowing {
  const isFirstPage = (after ?? null) === null;
  const only = kinds ?? null;
  return { kinds: only, most: isFirstPage && only === null && !exploring.selects("facets") ? first : null };
}

async function edgesOf(
  page: readonly RankedHit[],
  { terms, query }: Found,
  asked: SearchAsked,
  exploring: Exploring,
): Promise<readonly SearchEdgeShown[]> {
  const highlights = exploring.selects("edges.highlights")
    ? await readHighlights(page, query, terms, exploring)
    : new Map<string, readonly Highlight[]>();
  const cursorOf = areCursorsSelected(exploring) ? cursorsOf(asked) : () => null;
  return page.map((hit) => ({
    cursor: cursorOf(hit),
    node: hit.id,
    match: searchMatches[hit.match] ?? "SIMILAR",
    highlights: highlights.get(hit.id) ?? [],
  }));
}

interface Found extends Pick<FoundTerms, "terms" | "isCut"> {
  readonly query: SearchQuery;
  /** Best first; of many perhaps only the first. */
  readonly hits: readonly RankedHit[];
  /** How many there are. */
  readonly total: number;
  /** Empty where they are not selected. */
  readonly facets: SearchShown["facets"];
}

async function find(query: SearchQuery, narrowing: Narrowing, exploring: Exploring): Promise<Found> {
  const found = await findAsTyped(query, narrowing, exploring);
  if (found.total > 0) return found;
  const meant = await findSimilar(query, found.terms, exploring);
  const isOther = meant.words.some(({ word, similar }) => [...similar].some((one) => one !== word));
  return isOther ? findAsTyped(meant, narrowing, exploring) : found;
}

async function findAsTyped(
  query: SearchQuery,
  { kinds, most }: Narrowing,
  exploring: Exploring,
): Promise<Found> {
  const only = kinds === null ? null : new Set(kinds);
  const wanted = wantedOf(only);
  const terms = await findTerms(query, placesOf(wanted), exploring);
  exploring.checkTime();
  const { tiers, isCut } = matchTerms(query, terms, wanted);
  const shared = { query, terms: terms.terms, isCut: isCut || terms.isCut };
  if (most !== null) {
    const total = tiers.reduce((sum, tier) => sum + candidateCount(tier), 0);
    return { ...shared, hits: await rankFirst(tiers, most, terms, exploring), total, facets: [] };
  }
  const ranked = await rankHits(tiers, only, terms, exploring);
  const facets = exploring.selects("facets") ? facetsOf(ranked) : [];
  return { ...shared, hits: ranked, total: ranked.length, facets };
}

function wantedOf(kinds: ReadonlySet<string> | null): Wanted {
  const others = new Set([documentKind, sentenceKind]);
  return {
    entities: kinds === null || [...kinds].some((kind) => !others.has(kind)),
    documents: kinds === null || kinds.has(documentKind),
    sentences: kinds === null || kinds.has(sentenceKind),
  };
}

function placesOf({ entities, documents, sentences }: Wanted): ReadonlySet<TermPlace> {
  return new Set<TermPlace>([
    ...(entities ? (["names", "descriptions"] as const) : []),
    ...(documents ? (["titles", "sentences"] as const) : []),
    ...(sentences ? (["sentences"] as const) : []),
  ]);
}

function facetsOf(hits: readonly HitOfKind[]): SearchShown["facets"] {
  const counts = new Map<string, number>();
  for (const { kind } of hits) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts]
    .map(([kind, count]) => ({ kind, count }))
    .sort((a, b) => b.count - a.count || (a.kind < b.kind ? -1 : 1));
}
