import { contestsOf } from "../evidence/contests/contests-of.js";
import { disagreementsOf } from "../evidence/disagreements-of.js";
import { type ProjectedEntity, projectAttributes } from "../evidence/project-entities.js";
import { liveFacts } from "../evidence/live-facts.js";
import { projectFacts } from "../evidence/project-facts.js";
import type { DisagreementRecord, FactProjection } from "../evidence/records.js";
import { winningTimes } from "../evidence/winning-times.js";
import type { Ontology } from "../ontology/model.js";
import type { WorkingSet } from "./working-set.js";

/** What facts and entities show. */
export interface Projected {
  readonly facts: ReadonlyMap<string, FactProjection>;
  /** Of the attribute subjects of the working set; those that are absent are ACTUAL and have no values. */
  readonly entities: ReadonlyMap<string, ProjectedEntity>;
  /** All that contest a fact of the working set. */
  readonly disagreements: readonly DisagreementRecord[];
}

export function projectWorkingSet(working: WorkingSet, ontology: Ontology): Projected {
  const facts = [...working.facts.values()];
  const { claims, documents } = working;
  const times = winningTimes(facts, claims, documents);
  const timeOf = (entityId: string) => times.get(entityId) ?? null;
  const input = { facts, claims, documents, timeOf, relations: ontology.relations };
  const live = liveFacts(facts, claims);
  const contests = contestsOf(input, live);
  const projections = projectFacts(input, contests, live);
  return {
    facts: projections,
    entities: projectAttributes(facts, projections),
    disagreements: disagreementsOf(contests, input),
  };
}
