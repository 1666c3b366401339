import { FactDrawer } from "./draw-facts.js";
import type { GeneratedFact } from "./generated-fact.js";
import type { GraphScale } from "./graph-scale.js";
import { Population } from "./population.js";

export const SEED = 20_250_612;

/** Relations in a part. */
const PART_SIZE = 2_500;

/** All facts of a graph, each once, in parts: those that `generateParts` gives evidence to. */
export function* generateFacts({
  entities,
  relations,
}: GraphScale): Generator<readonly GeneratedFact[], void> {
  const population = new Population(entities);
  const drawer = new FactDrawer(population, SEED);
  const parts = Math.ceil(relations / PART_SIZE);
  const missions = population.count("Mission");
  for (let part = 0; part < parts; part++) {
    yield [
      ...drawer.relations(Math.min(PART_SIZE, relations - part * PART_SIZE)),
      ...drawer.missionTypes(
        Math.floor((missions * part) / parts),
        Math.floor((missions * (part + 1)) / parts),
      ),
    ];
  }
}
