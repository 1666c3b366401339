import { afterEach, beforeEach, expect, test } from "@jest/globals";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { openEmbeddedStore } from "../../src/store/embedded/embedded-store.js";
import type { GraphStore } from "../../src/store/graph-store.js";
import type { StoreEvent } from "../../src/store/store-event.js";
import { StoreOpenError } from "../../src/store/store-open-error.js";
import { prepareSlowStatement, slowStatement } from "../support/slow-statement.js";

let directory: string;
let events: StoreEvent[];
const stores: GraphStore[] = [];

const indexes = {
  unique: [{ label: "Word", property: "id" }],
  lookup: [
    { label: "Name", property: "id" },
    { label: "Word", property: "stem" },
    { label: "Word", property: "beginning" },
    { label: "Name", property: "folded" },
  ],
  text: [],
  order: [],
};
const kept = ["Name.id", "Word.id"];
const late = ["Name.folded", "Word.beginning", "Word.stem"];

async function open(): Promise<GraphStore> {
  const store = await openEmbeddedStore({
    directory,
    defaultTimeout: 20_000,
    onEvent: (event) => events.push(event),
  });
  stores.push(store);
  return store;
}

/** A closed graph with indexes, and words with their stems. */
async function closedGraph(): Promise<void> {
  const store = await open();
  await store.createIndexes(indexes);
  await store.write([
    { text: "UNWIND range(1, 200) AS i CREATE (:Word {id: i, stem: i % 50})", parameters: {} },
  ]);
  await store.close();
}

/** `Label.property` of the indexes that are there, sorted. */
async function present(store: GraphStore): Promise<readonly string[]> {
  const rows = await store.read({ text: "SHOW INDEXES", parameters: {} });
  return rows.map(([, , label, property]) => `${label as string}.${property as string}`).sort();
}

/** Waits until all are there. @throws where one stays away for ten seconds */
async function untilAll(store: GraphStore): Promise<void> {
  const all = [...kept, ...late].sort();
  for (let attempt = 0; attempt < 100; attempt++) {
    if ((await present(store)).join() === all.join()) return;
    await sleep(100);
  }
  expect(await present(store)).toEqual(all);
}

const withStem = async (store: GraphStore, stem: number): Promise<readonly unknown[]> => {
  const text = "MATCH (n:Word {stem: $stem}) RETURN n.id AS id ORDER BY id";
  return (await store.read({ text, parameters: { stem: BigInt(stem) } })).map(([id]) => id);
};

const listFile = (): string => join(directory, "attest.grafeo.indexes");

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "attest-late-indexes-"));
  events = [];
});

afterEach(async () => {
  for (const store of stores.splice(0)) await store.close();
  rmSync(directory, { recursive: true, force: true });
});

test("a graph opens with the indexes of its keys alone; the others come while it answers", async () => {
  await closedGraph();
  const store = await open();
  expect(await present(store)).toEqual(kept);
  expect(await withStem(store, 7)).toEqual([7, 57, 107, 157]);
  await untilAll(store);
  expect(await withStem(store, 7)).toEqual([7, 57, 107, 157]);
  expect(events).toEqual([]);
});

test("what is written before, between and after them is found", async () => {
  await closedGraph();
  const store = await open();
  const written: number[] = [];
  for (let id = 1_000; (await present(store)).length < kept.length + late.length; id++) {
    await store.write([{ text: "CREATE (:Word {id: $id, stem: 77})", parameters: { id: BigInt(id) } }]);
    written.push(id);
  }
  expect(written.length).toBeGreaterThan(0);
  expect(await withStem(store, 77)).toEqual(written);
});

test("a graph that is closed before all have come has them the next time", async () => {
  await closedGraph();
  await (await open()).close();
  const store = await open();
  expect(await present(store)).toEqual(kept);
  await untilAll(store);
});

test("those that were made after a start come again with the others", async () => {
  await closedGraph();
  const store = await open();
  await store.createIndexes({ ...indexes, lookup: [{ label: "Word", property: "half" }] });
  await store.close();
  const listed = JSON.parse(readFileSync(listFile(), "utf8")) as { label: string; property: string }[];
  expect(listed.map(({ label, property }) => `${label}.${property}`).sort()).toEqual(
    [...late, "Word.half"].sort(),
  );
});

test("an engine that is killed while it makes them leaves none out", async () => {
  await closedGraph();
  const store = await open();
  await prepareSlowStatement(store);
  await expect(store.read(slowStatement, { timeout: 1_100 })).rejects.toMatchObject({ code: "TIMEOUT" });
  await untilAll(store);
  expect(await withStem(store, 7)).toEqual([7, 57, 107, 157]);
});

test("a graph without any has no list", async () => {
  const store = await open();
  await store.write([{ text: "CREATE (:Word {id: 1})", parameters: {} }]);
  await store.close();
  expect(existsSync(listFile())).toBe(false);
});

test("where they cannot be listed they stay, and the graph is closed in good order", async () => {
  const store = await open();
  await store.createIndexes(indexes);
  // In the place of the file that is written first.
  mkdirSync(`${listFile()}.next`);
  await store.close();
  rmSync(`${listFile()}.next`, { recursive: true });
  expect(readdirSync(directory).filter((name) => name.endsWith(".wal"))).toEqual([]);
  expect(await present(await open())).toEqual([...kept, ...late].sort());
});

test.each(["half a lis", '[{"label": "Word) DETACH DELETE n //", "property": "x"}]', "{}"])(
  "a list that reads %j is refused, with what to do, and nothing is changed",
  async (content) => {
    await closedGraph();
    writeFileSync(listFile(), content);
    const before = readdirSync(directory).sort();
    const opening = open();
    await expect(opening).rejects.toBeInstanceOf(StoreOpenError);
    await expect(opening).rejects.toThrow(
      `The list of indexes ${listFile()} is damaged. Nothing was changed. Put it back from a backup, or remove it`,
    );
    expect(readdirSync(directory).sort()).toEqual(before);
    rmSync(listFile());
    expect(await withStem(await open(), 7)).toEqual([7, 57, 107, 157]);
  },
);
