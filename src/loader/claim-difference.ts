import { claimId } from "../evidence/identifiers.js";
import type { ClaimRecord } from "../evidence/records.js";
import { groupBy } from "../support/group-by.js";
import type { FactSet } from "./fact-set.js";
import type { StoredClaim } from "./stored-parts.js";

/** What a set changes in the claims of its documents. */
export interface ClaimDifference {
  readonly added: readonly ClaimRecord[];
  /** Given no longer: they are closed, not removed. */
  readonly closed: readonly StoredClaim[];
  readonly unchanged: number;
  /** UTC, ISO 8601 with milliseconds: when the added ones are recorded and the others closed. */
  readonly now: string;
}

/**
 * Compares claims by their keys.
 *
 * A claim that was closed and is given again is another claim with the same key, so that the time between stays known.
 */
export function claimDifference(
  { claims: given }: FactSet,
  stored: readonly StoredClaim[],
  now: string,
): ClaimDifference {
  const byKey = groupBy(stored, ({ key }) => key);
  const added = given.flatMap((claim): ClaimRecord[] => {
    const before = byKey.get(claim.key) ?? [];
    if (before.some(({ isLive }) => isLive)) return [];
    const id = before.length === 0 ? claim.id : claimId(`${claim.key}|${before.length + 1}`);
    return [{ ...claim, id, recordedAt: now, retractedAt: null }];
  });
  const keys = new Set(given.map(({ key }) => key));
  const closed = stored.filter(({ isLive, key }) => isLive && !keys.has(key));
  return { added, closed, unchanged: given.length - added.length, now };
}
