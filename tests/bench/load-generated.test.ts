import { afterAll, describe, expect, test } from "@jest/globals";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generateParts } from "../../bench/generate/generate-parts.js";
import { loadGenerated } from "../../bench/load/load-generated.js";
import { loadFacts } from "../../src/loader/load-facts.js";
import { prepareGraph } from "../../src/loader/prepare-graph.js";
import { recomputeGraph } from "../../src/loader/recompute-graph.js";
import { attestOntology } from "../../src/ontology/attest-ontology.js";
import { openEmbeddedStore } from "../../src/store/embedded/embedded-store.js";
import type { GraphStore } from "../../src/store/graph-store.js";
import type { Row } from "../../src/store/statement.js";
import { toFactSet } from "../../bench/load/to-fact-set.js";

/** So large that words stand in more than a thousand places, that facts are disputed, and that there are several parts. */
const scale = { name: "import", entities: 1_500, relations: 6_000, evidencedEvery: 1 } as const;
const tellNobody = (): void => undefined;

/** What is tested is the generator. It is not run on Neo4j, whose small test server other suites share; loads are compared there elsewhere. */
describe("a generated graph", () => {
  const directories: string[] = [];
  const stores: GraphStore[] = [];
  const openEmptyStore = async (): Promise<GraphStore> => {
    const directory = mkdtempSync(join(tmpdir(), "attest-generated-"));
    directories.push(directory);
    const store = await openEmbeddedStore({ directory, defaultTimeout: 60_000 });
    stores.push(store);
    return store;
  };
  afterAll(async () => {
    for (const store of stores) await store.close();
    for (const directory of directories) rmSync(directory, { recursive: true, force: true });
  });

  test("is what recomputing makes of it: terms, degrees and disagreements are those of the loader", async () => {
    const store = await openEmptyStore();
    await loadGenerated(store, scale, tellNobody);
    const [counts] = await store.read({ text: COUNTS, parameters: {} });
    expect(counts).toEqual([1_000, expect.any(Number), expect.any(Number)]);
    expect(counts?.[1]).toBeGreaterThan(100);
    expect(counts?.[2]).toBeGreaterThan(0);
    expect(await recomputeGraph(store, attestOntology)).toBe(0);
  }, 120_000);

  test("has the fact of every edge, also of those whose evidence is left out", async () => {
    const store = await openEmptyStore();
    await loadGenerated(store, { ...scale, evidencedEvery: 10 }, tellNobody);
    const [counts] = await store.read({ text: FACTS_OF_EDGES, parameters: {} });
    expect(counts).toEqual([expect.any(Number), counts?.[0], expect.any(Number)]);
    expect(counts?.[0]).toBeGreaterThan(5_000);
    expect(counts?.[2]).toBeLessThan(1_000);
  }, 120_000);

  test("holds the terms and entities that loading its records writes", async () => {
    const generated = await openEmptyStore();
    await loadGenerated(generated, scale, tellNobody);
    const [terms, entities] = await projectionsOf(generated);
    const loaded = await openEmptyStore();
    await prepareGraph(loaded, attestOntology, { allowCreate: true });
    await loadFacts(loaded, attestOntology, toFactSet(scale), { clock: () => new Date(0) });
    expect(terms?.length).toBeGreaterThan(1_000);
    expect(await projectionsOf(loaded)).toEqual([terms, entities]);
  }, 120_000);
});

test("the graph that is compared has several parts", () => {
  expect([...generateParts(scale)].length).toBeGreaterThan(1);
});

const COUNTS = `MATCH (t:Term {id: 'en/generated'})
CALL () { MATCH (e:Entity) RETURN max(e.degree) AS most }
CALL () { MATCH (d:Disagreement) RETURN count(d) AS disagreements }
RETURN size(split(t.descriptions, ' ')) AS listed, most AS most, disagreements AS disagreements`;

const FACTS_OF_EDGES = `MATCH (s:Entity)-[r]->(o:Entity)
OPTIONAL MATCH (s)<-[:SUBJECT]-(f:Fact {id: r.factId})-[:OBJECT]->(o)
WITH count(r) AS edges, count(f) AS facts
CALL () { MATCH (c:Claim) RETURN count(c) AS claims }
RETURN edges AS edges, facts AS facts, claims AS claims`;

function projectionsOf(store: GraphStore): Promise<readonly (readonly Row[])[]> {
  const read = (text: string) => store.read({ text, parameters: {} });
  return Promise.all([
    read("MATCH (t:Term) RETURN t.id AS id, properties(t) AS term ORDER BY id"),
    read("MATCH (e:Entity) RETURN e.id AS id, properties(e) AS entity ORDER BY id"),
  ]);
}
