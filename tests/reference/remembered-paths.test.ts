import { beforeAll, expect, test } from "@jest/globals";
import { following } from "../../src/exploration/following.js";
import { findPaths } from "../../src/exploration/paths/find-paths.js";
import { openingOf, openingStatement } from "../../src/exploration/paths/open-paths.js";
import type { SearchLimits } from "../../src/exploration/paths/path-search.js";
import type { Opening } from "../../src/exploration/paths/edge-reader.js";
import { edgeReader } from "../../src/exploration/paths/read-edges.js";
import { CollectedEdges } from "../../src/exploration/paths/collected-edges.js";
import { RememberedEdges } from "../../src/exploration/paths/remembered-edges.js";
import { type OpeningLimits, rememberedOpening } from "../../src/exploration/paths/remembered-opening.js";
import { attestOntology } from "../../src/ontology/attest-ontology.js";
import type { GraphStore } from "../../src/store/graph-store.js";
import { drawn, type Draw } from "../support/draw.js";
import { exploringAll } from "../support/explore.js";
import { describeOnEachStore } from "../support/stores.js";
import { indexEntityIds, replaceGraph } from "../support/write-graph.js";
import { checkProperty } from "./check-property.js";
import { drawRelations, storedRelations, type SmallGraph } from "./draw-relations.js";

interface Asked {
  readonly from: string;
  readonly to: string;
  readonly maxLength: number;
  readonly first: number;
  readonly limits: SearchLimits;
  readonly opening: OpeningLimits;
}

/** Questions about one graph: writing it costs most. */
const QUESTIONS = 8;

function drawCase(draw: Draw): { readonly graph: SmallGraph; readonly asked: readonly Asked[] } {
  const graph = drawRelations(draw);
  const asked = draw.times(QUESTIONS, QUESTIONS, (): Asked => {
    const [from, to] = [draw.pick(graph.entities).id, draw.pick(graph.entities).id];
    const limits = {
      atOnce: draw.pick([0, 2, 4, 1_000]),
      read: draw.pick([0, 5, 20, 50_000]),
      lookedAt: draw.pick([0, 5, 10, 200_000]),
    };
    const opening = {
      most: draw.pick([2, 6, 1_000]),
      across: draw.pick([3, 12, 5_000]),
      among: draw.pick([1, 3, 200]),
    };
    return { from, to, maxLength: draw.integer(1, 6), first: draw.pick([1, 3, 50]), limits, opening };
  });
  return { graph, asked };
}

describeOnEachStore("Edges in memory", (openEmptyStore) => {
  let store: GraphStore;
  beforeAll(async () => {
    store = await openEmptyStore();
    await indexEntityIds(store);
  }, 120_000);

  test("are read as those of the store are, up to the number of edges and the limit in the way", async () => {
    let [crossed, uncrossed, cut] = [0, 0, 0];
    await checkProperty(drawn(drawCase), 60, async ({ graph, asked }) => {
      await replaceGraph(store, storedRelations(graph));
      const remembered = rememberedEdges(graph);
      const followed = following({}, attestOntology, "paths");
      const reader = edgeReader(followed, exploringAll(store));
      for (const { from, to, limits, opening, ...rest } of asked) {
        const question = { ...rest, from, to, opening: null, checkTime: () => undefined };
        const found = await findPaths(question, remembered, limits);
        expect(found).toEqual(await findPaths(question, reader, limits));
        if (found.truncated) cut++;
        if (from === to) continue;
        const [row] = await store.read(openingStatement({ from, to, avoiding: [] }, followed, opening));
        const read = openingOf(row ?? []);
        expect(inOrder(rememberedOpening(remembered, [from, to], opening))).toEqual(inOrder(read));
        if (read.crossings === null) uncrossed++;
        else crossed += read.crossings.length;
      }
    });
    expect(crossed).toBeGreaterThan(0);
    expect(uncrossed).toBeGreaterThan(0);
    expect(cut).toBeGreaterThan(0);
  }, 120_000);
});

function rememberedEdges({ edges }: SmallGraph): RememberedEdges {
  const collected = new CollectedEdges();
  for (const { fact } of edges) collected.add(fact);
  return new RememberedEdges(collected);
}

/** Rows, and the lists in them, come in any order; which of two sides with as many edges is looked at from is not told. */
function inOrder(opening: Opening): unknown {
  const around = opening.around.map(({ entity, edges, facts, ends, degrees }) => [
    ...[entity, edges],
    facts.map((fact, at) => [fact, ends[at], degrees[at]].join(" ")).sort(),
  ]);
  const crossing = opening.crossings?.flatMap(({ facts }) => facts).sort();
  return { around: around.sort(), crossing: crossing ?? null };
}
