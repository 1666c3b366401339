import type { FactRecord } from "../../src/evidence/records.js";
import { generateFacts } from "../generate/generate-facts.js";
import type { GraphScale } from "../generate/graph-scale.js";
import { Population } from "../generate/population.js";
import { Random } from "../generate/random.js";
import { connectedEnds } from "./connected-ends.js";
import type { OperationName } from "./operation-name.js";

export type Variables = Readonly<Record<string, string>>;

/** Different variables for one operation. More of them than this would only be more of the same. */
const DRAWS = 64;
const SEED = 7;
/** States and names are drawn with a mild skew: hubs are asked for more often than others, but not always. */
const SKEW = 1.5;

/** Variables for each operation, the same in every run on the same scale. All of them have an answer that is not empty. */
export function drawVariables(scale: GraphScale): Readonly<Record<OperationName, readonly Variables[]>> {
  const population = new Population(scale.entities);
  const random = new Random(SEED);
  const facts = firstFacts(scale);
  const draw = (make: (at: number) => Variables) => Array.from({ length: DRAWS }, (_, at) => make(at));
  const mission = () => ({ id: population.id("Mission", random.below(population.count("Mission"))) });
  const state = () => ({ id: population.id("State", random.skewed(population.count("State"), SKEW)) });
  const name = () => population.name("Mission", random.below(population.count("Mission"))).toLowerCase();
  return {
    "by-id": draw(mission),
    connection: draw(state),
    "three-levels": draw(state),
    filter: statesAndPlaces(facts, population, random),
    "search-prefix": draw(() => ({ text: name().slice(0, 3) })),
    "search-contains": draw(() => ({ text: name().slice(2, 6) })),
    aggregation: [{}],
    evidence: draw(mission),
    "explorer-page": draw(mission),
    search: draw((at) => ({ text: typed(drawName(population, random), at) })),
    path: connectedEnds(facts, random, DRAWS),
  };
}

/** Those of the first part of the graph; of a large one of as many parts as it takes until one of their states and places join. */
function firstFacts(scale: GraphScale): readonly FactRecord[] {
  const facts: FactRecord[] = [];
  for (const part of generateFacts(scale)) {
    facts.push(...part.map(({ fact }) => fact));
    if (joinedByMission(facts).length > 0) break;
  }
  return facts;
}

/** The name of an entity of any kind. Those that most is said of are drawn more often. */
function drawName(population: Population, random: Random): string {
  const kind = random.pick(Population.kinds);
  return population.name(kind, random.skewed(population.count(kind), SKEW));
}

/**
 * A name of two words as it stands in a search box while it is typed: part of a word, a word, part of the next, all of it. The next is
 * typed so far that no graph has more words that begin so than are looked at: else Attest would find more than the others look at.
 */
function typed(name: string, at: number): string {
  const [first = "", second = ""] = name.toLowerCase().split(" ");
  const stages = [first.slice(0, 4), first, `${first} ${second.slice(0, 5)}`, `${first} ${second}`];
  return stages[at % stages.length] ?? first;
}

/** A state and a place that a mission joins. */
function statesAndPlaces(
  facts: readonly FactRecord[],
  population: Population,
  random: Random,
): readonly Variables[] {
  const pairs = joinedByMission(facts).map(({ state, place }) => {
    const number = Number(place.split("-").at(-1));
    return { state, place: population.name("Place", number) };
  });
  return Array.from({ length: DRAWS }, () => pairs[random.below(pairs.length)]).filter(
    (pair) => pair !== undefined,
  );
}

function joinedByMission(
  facts: readonly FactRecord[],
): readonly { readonly state: string; readonly place: string }[] {
  const places = new Map(
    facts
      .filter(({ predicate }) => predicate === "TAKES_PLACE_IN")
      .map(({ subjectId, objectId }) => [subjectId, objectId]),
  );
  return facts.flatMap(({ predicate, subjectId, objectId }) => {
    const place = predicate === "CONTRIBUTES_TO" ? (places.get(objectId ?? "") ?? null) : null;
    return place === null ? [] : [{ state: subjectId, place }];
  });
}
