import { reportsOf, type LiveFact } from "../live-facts.js";
import type { FactRecord } from "../records.js";
import type { ContestContext, ContestReason } from "./contest-reason.js";
import { maySamePeriodBe } from "./same-period.js";
import { sideOf } from "./side-of.js";

/**
 * The same attribute of the same entity is reported to have another value.
 *
 * Every attribute has one value, KIND included: an entity cannot be both a mission and a meeting. Only ACTUAL claims are rivals: a plan
 * with another date than what came to pass is a plan that was changed, and two proposals are a choice. Periods are rivals only where
 * they cannot be one and the same: "June 2025" and "12 June 2025" both hold.
 */
export function rivalValues(live: LiveFact, context: ContestContext): readonly ContestReason[] {
  const reports = reportsOf(live);
  if (live.fact.objectId !== null || reports.length === 0) return [];
  const rivals = context
    .rivalsOf(live)
    .filter((rival) => differ(live.fact, rival.fact))
    .map((rival) => sideOf(rival.fact.id, reportsOf(rival)))
    .filter((side) => side.claimIds.length > 0);
  return rivals.length === 0
    ? []
    : [{ kind: "RIVAL_VALUES", sides: [sideOf(live.fact.id, reports), ...rivals], qualifier: null }];
}

function differ(a: FactRecord, b: FactRecord): boolean {
  if (a.time !== null && b.time !== null) return !maySamePeriodBe(a.time, b.time);
  return a.value !== b.value;
}
