import type { FactSet } from "../../src/loader/fact-set.js";
import { generateEntities } from "../generate/generate-entities.js";
import { generateParts, sources } from "../generate/generate-parts.js";
import type { GraphScale } from "../generate/graph-scale.js";
import { Population } from "../generate/population.js";

/** A generated graph as the loader takes it: all in memory, so for small scales only. */
export function toFactSet(scale: GraphScale): FactSet {
  const parts = [...generateParts(scale)];
  const entities = [...generateEntities(new Population(scale.entities), scale.entities)].flat();
  return {
    sources,
    documents: parts.flatMap(({ documents }) => documents),
    sentences: parts.flatMap(({ sentences }) => sentences),
    entities: entities.map(({ record }) => record),
    mentions: parts.flatMap(({ mentions }) => mentions),
    facts: parts.flatMap(({ facts }) => facts.map(({ fact }) => fact)),
    claims: parts.flatMap(({ claims }) => claims),
    exceptions: { sentences: [], mentions: [] },
    documentPositions: new Map(),
  };
}
