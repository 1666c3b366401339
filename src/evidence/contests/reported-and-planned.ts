import { groupBy } from "../../support/group-by.js";
import type { LiveFact } from "../live-facts.js";
import type { ClaimRecord } from "../records.js";
import type { ContestReason } from "./contest-reason.js";
import { maySpeakOfSameTime } from "./same-time.js";
import { sideOf } from "./side-of.js";

/**
 * A document tells as done what it also announces as planned or expected, of a time that may be the same.
 *
 * Within one document only: a plan that another document reports as done is fulfilled, not contested.
 */
export function reportedAndPlanned({ fact, affirming }: LiveFact): readonly ContestReason[] {
  return [...groupBy(affirming, (claim) => claim.documentId).values()].flatMap((claims) =>
    clashAmong(claims, fact.id),
  );
}

function clashAmong(claims: readonly ClaimRecord[], factId: string): readonly ContestReason[] {
  const reports = claims.filter((claim) => claim.modality === "ACTUAL");
  const plans = claims.filter((claim) => claim.modality === "PLANNED" || claim.modality === "EXPECTED");
  const against = (those: readonly ClaimRecord[], others: readonly ClaimRecord[]): readonly ClaimRecord[] =>
    those.filter((claim) => others.some((other) => maySpeakOfSameTime(claim, other)));
  const sides = [against(reports, plans), against(plans, reports)];
  if (sides.some((side) => side.length === 0)) return [];
  return [
    { kind: "REPORTED_AND_PLANNED", sides: sides.map((side) => sideOf(factId, side)), qualifier: null },
  ];
}
