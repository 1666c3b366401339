import { expect, test } from "@jest/globals";
import { loadFacts } from "../../src/loader/load-facts.js";
import { prepareGraph } from "../../src/loader/prepare-graph.js";
import { readFacts } from "../../src/loader/read-facts.js";
import { attestOntology } from "../../src/ontology/attest-ontology.js";
import type { Ontology } from "../../src/ontology/model.js";
import { dumpGraph } from "../support/dump-graph.js";
import { describeOnEachStore } from "../support/stores.js";

/** The ontology as it was before experts could recommend anything. */
const older: Ontology = {
  ...attestOntology,
  relations: new Map([...attestOntology.relations].filter(([name]) => name !== "RECOMMENDS")),
};

describeOnEachStore("databases that a loader meets", (openEmptyStore, { kind }) => {
  test("an empty database is left empty unless it may be made Attest's", async () => {
    const store = await openEmptyStore();
    expect((await prepareGraph(store, attestOntology, { allowCreate: false })).state).toBe("empty");
    expect(await dumpGraph(store)).toEqual([]);
    expect((await prepareGraph(store, attestOntology, { allowCreate: true })).state).toBe("created");
    expect(await dumpGraph(store)).toHaveLength(1);
  });

  test("a graph of Attest's is ready", async () => {
    const store = await openEmptyStore();
    await prepareGraph(store, attestOntology, { allowCreate: true });
    const before = await dumpGraph(store);
    expect((await prepareGraph(store, attestOntology, { allowCreate: false })).state).toBe("ready");
    expect(await dumpGraph(store)).toEqual(before);
  });

  test("a database of others is never written to", async () => {
    const store = await openEmptyStore({ bare: true });
    await store.write([{ text: "CREATE (:Customer {id: $id})", parameters: { id: "acme" } }]);
    const before = await dumpGraph(store);
    const refusal = {
      code: "CONFLICT",
      message: expect.stringContaining(
        "The database holds data that Attest did not write, so nothing was changed.",
      ) as unknown,
    };

    await expect(prepareGraph(store, attestOntology, { allowCreate: true })).rejects.toMatchObject(refusal);
    const factSet = await readFacts("seed", attestOntology);
    await expect(
      loadFacts(store, attestOntology, factSet, { clock: () => new Date() }),
    ).rejects.toMatchObject({
      code: "CONFLICT",
    });
    expect(await dumpGraph(store)).toEqual(before);
    expect(await store.read({ text: "SHOW CONSTRAINTS", parameters: {} })).toEqual([]);
  });

  test("a node that only looks like the marker is content of others", async () => {
    const store = await openEmptyStore();
    await store.write([{ text: "CREATE (:Attest {id: $id})", parameters: { id: "attest" } }]);
    await expect(prepareGraph(store, attestOntology, { allowCreate: true })).rejects.toMatchObject({
      code: "CONFLICT",
    });
  });

  test("an ontology that only adds is applied to the graph", async () => {
    const store = await openEmptyStore();
    await prepareGraph(store, older, { allowCreate: true });
    expect((await prepareGraph(store, attestOntology, { allowCreate: false })).state).toBe("extended");
    expect((await prepareGraph(store, attestOntology, { allowCreate: false })).state).toBe("ready");
  });

  test("an ontology that takes something away is refused, with what is gone", async () => {
    const store = await openEmptyStore();
    await prepareGraph(store, attestOntology, { allowCreate: true });
    const before = await dumpGraph(store);
    await expect(prepareGraph(store, older, { allowCreate: true })).rejects.toMatchObject({
      code: "CONFLICT",
      details: { removed: ["relations.RECOMMENDS"] },
      message: expect.stringContaining('run "npm run seed"') as unknown,
    });
    expect(await dumpGraph(store)).toEqual(before);
  });

  test("the seed gives the same graph on every engine, and again nothing to write", async () => {
    const store = await openEmptyStore();
    const factSet = await readFacts("seed", attestOntology);
    const clock = (): Date => new Date("2026-03-02T08:00:00.000Z");
    await prepareGraph(store, attestOntology, { allowCreate: true });
    await loadFacts(store, attestOntology, factSet, { clock });
    const dump = await dumpGraph(store);

    expect(await loadFacts(store, attestOntology, factSet, { clock })).toMatchObject({ changes: 0 });
    expect(await dumpGraph(store)).toEqual(dump);
    seedDumps.set(kind, seedDumps.get(kind) ?? dump);
    for (const other of seedDumps.values()) expect(dump).toEqual(other);
  });
});

/** By engine: suites of one file run one after another. */
const seedDumps = new Map<string, readonly string[]>();
