import { valuesOf } from "../ontology/enumeration.js";
import { Modality } from "../ontology/vocabulary.js";
import { getRequired } from "../support/get-required.js";
import { groupBy } from "../support/group-by.js";
import type { ContestReason, ContestSide } from "./contests/contest-reason.js";
import { rivalryOf } from "./contests/contests-of.js";
import { disagreementId } from "./identifiers.js";
import type { ClaimRecord, DisagreementRecord, DisagreementSideRecord, FactRecord } from "./records.js";

/**
 * Makes of the reasons for which facts are contested the disagreements that readers meet. Values that rival each other are one
 * disagreement, however many facts they contest.
 *
 * The id stays while the matter does: more claims on a side, or one more rival value, are the same disagreement. The matter is the
 * attribute of an entity of RIVAL_VALUES, the fact and the document of REPORTED_AND_PLANNED, else the fact, with the qualifier.
 *
 * @param contests what `contestsOf` gives
 * @param said the facts and claims that it was given
 * @returns sorted by id; the same whatever the order of the input
 */
export function disagreementsOf(
  contests: ReadonlyMap<string, readonly ContestReason[]>,
  said: { readonly facts: readonly FactRecord[]; readonly claims: readonly ClaimRecord[] },
): readonly DisagreementRecord[] {
  const lookup = {
    facts: new Map(said.facts.map((fact) => [fact.id, fact])),
    claims: new Map(said.claims.map((claim) => [claim.id, claim])),
  };
  const contested = [...contests].flatMap(([factId, reasons]) =>
    reasons.map((reason): ContestedFact => ({ fact: factAt(lookup, factId), reason })),
  );
  const byId = groupBy(contested, (one) => disagreementId(keyOf(one, lookup)));
  return [...byId]
    .map(([id, those]) => disagreementOf(id, those, lookup))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

interface ContestedFact {
  readonly fact: FactRecord;
  readonly reason: ContestReason;
}

interface Lookup {
  readonly facts: ReadonlyMap<string, FactRecord>;
  readonly claims: ReadonlyMap<string, ClaimRecord>;
}

function keyOf({ fact, reason }: ContestedFact, lookup: Lookup): string {
  return [reason.kind, reason.qualifier ?? "", matterOf({ fact, reason }, lookup)].join("|");
}

function matterOf({ fact, reason }: ContestedFact, lookup: Lookup): string {
  if (reason.kind === "RIVAL_VALUES") return rivalryOf(fact);
  // Each document that contradicts itself does so by itself.
  return reason.kind === "REPORTED_AND_PLANNED"
    ? [fact.id, ...documentsOf(reason.sides, lookup)].join("|")
    : fact.id;
}

function disagreementOf(id: string, contested: readonly ContestedFact[], lookup: Lookup): DisagreementRecord {
  const [{ fact, reason }] = contested as readonly [ContestedFact, ...ContestedFact[]];
  const sides = sidesOf(contested);
  return {
    id,
    reason: reason.kind,
    qualifier: reason.qualifier,
    predicate: fact.predicate,
    factIds: [...new Set(contested.map((one) => one.fact.id))].sort(),
    documentIds: documentsOf(sides, lookup),
    sides: inOrder(
      reason,
      sides.map((side) => ({ ...side, says: saysOf(reason, side, lookup) })),
    ),
  };
}

/** The sides of all reasons, each once: a rival stands in the reasons of every other. */
function sidesOf(contested: readonly ContestedFact[]): readonly ContestSide[] {
  const sides = contested.flatMap(({ reason }) => reason.sides);
  return [...new Map(sides.map((side) => [JSON.stringify(side), side])).values()];
}

type UnplacedSide = Omit<DisagreementSideRecord, "position">;

/** Equals are sorted by what they say, so that a new claim does not move them; of all others the rule says who comes first. */
function inOrder({ kind }: ContestReason, sides: readonly UnplacedSide[]): readonly DisagreementSideRecord[] {
  const amongEquals = kind === "RIVAL_VALUES" || kind === "EXCLUSIVE_QUALIFIER";
  const ordered = amongEquals ? sides.toSorted((a, b) => (orderKey(a) < orderKey(b) ? -1 : 1)) : sides;
  return ordered.map((side, position) => ({ ...side, position }));
}

function orderKey({ says, factId, claimIds }: UnplacedSide): string {
  return JSON.stringify([says, factId, ...claimIds]);
}

function saysOf({ kind, qualifier }: ContestReason, side: ContestSide, lookup: Lookup): string {
  const fact = factAt(lookup, side.factId);
  const claims = claimsOf(side, lookup);
  switch (kind) {
    case "OPPOSITE_STANCES":
      return claims[0]?.stance ?? "";
    case "RIVAL_VALUES":
      return fact.value ?? "";
    case "EXCLUSIVE_QUALIFIER":
      return qualifierText(claims[0], qualifier ?? "");
    case "REPORTED_AND_PLANNED":
      return strongestModality(claims);
    case "REPORTED_BEFORE_EVENT":
      return fact.predicate === "TIME" ? (fact.value ?? "") : strongestModality(claims);
  }
}

function qualifierText(claim: ClaimRecord | undefined, qualifier: string): string {
  const value = claim?.qualifiers[qualifier];
  return typeof value === "object" ? value.text : (value ?? "");
}

function strongestModality(claims: readonly ClaimRecord[]): string {
  return valuesOf(Modality).find((modality) => claims.some((claim) => claim.modality === modality)) ?? "";
}

function documentsOf(sides: readonly ContestSide[], lookup: Lookup): readonly string[] {
  const claims = sides.flatMap((side) => claimsOf(side, lookup));
  return [...new Set(claims.map(({ documentId }) => documentId))].sort();
}

function factAt({ facts }: Lookup, id: string): FactRecord {
  return getRequired(facts, id, id);
}

function claimsOf({ claimIds }: ContestSide, { claims }: Lookup): readonly ClaimRecord[] {
  return claimIds.map((id) => getRequired(claims, id, id));
}
