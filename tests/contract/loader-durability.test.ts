import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { FactSet } from "../../src/loader/fact-set.js";
import { prepareGraph } from "../../src/loader/prepare-graph.js";
import { attestOntology } from "../../src/ontology/attest-ontology.js";
import { openEmbeddedStore } from "../../src/store/embedded/embedded-store.js";
import type { GraphStore } from "../../src/store/graph-store.js";
import { loadInTurn, readAlternatingSets, writeAlternatingFolders } from "../support/alternating-load.js";
import { dumpGraph } from "../support/dump-graph.js";

let directory: string;
let sets: readonly FactSet[];
const stores: GraphStore[] = [];

async function open(name: string): Promise<GraphStore> {
  const store = await openEmbeddedStore({ directory: join(directory, name), defaultTimeout: 20_000 });
  stores.push(store);
  return store;
}

async function openPrepared(name: string): Promise<GraphStore> {
  const store = await open(name);
  await prepareGraph(store, attestOntology, { allowCreate: true });
  return store;
}

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), "attest-loads-"));
  writeAlternatingFolders(directory);
  sets = await readAlternatingSets(directory);
});

afterEach(async () => {
  for (const store of stores.splice(0)) await store.close();
  rmSync(directory, { recursive: true, force: true });
});

/** The whole graph after each number of loads, as it is where nothing is killed. */
async function undisturbed(): Promise<(loads: number) => Promise<readonly string[]>> {
  const store = await openPrepared("undisturbed");
  const dumps = [await dumpGraph(store)];
  return async (loads) => {
    for (let number = dumps.length - 1; number < loads; number++) {
      await loadInTurn(store, sets, number);
      dumps.push(await dumpGraph(store));
    }
    return dumps[loads] ?? [];
  };
}

/** Loads in a process of its own, which is killed at some moment; resolves to the loads that it has told of as stored. */
async function loadAndBeKilled(name: string): Promise<number> {
  const loader = fork(resolve("dist/tests/support/endless-loader.js"), [join(directory, name), directory], {
    execArgv: [],
  });
  let acknowledged = 0;
  loader.on("message", (message) => {
    if (message === "prepared") setTimeout(() => loader.kill("SIGKILL"), Math.random() * 300);
    else acknowledged++;
  });
  await ended(loader);
  return acknowledged;
}

async function ended(child: ChildProcess): Promise<void> {
  const [code] = (await once(child, "close")) as [number | null];
  if (code !== null) throw new Error(`The loader ended by itself, with code ${code}.`);
}

describe("a process that is killed while it loads facts, twenty times over", () => {
  test("has stored every load that it told of, and of the next all or nothing", async () => {
    const graphAfter = await undisturbed();
    let loads = 0;
    for (let round = 1; round <= 20; round++) {
      const acknowledged = await loadAndBeKilled(`round-${round}`);
      loads += acknowledged;
      const store = await open(`round-${round}`);
      const found = await dumpGraph(store);
      const expected = [await graphAfter(acknowledged), await graphAfter(acknowledged + 1)];
      expect(expected).toContainEqual(found);
      // And it can be gone on with.
      const stored = expected.findIndex((dump) => dump.join() === found.join()) + acknowledged;
      await loadInTurn(store, sets, stored);
      expect(await dumpGraph(store)).toEqual(await graphAfter(stored + 1));
      await store.close();
    }
    // Loads that are never begun cannot be lost.
    expect(loads).toBeGreaterThan(20);
  }, 180_000);
});
