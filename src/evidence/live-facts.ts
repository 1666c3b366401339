import { groupBy } from "../support/group-by.js";
import type { ClaimRecord, FactRecord } from "./records.js";

/** A fact with its live claims, which are sorted by id. */
export interface LiveFact {
  readonly fact: FactRecord;
  readonly affirming: readonly ClaimRecord[];
  readonly disputing: readonly ClaimRecord[];
}

/**
 * Gives each fact its live claims: those that are not retracted.
 *
 * @returns by id of the fact, facts and claims sorted by id, so that nothing computed from them depends on the order of the input
 */
export function liveFacts(
  facts: readonly FactRecord[],
  claims: readonly ClaimRecord[],
): ReadonlyMap<string, LiveFact> {
  const live = claims.filter((claim) => claim.retractedAt === null).sort(byId);
  const byFact = groupBy(live, (claim) => claim.factId);
  return new Map(
    [...facts].sort(byId).map((fact) => {
      const those = byFact.get(fact.id) ?? [];
      const affirming = those.filter((claim) => claim.stance === "AFFIRMS");
      const disputing = those.filter((claim) => claim.stance === "DISPUTES");
      return [fact.id, { fact, affirming, disputing }];
    }),
  );
}

/** The live claims that say a fact is so: not that it is planned, expected, proposed or advised. */
export function reportsOf({ affirming }: LiveFact): readonly ClaimRecord[] {
  return affirming.filter((claim) => claim.modality === "ACTUAL");
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
