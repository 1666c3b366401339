import { beforeAll, expect, test } from "@jest/globals";
import { rankFirst } from "../../src/exploration/search/rank-first.js";
import { rankHits } from "../../src/exploration/search/rank-hits.js";
import { readTerms } from "../../src/exploration/search/read-terms.js";
import type { SearchTier } from "../../src/exploration/search/search-hit.js";
import { readAllEntities } from "../../src/exploration/search/term-memory.js";
import type { GraphStore } from "../../src/store/graph-store.js";
import { drawn, type Draw } from "../support/draw.js";
import { exploringAll } from "../support/explore.js";
import { describeOnEachStore } from "../support/stores.js";
import { indexEntityIds, replaceGraph, type StoredGraph, type StoredNode } from "../support/write-graph.js";
import { checkProperty } from "./check-property.js";

const kinds = ["MISSION", "STATE"];
const texts = ["eagle", "sea guardian", "kfor"];
const languages = ["en", "fr"];

interface Case {
  readonly graph: StoredGraph;
  readonly tiers: readonly SearchTier[];
  readonly first: number;
}

function drawCase(draw: Draw): Case {
  const ids = draw.times(1, 40, (at) => `entity-${at}`);
  const entities = ids.map((id) => {
    const degree = draw.chance(0.8) ? { degree: BigInt(draw.integer(1, 5)) } : {};
    return nodeOf("Entity", { id, kind: draw.pick(kinds), ...degree });
  });
  const names = ids.flatMap((id) =>
    draw.times(0, 2, (at) => ({ entity: id, id: `${id}/${at}`, language: draw.pick(languages) })),
  );
  return {
    graph: {
      nodes: [
        ...entities,
        ...names.map(({ id, language }) => nodeOf("Name", { id, language, textFolded: draw.pick(texts) })),
      ],
      relationships: names.map(({ entity, id }) => ({
        type: "NAMED",
        from: { label: "Entity", id: entity },
        to: { label: "Name", id },
        properties: {},
      })),
    },
    // Some lead to what is gone.
    tiers: [0, 3, 0, 3, 1].map((place, at) => ({
      match: at >> 1,
      place,
      ids: place === 1 ? ["document:a", "document:b"] : draw.some([...ids, "gone"], 0.5),
    })),
    first: draw.integer(1, 12),
  };
}

function nodeOf(label: string, properties: StoredNode["properties"]): StoredNode {
  return { labels: [label], properties };
}

describeOnEachStore("Entities in memory", (openEmptyStore) => {
  let store: GraphStore;
  beforeAll(async () => {
    store = await openEmptyStore();
    await indexEntityIds(store);
  }, 120_000);

  test("are found by name, ranked and counted as those of the store are", async () => {
    let [named, ranked] = [0, 0];
    await checkProperty(drawn(drawCase), 40, async ({ graph, tiers, first }) => {
      await replaceGraph(store, graph);
      const exploring = exploringAll(store);
      const entities = await readAllEntities(store, () => true);
      for (const text of texts) {
        const query = { names: [text, "nobody"], words: [], language: null };
        const read = await readTerms(query, new Set(), exploring);
        expect([...(entities?.named(query.names) ?? [])].sort()).toEqual([...read.named].sort());
        named += read.named.length;
      }
      for (const selects of [() => false, () => true]) {
        const asked = { ...exploring, selects };
        const hits = await rankFirst(tiers, first, { entities: null }, asked);
        expect(await rankFirst(tiers, first, { entities }, asked)).toEqual(hits);
        ranked += hits.length;
      }
      for (const only of [null, new Set(["STATE"])])
        expect(await rankHits(tiers, only, { entities }, exploring)).toEqual(
          await rankHits(tiers, only, { entities: null }, exploring),
        );
    });
    expect(named).toBeGreaterThan(0);
    expect(ranked).toBeGreaterThan(0);
  }, 120_000);

  test("are read on many pages, and of many hits the first by id are ranked", async () => {
    const all = Array.from({ length: 2_500 }, (_, at) => `e${at}`);
    const entities = all.map((id, at) => nodeOf("Entity", { id, kind: "STATE", degree: BigInt(at) }));
    await replaceGraph(store, { nodes: entities, relationships: [] });
    const tiers = [{ match: 1, place: 0, ids: all }];
    const exploring = { ...exploringAll(store), selects: () => false };
    const remembered = await readAllEntities(store, () => true);
    const hits = await rankFirst(tiers, 3, { entities: null }, exploring);
    expect(hits.map(({ degree }) => degree)).toEqual([1898, 1897, 1896]);
    expect(await rankFirst(tiers, 3, { entities: remembered }, exploring)).toEqual(hits);
  });

  test("are not kept where the graph has other names than they have", async () => {
    const lost = nodeOf("Name", { id: "lost", language: "en", textFolded: "eagle" });
    await replaceGraph(store, { nodes: [lost], relationships: [] });
    expect(await readAllEntities(store, () => true)).toBeNull();
    await replaceGraph(store, { nodes: [nodeOf("Entity", { id: "e", kind: "STATE" })], relationships: [] });
    expect(await readAllEntities(store, () => true)).not.toBeNull();
  });
});
