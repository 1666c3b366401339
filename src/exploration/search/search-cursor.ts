import { primaryLanguage } from "../../evidence/terms/term.js";
import { decodeCursor, encodeCursor, fingerprintOf, foreignCursor } from "../../plan/cursor.js";
import { compareHits, type RankedHit } from "./search-hit.js";
import type { Exploring } from "../exploring.js";
import type { SearchAsked } from "./search-asked.js";

/** Whether a field is selected that shows a cursor. */
export function areCursorsSelected({ selects }: Pick<Exploring, "selects">): boolean {
  return ["edges.cursor", "pageInfo.startCursor", "pageInfo.endCursor"].some(selects);
}

/** What writes the cursors of the hits of a search. */
export function cursorsOf(asked: SearchAsked): (hit: RankedHit) => string {
  const fingerprint = searchFingerprint(asked);
  return ({ match, place, degree, id }) =>
    encodeCursor({ fingerprint, parentId: "", keys: [match, place, degree, id] });
}

/**
 * Whether hits come after the place of the cursor that is given; without one, all do.
 *
 * @throws AttestError BAD_CURSOR for one that is broken, or of another search
 */
export function comesAfter(asked: SearchAsked): (hit: RankedHit) => boolean {
  const cursor = asked.after ?? null;
  if (cursor === null) return () => true;
  const expected = { fingerprint: searchFingerprint(asked), keys: 4, argument: "search.after" };
  const [match, place, degree, id] = decodeCursor(cursor, expected).keys;
  if (typeof match !== "bigint" || typeof place !== "bigint" || typeof degree !== "bigint")
    throw foreignCursor(expected.argument);
  if (typeof id !== "string") throw foreignCursor(expected.argument);
  const last = { match: Number(match), place: Number(place), degree: Number(degree), id };
  return (hit) => compareHits(hit, last) > 0;
}

/** What a cursor of a search is bound to: what was typed, and where it was looked for. */
function searchFingerprint({ text, kinds, language }: SearchAsked): string {
  return fingerprintOf([
    "search",
    text,
    kinds === null || kinds === undefined ? null : [...new Set(kinds)].sort(),
    language === null || language === undefined ? null : primaryLanguage(language),
  ]);
}
