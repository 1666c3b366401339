import { primaryLanguage } from "../../evidence/terms/term.js";
import { decodeCursor, encodeCursor, fingerprintOf, foreignCursor } from "../../plan/cursor.js";
import { compareHits, type RankedHit } from "./search-hit.js";
import type { SearchAsked } from "./search-asked.js";

/** What a cursor of a search is bound to: what was typed, and where it was looked for. */
export function searchFingerprint({ text, kinds, language }: SearchAsked): string {
  return fingerprintOf([
    "search",
    text,
    kinds === null || kinds === undefined ? null : [...new Set(kinds)].sort(),
    language === null || language === undefined ? null : primaryLanguage(language),
  ]);
}

export function cursorAt({ match, place, degree, id }: RankedHit, fingerprint: string): string {
  return encodeCursor({ fingerprint, parentId: "", keys: [match, place, degree, id] });
}

/**
 * Whether hits come after the place of a cursor; without one, all do.
 *
 * @throws AttestError BAD_CURSOR for one that is broken, or of another search
 */
export function comesAfter(cursor: string | null, fingerprint: string): (hit: RankedHit) => boolean {
  if (cursor === null) return () => true;
  const argument = "search.after";
  const [match, place, degree, id] = decodeCursor(cursor, { fingerprint, keys: 4, argument }).keys;
  if (typeof match !== "bigint" || typeof place !== "bigint" || typeof degree !== "bigint")
    throw foreignCursor(argument);
  if (typeof id !== "string") throw foreignCursor(argument);
  const last = { match: Number(match), place: Number(place), degree: Number(degree), id };
  return (hit) => compareHits(hit, last) > 0;
}
