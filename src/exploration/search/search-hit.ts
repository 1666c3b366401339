import { searchLimits } from "./search-limits.js";

/** How well what was found fits what was typed, best first. */
export const searchMatches = ["EXACT", "WORD", "PREFIX", "STEM", "SIMILAR"] as const;
export type SearchMatch = (typeof searchMatches)[number];

/** Where it was found. Of two hits that fit as well, the one in the earlier place comes first. */
export const searchPlaces = ["NAME", "TITLE", "SENTENCE", "DESCRIPTION", "DOCUMENT"] as const;
export type SearchPlace = (typeof searchPlaces)[number];
/** Where a highlight stands: a document as a whole is shown by its sentences. */
export type SearchField = Exclude<SearchPlace, "DOCUMENT">;

/** What one search found: an entity, a document or a sentence. */
export interface SearchHit {
  /** Its place in `searchMatches`. */
  readonly match: number;
  /** Its place in `searchPlaces`. */
  readonly place: number;
  readonly id: string;
}

/** Hits that fit as well in the same place, in no order; of many, only the first `searchLimits.candidates` are candidates. */
export interface SearchTier extends Omit<SearchHit, "id"> {
  readonly ids: readonly string[];
}

/** How many hits of a tier are candidates. */
export function candidateCount({ ids }: SearchTier): number {
  return Math.min(ids.length, searchLimits.candidates);
}

/** The hits of a tier that are candidates: the first by id. */
export function candidatesOf({ ids }: SearchTier): readonly string[] {
  const most = searchLimits.candidates;
  return ids.length <= most ? ids : ids.toSorted(compareIds).slice(0, most);
}

/** A hit with what else its rank depends on. */
export interface RankedHit extends SearchHit {
  /** Of an entity, the number of its edges where it was asked for; else 0. */
  readonly degree: number;
}

/** Places in which entities are found; in the others documents and sentences are. */
const entityPlaces: ReadonlySet<SearchPlace | undefined> = new Set(["NAME", "DESCRIPTION"]);

export function isOfEntities({ place }: SearchTier): boolean {
  return entityPlaces.has(searchPlaces[place]);
}

/** Best first: by match, place, degree (most first), id; sentences of a document in their order. */
export function compareHits(a: RankedHit, b: RankedHit): number {
  return a.match - b.match || a.place - b.place || b.degree - a.degree || compareIds(a.id, b.id);
}

/**
 * Ids by code units, sentences of one document by the number at the end: of those, the longer id has the greater number. No more is
 * looked at than it takes, since thousands are put in order.
 */
export function compareIds(a: string, b: string): number {
  if (a.length !== b.length && areOfOneDocument(a, b)) return a.length - b.length;
  return a < b ? -1 : a > b ? 1 : 0;
}

function areOfOneDocument(a: string, b: string): boolean {
  if (!a.startsWith("sentence:")) return false;
  const end = a.lastIndexOf(":") + 1;
  return b.lastIndexOf(":") + 1 === end && b.startsWith(a.slice(0, end));
}
