import { compareStandings, standingOf, type ClaimStanding, type DocumentStanding } from "./claim-standing.js";
import { liveFacts } from "./live-facts.js";
import type { ClaimRecord, FactRecord, FuzzyTime } from "./records.js";

/**
 * The winning time of each entity that has one, by id: what `projectFacts` takes as `timeOf`.
 *
 * Apart from `projectFacts`, since whether a report came too early depends on the times, and the times on no status.
 */
export function winningTimes(
  facts: readonly FactRecord[],
  claims: readonly ClaimRecord[],
  documents: ReadonlyMap<string, DocumentStanding>,
): ReadonlyMap<string, FuzzyTime> {
  const best = new Map<string, { readonly time: FuzzyTime; readonly standing: ClaimStanding }>();
  const times = facts.filter(({ predicate }) => predicate === "TIME");
  const ids = new Set(times.map(({ id }) => id));
  const said = claims.filter(({ factId }) => ids.has(factId));
  for (const { fact, affirming } of liveFacts(times, said).values()) {
    if (fact.time === null) continue;
    for (const claim of affirming) {
      const standing = standingOf(claim, documents);
      const rival = best.get(fact.subjectId);
      if (rival === undefined || compareStandings(standing, rival.standing) < 0)
        best.set(fact.subjectId, { time: fact.time, standing });
    }
  }
  return new Map([...best].map(([entityId, { time }]) => [entityId, time]));
}
