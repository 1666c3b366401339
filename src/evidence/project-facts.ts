import type { FactStatus } from "../ontology/vocabulary.js";
import { compareStandings, standingOf, type ClaimStanding } from "./claim-standing.js";
import { contestsOf, type ProjectionInput } from "./contests/contests-of.js";
import { corroborationOf } from "./corroboration.js";
import { liveFacts, type LiveFact } from "./live-facts.js";
import type { ClaimRecord, FactProjection } from "./records.js";

/** What a fact shows, and what its winning claim would have to be beaten by. Not stored: `projectAttributes` compares rivals by it. */
export interface RankedProjection extends FactProjection {
  /** Of the winning claim; null where none affirms. */
  readonly standing: ClaimStanding | null;
}

/**
 * Computes what facts show from their live claims. The one place where that is decided.
 *
 * The winning claim is the first of those that affirm, in the order of `compareStandings`. Without a live claim a fact is RETRACTED,
 * with only disputing ones DENIED, with a reason of `contestsOf` CONTESTED, else UNDISPUTED.
 *
 * @param contested what `contestsOf` gives, where that is known already
 * @param facts what `liveFacts` gives, likewise
 * @returns a projection for each fact by its id, sorted by id; the same whatever the order of the input
 */
export function projectFacts(
  input: ProjectionInput,
  contested: ReadonlyMap<string, unknown> = contestsOf(input),
  facts: ReadonlyMap<string, LiveFact> = liveFacts(input.facts, input.claims),
): ReadonlyMap<string, RankedProjection> {
  const project = (live: LiveFact): RankedProjection => projectFact(live, contested.has(live.fact.id), input);
  return new Map([...facts].map(([id, live]) => [id, project(live)]));
}

function projectFact(live: LiveFact, contested: boolean, { documents }: ProjectionInput): RankedProjection {
  const { fact, affirming, disputing } = live;
  return {
    factId: fact.id,
    status: statusOf(live, contested),
    ...shownBy(affirming, documents),
    affirmingClaims: affirming.length,
    disputingClaims: disputing.length,
    documentIds: [...new Set([...affirming, ...disputing].map((claim) => claim.documentId))].sort(),
    ...corroborationOf(affirming, documents),
  };
}

type Shown = Pick<RankedProjection, "modality" | "winningClaimId" | "qualifiers" | "standing">;

function shownBy(affirming: readonly ClaimRecord[], documents: ProjectionInput["documents"]): Shown {
  const [winner] = affirming
    .map((claim) => ({ claim, standing: standingOf(claim, documents) }))
    .sort((a, b) => compareStandings(a.standing, b.standing));
  if (winner === undefined) return { modality: null, winningClaimId: null, qualifiers: {}, standing: null };
  const { claim, standing } = winner;
  return { modality: claim.modality, winningClaimId: claim.id, qualifiers: claim.qualifiers, standing };
}

function statusOf({ affirming, disputing }: LiveFact, contested: boolean): FactStatus {
  if (affirming.length > 0) return contested ? "CONTESTED" : "UNDISPUTED";
  return disputing.length > 0 ? "DENIED" : "RETRACTED";
}
