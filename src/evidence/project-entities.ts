import type { Modality } from "../ontology/vocabulary.js";
import { groupBy } from "../support/group-by.js";
import { compareStandings, type ClaimStanding } from "./claim-standing.js";
import type { RankedProjection } from "./project-facts.js";
import type { FactRecord, FuzzyTime } from "./records.js";

/** What claims say an entity is. */
export interface ProjectedEntity {
  /** Of the winning claim that it exists; ACTUAL where none says otherwise. */
  readonly modality: Modality;
  /** Values by name of the attribute (`missionType`), of the winning fact among rivals. */
  readonly attributes: Readonly<Record<string, string | FuzzyTime>>;
}

/**
 * Computes what attribute facts make of their subjects. Facts without a live claim that affirms them give nothing.
 *
 * @returns by id of the entity, sorted; entities without attribute facts are absent: they are ACTUAL and have no values
 */
export function projectAttributes(
  facts: readonly FactRecord[],
  projections: ReadonlyMap<string, RankedProjection>,
): ReadonlyMap<string, ProjectedEntity> {
  const bySubject = groupBy(
    facts.filter((fact) => fact.objectId === null),
    (fact) => fact.subjectId,
  );
  const sorted = [...bySubject].sort(([a], [b]) => (a < b ? -1 : 1));
  return new Map(sorted.map(([subject, said]) => [subject, entityOf(winnersOf(said, projections))]));
}

interface RankedFact {
  readonly fact: FactRecord;
  readonly standing: ClaimStanding;
}

/** By predicate, the fact whose winning claim wins over those of its rivals. */
function winnersOf(
  facts: readonly FactRecord[],
  projections: ReadonlyMap<string, RankedProjection>,
): ReadonlyMap<string, RankedFact> {
  const ranked = facts.flatMap((fact): RankedFact[] => {
    const standing = projections.get(fact.id)?.standing ?? null;
    return standing === null ? [] : [{ fact, standing }];
  });
  // From the last to the first, so that of each predicate the first is what remains.
  ranked.sort((a, b) => compareStandings(b.standing, a.standing));
  return new Map(ranked.map((one) => [one.fact.predicate, one]));
}

function entityOf(winners: ReadonlyMap<string, RankedFact>): ProjectedEntity {
  const values = [...winners]
    .filter(([predicate]) => predicate !== "KIND")
    .map(([predicate, { fact }]) => [attributeName(predicate), fact.time ?? fact.value ?? ""] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    modality: winners.get("KIND")?.standing.modality ?? "ACTUAL",
    attributes: Object.fromEntries(values),
  };
}

/** `MISSION_TYPE` is the predicate of `missionType`: the reverse of `constantCase`. */
function attributeName(predicate: string): string {
  return predicate.toLowerCase().replace(/_([a-z0-9])/gu, (_match, letter: string) => letter.toUpperCase());
}
