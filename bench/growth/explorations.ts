import type { GraphScale } from "../generate/graph-scale.js";
import { Population } from "../generate/population.js";
import { Random } from "../generate/random.js";
import type { Variables } from "../operations/draw-variables.js";
import type { GrowthOperation } from "./growth-operation.js";

const DRAWS = 64;
const SEED = 11;

const neighborhood = (depth: number): string => `query ($of: ID!) {
  neighborhood(of: [$of], depth: ${depth}, first: 50) {
    nodes { id name } edges { relation fact { id } from { id } to { id } } leftOut { relation count } truncated
  }
}`;
const compare = `query ($one: ID!, $other: ID!) {
  compare(ids: [$one, $other], first: 10) {
    relations { relation shared { entity { id name } } sharedCount unsharedCount } truncated
  }
}`;
const timeline = `query ($of: ID) {
  timeline(of: $of, first: 20) { totalCount edges { time { text earliestStart latestEnd } node { id predicate } } }
}`;
const impact = `query ($document: ID!, $from: ID!, $to: ID!) {
  impact(without: { documents: [$document] }, between: [$from, $to], first: 20) {
    claimCount fallenCount fallen { id } unconnectedCount between { before after } truncated
  }
}`;
const groups = `query ($id: ID!) {
  state(id: $id) { contributesTo { totalCount groups(by: { edge: ROLE }) { key count } } }
}`;

const compared = (one: string, other: string): Variables => ({ one, other });

/** Explorations, of entities that are drawn and of the greatest hub: what they cost is to follow what they show, not the graph. */
export function explorations(scale: GraphScale): readonly GrowthOperation[] {
  const population = new Population(scale.entities);
  const random = new Random(SEED);
  const draw = (make: () => Variables): readonly Variables[] => Array.from({ length: DRAWS }, make);
  const any = (kind: "Mission" | "State"): string =>
    population.id(kind, random.below(population.count(kind)));
  const twoStates = (): readonly [string, string] => {
    const count = population.count("State");
    const one = random.below(count);
    const other = (one + 1 + random.below(count - 1)) % count;
    return [population.id("State", one), population.id("State", other)];
  };
  const [hub, next] = [population.id("State", 0), population.id("State", 1)];
  return [
    { name: "neighborhood", query: neighborhood(1), variables: draw(() => ({ of: any("Mission") })) },
    { name: "neighborhood-of-hub", query: neighborhood(2), variables: [{ of: hub }] },
    { name: "compare", query: compare, variables: draw(() => compared(...twoStates())) },
    { name: "compare-hubs", query: compare, variables: [compared(hub, next)] },
    { name: "timeline", query: timeline, variables: draw(() => ({ of: any("Mission") })) },
    { name: "timeline-of-all", query: timeline, variables: [{}] },
    {
      name: "impact",
      query: impact,
      variables: draw(() => ({ document: "document:report-0", from: any("Mission"), to: any("State") })),
    },
    { name: "groups", query: groups, variables: draw(() => ({ id: any("State") })) },
  ];
}
