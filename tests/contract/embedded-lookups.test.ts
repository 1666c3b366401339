import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { pino } from "pino";
import { makeLookupsLate } from "../../src/app/late-lookups.js";
import { prepareGraph } from "../../src/loader/prepare-graph.js";
import { attestOntology } from "../../src/ontology/attest-ontology.js";
import { openEmbeddedStore } from "../../src/store/embedded/embedded-store.js";
import type { GraphStore } from "../../src/store/graph-store.js";
import { killEngine } from "../support/kill-engine.js";
import { recordingStore } from "../support/recording-store.js";
import { until } from "../support/until.js";

let directory: string;
const stores: GraphStore[] = [];

async function open(): Promise<GraphStore> {
  const store = await openEmbeddedStore({ directory, defaultTimeout: 20_000 });
  stores.push(store);
  return store;
}

/** A closed graph of Attest with some terms. */
async function closedGraph(): Promise<void> {
  const store = await open();
  await prepareGraph(store, attestOntology, { allowCreate: true });
  await store.write([
    { text: "UNWIND range(1, 200) AS i CREATE (:Term {id: i, stem: i % 50})", parameters: {} },
  ]);
  await store.close();
}

/** Properties that are looked up beside ids, sorted: those that a closed graph is without. */
const late = ["beginning", "firstHalf", "lastHalf", "status", "stem", "textFolded", "word"];

/** Properties that have an index, sorted. */
async function indexed(store: GraphStore): Promise<readonly string[]> {
  const rows = await store.read({ text: "SHOW INDEXES", parameters: {} });
  return [...new Set(rows.map(([, , , property]) => property as string))].sort();
}

const all = [...late, "id"].sort();

async function withStem(store: GraphStore, stem: number): Promise<readonly unknown[]> {
  const text = "MATCH (n:Term {stem: $stem}) RETURN n.id AS id ORDER BY id";
  return (await store.read({ text, parameters: { stem: BigInt(stem) } })).map(([id]) => id);
}

/** A log, and what it was told. */
function listen(): { readonly log: pino.Logger; readonly lines: string[] } {
  const lines: string[] = [];
  return { log: pino({ level: "debug" }, { write: (line) => void lines.push(line) }), lines };
}

/** The store, which tells of each lookup that was made. `before`: waited for before each; what it throws is thrown. */
function noting(
  store: GraphStore,
  before: () => Promise<void> = () => Promise.resolve(),
): { readonly store: GraphStore; readonly made: string[] } {
  const made: string[] = [];
  return {
    made,
    store: {
      ...recordingStore(store),
      async createIndexes(indexes) {
        await before();
        await store.createIndexes(indexes);
        made.push(...indexes.lookup.map(({ property }) => property));
      },
    },
  };
}

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "attest-lookups-"));
});

afterEach(async () => {
  for (const store of stores.splice(0)) await store.close();
  rmSync(directory, { recursive: true, force: true });
});

describe("a graph that was closed", () => {
  beforeEach(closedGraph);

  test("opens with the lookups of ids alone, and answers", async () => {
    const store = await open();
    expect(await indexed(store)).toEqual(["id"]);
    expect(await withStem(store, 7)).toEqual([7, 57, 107, 157]);
  });

  test("has all as soon as it is made fit for a load", async () => {
    const store = await open();
    expect((await prepareGraph(store, attestOntology, { allowCreate: false })).state).toBe("ready");
    expect(await indexed(store)).toEqual(all);
    expect(await withStem(store, 7)).toEqual([7, 57, 107, 157]);
  });

  test("can be made fit without them", async () => {
    const store = await open();
    await prepareGraph(store, attestOntology, { allowCreate: false, lookups: "later" });
    expect(await indexed(store)).toEqual(["id"]);
  });

  test("keeps all over the end of an engine that was not closed", async () => {
    const store = await open();
    await prepareGraph(store, attestOntology, { allowCreate: false });
    killEngine(directory);
    expect(await indexed(store)).toEqual(all);
  });

  test("forgets them again when it is closed, also those that are no longer known", async () => {
    const store = await open();
    await store.createIndexes({ unique: [], lookup: [{ label: "Old", property: "x" }], text: [], order: [] });
    await store.close();
    expect(await indexed(await open())).toEqual(["id"]);
  });
});

describe("lookups that are made late", () => {
  beforeEach(closedGraph);

  test("come one by one, after what was asked before them, and find what is written meanwhile", async () => {
    const { store, made } = noting(await open());
    const lookups = makeLookupsLate(store, listen().log);
    expect(await indexed(store)).toEqual(["id"]);
    const written: number[] = [];
    const write = async (): Promise<void> => {
      written.push(1_000 + written.length);
      const parameters = { id: BigInt(written.at(-1) ?? 0) };
      await store.write([{ text: "CREATE (:Term {id: $id, stem: 77})", parameters }]);
    };
    await until(async () => {
      await write();
      return made.length === late.length;
    });
    await write();
    expect([...made].sort()).toEqual(late);
    expect(await indexed(store)).toEqual(all);
    expect(await withStem(store, 77)).toEqual(written);
    await lookups.stop();
  });

  test("are left when the service stops, and nothing is made after that", async () => {
    let goOn: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (goOn = resolve));
    let begun = 0;
    const { store, made } = noting(await open(), () => {
      begun++;
      return gate;
    });
    const lookups = makeLookupsLate(store, listen().log);
    await until(() => begun > 0);
    const stopped = lookups.stop();
    goOn();
    await stopped;
    expect(made).toHaveLength(1);
    await sleep(200);
    expect(begun).toBe(1);
  });

  test("are told of once where they fail, and are not tried again at once", async () => {
    const { store, made } = noting(await open(), () => Promise.reject(new Error("No space left")));
    const { log, lines } = listen();
    const lookups = makeLookupsLate(store, log);
    await until(() => lines.length > 0);
    await sleep(200);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain("Lookups could not be made: searches are slow until they are.");
    expect(made).toEqual([]);
    await lookups.stop();
  });

  test("come after one that failed", async () => {
    let tries = 0;
    const { store, made } = noting(await open(), () =>
      tries++ === 0 ? Promise.reject(new Error("No space left")) : Promise.resolve(),
    );
    const lookups = makeLookupsLate(store, listen().log, 20);
    await until(() => made.length === late.length);
    expect(await indexed(store)).toEqual(all);
    await lookups.stop();
  });

  test("come where the engine ended in the middle", async () => {
    const { store, made } = noting(await open());
    const lookups = makeLookupsLate(store, listen().log, 20);
    await until(() => made.length > 0);
    killEngine(directory);
    await until(() => made.length === late.length);
    expect(await indexed(store)).toEqual(all);
    await lookups.stop();
  });
});
