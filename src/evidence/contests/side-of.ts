import type { ClaimRecord } from "../records.js";
import type { ContestSide } from "./contest-reason.js";

/** Claims about one fact as a side of a contest. */
export function sideOf(factId: string, claims: readonly ClaimRecord[]): ContestSide {
  return { factId, claimIds: claims.map((claim) => claim.id).sort() };
}
