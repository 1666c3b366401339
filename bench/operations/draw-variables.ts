import { generateParts } from "../generate/generate-parts.js";
import type { GraphScale } from "../generate/graph-scale.js";
import { Population } from "../generate/population.js";
import { Random } from "../generate/random.js";
import type { OperationName } from "./operation-name.js";

export type Variables = Readonly<Record<string, string>>;

/** Different variables for one operation. More of them than this would only be more of the same. */
const DRAWS = 64;
const SEED = 7;
/** States are drawn with a mild skew: hubs are asked for more often than others, but not always. */
const STATE_SKEW = 1.5;

/** Variables for each operation, the same in every run on the same scale. All of them have an answer that is not empty. */
export function drawVariables(scale: GraphScale): Readonly<Record<OperationName, readonly Variables[]>> {
  const population = new Population(scale.entities);
  const random = new Random(SEED);
  const draw = (make: () => Variables) => Array.from({ length: DRAWS }, make);
  const mission = () => ({ id: population.id("Mission", random.below(population.count("Mission"))) });
  const state = () => ({ id: population.id("State", random.skewed(population.count("State"), STATE_SKEW)) });
  const name = () => population.name("Mission", random.below(population.count("Mission"))).toLowerCase();
  return {
    "by-id": draw(mission),
    connection: draw(state),
    "three-levels": draw(state),
    filter: statesAndPlaces(scale, population, random),
    "search-prefix": draw(() => ({ text: name().slice(0, 3) })),
    "search-contains": draw(() => ({ text: name().slice(2, 6) })),
    aggregation: [{}],
    evidence: draw(mission),
    "explorer-page": draw(mission),
  };
}

/** A state and a place that a mission joins, found in the first part of the graph. */
function statesAndPlaces(scale: GraphScale, population: Population, random: Random): readonly Variables[] {
  const part = generateParts(scale).next().value;
  const facts = (part?.facts ?? []).map(({ fact }) => fact);
  const places = new Map(
    facts
      .filter(({ predicate }) => predicate === "TAKES_PLACE_IN")
      .map(({ subjectId, objectId }) => [subjectId, objectId]),
  );
  const pairs = facts.flatMap(({ predicate, subjectId, objectId }) => {
    const place = predicate === "CONTRIBUTES_TO" ? places.get(objectId ?? "") : undefined;
    const number = Number(place?.split("-").at(-1));
    return place === undefined ? [] : [{ state: subjectId, place: population.name("Place", number) }];
  });
  return Array.from({ length: DRAWS }, () => pairs[random.below(pairs.length)]).filter(
    (pair) => pair !== undefined,
  );
}
