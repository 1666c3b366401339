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

/** Hits that fit as well in the same place, in no order. */
export interface SearchTier extends Omit<SearchHit, "id"> {
  readonly ids: readonly string[];
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

/** Ids by code units; what differs only in the number at its end, by that number. */
export function compareIds(a: string, b: string): number {
  const [stemA, numberA] = parted(a);
  const [stemB, numberB] = parted(b);
  if (stemA === stemB && numberA !== numberB) return numberA - numberB;
  return a < b ? -1 : a > b ? 1 : 0;
}

function parted(id: string): readonly [string, number] {
  const colon = id.startsWith("sentence:") ? id.lastIndexOf(":") + 1 : id.length;
  return [id.slice(0, colon), Number(id.slice(colon))];
}
