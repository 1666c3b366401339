import { type ProjectedEntity, projectAttributes } from "../evidence/project-entities.js";
import { projectFacts } from "../evidence/project-facts.js";
import type { FactProjection } from "../evidence/records.js";
import { winningTimes } from "../evidence/winning-times.js";
import type { Ontology } from "../ontology/model.js";
import type { WorkingSet } from "./working-set.js";

/** What facts and entities show. */
export interface Projected {
  readonly facts: ReadonlyMap<string, FactProjection>;
  /** Of the attribute subjects of the working set; those that are absent are ACTUAL and have no values. */
  readonly entities: ReadonlyMap<string, ProjectedEntity>;
}

export function projectWorkingSet(working: WorkingSet, ontology: Ontology): Projected {
  const facts = [...working.facts.values()];
  const { claims, documents } = working;
  const times = winningTimes(facts, claims, documents);
  const timeOf = (entityId: string) => times.get(entityId) ?? null;
  const projections = projectFacts({ facts, claims, documents, timeOf, relations: ontology.relations });
  return { facts: projections, entities: projectAttributes(facts, projections) };
}
