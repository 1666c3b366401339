import { possiblyOverlap } from "../periods-overlap.js";
import type { ClaimRecord } from "../records.js";

/** Whether two claims may speak of the same time; one that gives no time may speak of any. */
export function maySpeakOfSameTime(a: ClaimRecord, b: ClaimRecord): boolean {
  const one = a.qualifiers.time;
  const other = b.qualifiers.time;
  return typeof one !== "object" || typeof other !== "object" || possiblyOverlap(one, other);
}
