import { type Degrees, degreeProperties } from "../../src/loader/degrees.js";
import { entityDifferences } from "../../src/loader/entity-difference.js";
import { nameChanges } from "../../src/loader/name-changes.js";
import type { Change } from "../../src/loader/writing/change.js";
import { type EntityDifference, entityChanges } from "../../src/loader/writing/entity-changes.js";
import type { Ontology } from "../../src/ontology/model.js";
import type { GeneratedEntity } from "../generate/generate-entities.js";

/** Generated entities as the loader compares them with a graph in which nothing is stored. @param degrees those that are absent have no edges */
export function newEntities(
  entities: readonly GeneratedEntity[],
  degrees: Degrees,
  ontology: Ontology,
): readonly EntityDifference[] {
  return entityDifferences({
    ontology,
    declared: entities.map(({ record }) => record),
    stored: new Map(),
    subjects: new Set(),
    projected: new Map(
      entities.map(({ record, attributes }) => [record.id, { modality: "ACTUAL", attributes }]),
    ),
    degreesOf: (id) => degreeProperties(degrees, id),
  });
}

/** Entities with their names, as the loader would write them. */
export function newEntityChanges(
  entities: readonly GeneratedEntity[],
  degrees: Degrees,
  ontology: Ontology,
): readonly Change[] {
  const records = entities.map(({ record }) => record);
  return [...entityChanges(newEntities(entities, degrees, ontology)), ...nameChanges(records, new Map())];
}
