import { beforeAll, expect, test } from "@jest/globals";
import type { Exploring } from "../../src/exploration/exploring.js";
import { following } from "../../src/exploration/following.js";
import {
  findNeighborhood,
  type LeftOut,
  type Neighborhood,
  type NeighborhoodQuestion,
} from "../../src/exploration/neighborhood/find-neighborhood.js";
import type { Edge } from "../../src/exploration/neighborhood/edges-among.js";
import { attestOntology } from "../../src/ontology/attest-ontology.js";
import { drawn, type Draw } from "../support/draw.js";
import { recordingStore, type RecordingStore } from "../support/recording-store.js";
import { describeOnEachStore } from "../support/stores.js";
import { indexEntityIds, replaceGraph } from "../support/write-graph.js";
import { checkProperty } from "./check-property.js";
import {
  drawFilter,
  drawRelations,
  followedEdges,
  storedRelations,
  type SmallEdge,
  type SmallFilter,
  type SmallGraph,
} from "./draw-relations.js";

interface Asked {
  readonly question: NeighborhoodQuestion;
  readonly filter: SmallFilter;
}

const QUESTIONS = 6;

function drawCase(draw: Draw): { readonly graph: SmallGraph; readonly asked: readonly Asked[] } {
  const graph = drawRelations(draw);
  const asked = draw.times(QUESTIONS, QUESTIONS, (): Asked => {
    const of = [...new Set(draw.times(1, 2, () => draw.pick(graph.entities).id))];
    const nodes = draw.chance(0.5) ? 100 : draw.integer(of.length, 6);
    const { relations, statuses } = drawFilter(draw, graph);
    return {
      question: {
        of,
        depth: draw.integer(1, 3),
        nodes,
        edges: draw.pick([100, 100, draw.integer(1, 4)]),
        leftOut: draw.pick([100, 100, draw.integer(1, 3)]),
        // In most cases some entities are hubs, in some all that have edges.
        few: draw.pick([100, 0, draw.integer(1, 8), draw.integer(1, 8)]),
      },
      filter: { relations, statuses, kinds: null, avoiding: [] },
    };
  });
  return { graph, asked };
}

/** The edges of an entity on one side, by relation: the ends of the best affirmed first. */
function groupsOf(entity: string, edges: readonly SmallEdge[]): readonly (readonly SmallEdge[])[] {
  const relations = [...new Set(edges.map(({ relation }) => relation))].sort();
  const sides = relations.flatMap((relation) => [
    edges.filter((edge) => edge.relation === relation && edge.from === entity).sort(byStanding("to")),
    edges.filter((edge) => edge.relation === relation && edge.to === entity).sort(byStanding("from")),
  ]);
  return sides.filter(({ length }) => length > 0);
}

function byStanding(end: "from" | "to"): (a: SmallEdge, b: SmallEdge) => number {
  return (a, b) => b.affirmingClaims - a.affirmingClaims || (a[end] < b[end] ? -1 : Number(a[end] > b[end]));
}

/** The neighborhood, from sets: around each entity shown last, relation by relation, one of each in turn. */
function neighborhoodOf(
  { of, depth, nodes: most, edges: mostEdges, leftOut: mostLines }: NeighborhoodQuestion,
  edges: readonly SmallEdge[],
): Omit<Neighborhood, "reason"> {
  const shown = [...of];
  const expanded: string[] = [];
  let last: readonly string[] = of;
  for (let steps = 0; steps < depth; steps++) {
    const lists = last.flatMap((entity) =>
      groupsOf(entity, edges).map((group) => [
        ...new Set(group.map(({ from, to }) => (from === entity ? to : from))),
      ]),
    );
    expanded.push(...last);
    const before = shown.length;
    for (let turn = 0; turn < edges.length; turn++)
      for (const list of lists) {
        const next = list[turn];
        if (next !== undefined && !shown.includes(next) && shown.length < most) shown.push(next);
      }
    last = shown.slice(before);
  }
  const among = edges
    .filter(({ from, to }) => shown.includes(from) && shown.includes(to))
    .sort((a, b) => (a.fact < b.fact ? -1 : 1));
  const inside = among.slice(0, mostEdges);
  const leftOut = expanded.flatMap((entity) => missing(entity, edges, inside));
  return {
    nodes: shown,
    edges: inside.map(({ relation, fact, from, to }): Edge => ({ relation, fact, from, to })),
    leftOut: leftOut.slice(0, mostLines),
    truncated: among.length > mostEdges || leftOut.length > mostLines,
  };
}

function missing(
  node: string,
  edges: readonly SmallEdge[],
  inside: readonly SmallEdge[],
): readonly LeftOut[] {
  const relations = [...new Set(edges.map(({ relation }) => relation))].sort();
  const count = (side: readonly SmallEdge[], relation: string, end: "from" | "to"): number =>
    side.filter((edge) => edge.relation === relation && edge[end] === node).length;
  return relations
    .flatMap((relation) =>
      ([true, false] as const).map((forward): LeftOut => {
        const end = forward ? "from" : "to";
        return { node, relation, forward, count: count(edges, relation, end) - count(inside, relation, end) };
      }),
    )
    .filter((one) => one.count > 0);
}

describeOnEachStore("Neighborhoods on small graphs", (openEmptyStore) => {
  let store: RecordingStore;
  beforeAll(async () => {
    store = recordingStore(await openEmptyStore());
    await indexEntityIds(store);
  }, 120_000);
  const exploring: Pick<Exploring, "read"> = { read: (statement) => store.read(statement) };

  test("are what sets make of them: nodes and edges once, cut evenly, with what is left out", async () => {
    let cut = 0;
    let truncated = 0;
    let withHubs = 0;
    let betweenHubs = 0;
    await checkProperty(drawn(drawCase), 60, async ({ graph, asked }) => {
      await replaceGraph(store, storedRelations(graph));
      for (const { question, filter } of asked) {
        const { relations, statuses } = filter;
        const evidence = statuses === null ? null : { statuses };
        const followed = following({ relations, evidence }, attestOntology, "neighborhood");
        store.takeReads();
        const { reason, ...found } = await findNeighborhood(question, followed, exploring);
        expect(found).toEqual(neighborhoodOf(question, followedEdges(graph, filter)));
        expect(reason === null).toBe(!found.truncated);
        expect(found.nodes.length).toBeLessThanOrEqual(question.nodes);
        if (found.leftOut.length > 0) cut++;
        if (found.truncated) truncated++;
        const { length: searches } = store.takeReads().filter(({ parameters }) => "targets" in parameters);
        if (searches > 1) withHubs++;
        if (searches > 2) betweenHubs++;
      }
    });
    // A slow machine tries few cases.
    expect(cut).toBeGreaterThan(0);
    expect(truncated).toBeGreaterThan(0);
    expect(withHubs).toBeGreaterThan(0);
    expect(betweenHubs).toBeGreaterThan(0);
  }, 120_000);
});
