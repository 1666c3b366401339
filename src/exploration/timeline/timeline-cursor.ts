import type { FuzzyTime } from "../../evidence/records.js";
import { decodeCursor, encodeCursor, fingerprintOf, foreignCursor } from "../../plan/cursor.js";
import type { TimelineAsked } from "./timeline-asked.js";
import type { TimelineScope } from "./timeline-scope.js";

/** A text before, and one behind, every day: where a period's bound is not known, or nobody asks for a day. */
export const dawn = "";
export const never = "~";

/**
 * Where a fact stands: by the first day on which it may begin, then by the last on which it may end, then by id. What nobody can say
 * the beginning of comes last, as does, of those that begin alike, what has no end.
 */
export type TimelinePlace = readonly [earliest: string, latest: string, fact: string];

export function placeOf(fact: string, { earliestStart, latestEnd }: FuzzyTime): TimelinePlace {
  return [earliestStart ?? never, latestEnd ?? never, fact];
}

/** Before every place. */
export const beginning: TimelinePlace = [dawn, dawn, ""];

/** Cursors of one question: of the same scope, kinds, days and certainty. */
export class TimelineCursors {
  readonly #fingerprint: string;

  constructor(
    private readonly scope: TimelineScope,
    { kinds, from, to, certainty }: TimelineAsked,
  ) {
    const sorted = kinds === null || kinds === undefined ? null : [...new Set(kinds)].sort();
    this.#fingerprint = fingerprintOf([
      "timeline",
      scope.scope,
      sorted,
      from ?? null,
      to ?? null,
      certainty ?? "POSSIBLY",
    ]);
  }

  write(place: TimelinePlace): string {
    return encodeCursor({ fingerprint: this.#fingerprint, parentId: this.scope.id, keys: place });
  }

  /** @throws AttestError BAD_CURSOR for one that is broken, or of another question */
  read(cursor: string): TimelinePlace {
    const argument = "timeline.after";
    const { parentId, keys } = decodeCursor(cursor, { fingerprint: this.#fingerprint, keys: 3, argument });
    const [earliest, latest, fact] = keys;
    if (parentId !== this.scope.id) throw foreignCursor(argument);
    if (typeof earliest !== "string" || typeof latest !== "string" || typeof fact !== "string")
      throw foreignCursor(argument);
    return [earliest, latest, fact];
  }
}
