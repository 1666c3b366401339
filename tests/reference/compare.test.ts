import { beforeAll, expect, test } from "@jest/globals";
import { compare } from "../../src/exploration/compare/compare.js";
import { graphIndexes } from "../../src/loader/graph-indexes.js";
import { attestOntology } from "../../src/ontology/attest-ontology.js";
import type { GraphStore } from "../../src/store/graph-store.js";
import { drawn, type Draw } from "../support/draw.js";
import { exploringAll } from "../support/explore.js";
import { describeOnEachStore } from "../support/stores.js";
import { replaceGraph } from "../support/write-graph.js";
import { checkProperty } from "./check-property.js";
import { drawGraph } from "./draw-graph.js";
import { naiveDocumentComparison, naiveEntityComparison } from "./naive-comparison.js";
import { storedForm } from "./stored-form.js";

/** Few are compared, and few listed: what only some of them have must be common, and so must be what is left out. */
const cases = drawn((draw) => {
  const graph = drawGraph(draw);
  const idsOf = (prefix: string): readonly string[] =>
    [...graph.nodes.keys()].filter((id) => id.startsWith(prefix) && !id.includes("/"));
  const few = (): number => (draw.chance(0.5) ? 100 : draw.integer(0, 6));
  return {
    graph,
    entities: draw.times(3, 4, () => ({ ids: drawSome(draw, idsOf("entity-")), first: few() })),
    documents: draw.times(1, 2, () => ({ ids: drawSome(draw, idsOf("document:")), first: few() })),
  };
});

function drawSome(draw: Draw, ids: readonly string[]): readonly string[] {
  const left = [...ids];
  return draw.times(2, 4, () => left.splice(draw.integer(0, Math.max(0, left.length - 1)), 1)).flat();
}

describeOnEachStore("Comparisons in random graphs", (openEmptyStore, { name }) => {
  let store: GraphStore;
  beforeAll(async () => {
    store = await openEmptyStore();
    await store.createIndexes(graphIndexes(attestOntology));
  });

  test("are those that looking at everything finds", async () => {
    const seen = { shared: 0, partlyShared: 0, unshared: 0, truncated: 0 };
    await checkProperty(cases, 60, async ({ graph, entities, documents }) => {
      await replaceGraph(store, storedForm(graph));
      const exploring = exploringAll(store);
      for (const asked of entities.filter(({ ids }) => ids.length > 1)) {
        const found = await compare(asked, exploring);
        expect(found).toEqual(naiveEntityComparison(graph, asked.ids, asked.first));
        for (const { shared, partlyShared, unshared } of found.relations) {
          seen.shared += shared.length;
          seen.partlyShared += partlyShared.length;
          seen.unshared += unshared.length;
        }
        if (found.truncated) seen.truncated++;
      }
      for (const asked of documents.filter(({ ids }) => ids.length > 1))
        expect(await compare(asked, exploring)).toEqual(
          naiveDocumentComparison(graph, asked.ids, asked.first),
        );
    });
    // A property that never meets them says nothing of them. A slow engine tries too few cases to tell.
    if (name === "embedded") expect(Math.min(...Object.values(seen))).toBeGreaterThan(3);
  }, 120_000);
});
