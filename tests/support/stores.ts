import { afterAll, beforeAll, describe } from "@jest/globals";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openEmbeddedStore } from "../../src/store/embedded/embedded-store.js";
import type { GraphStore } from "../../src/store/graph-store.js";
import { openNeo4jStore } from "../../src/store/neo4j/neo4j-store.js";
import { emptyNeo4j } from "./empty-neo4j.js";
import { findNeo4j, type FoundRelease } from "./neo4j/start-neo4j.js";
import { sharedNeo4j } from "./shared-neo4j.js";

/** An engine that a suite runs on. */
export interface TestedEngine {
  readonly name: "embedded" | "neo4j-5" | "neo4j-2026";
  readonly kind: GraphStore["engine"];
}

/**
 * Opens a store whose graph holds no nodes. Closed after the suite. One at a time in a suite.
 * On Neo4j it may have the indexes of Attest's ontology already; a `bare` one has none.
 */
export type OpenEmptyStore = (options?: { readonly bare?: boolean }) => Promise<GraphStore>;

/** A suite: registers its tests, and opens its stores in `beforeAll` or in a test. */
export type StoreSuite = (openEmptyStore: OpenEmptyStore, engine: TestedEngine) => void;

/** Milliseconds a statement of a test may take, and a server to start (the first use fetches it). */
const TIMEOUT = 20_000;
const START_TIMEOUT = 600_000;

/**
 * Runs a suite on the embedded engine and on every Neo4j release that can be started here; the others are shown as
 * skipped. ATTEST_TEST_STORES=embedded,neo4j-5 narrows it.
 */
export function describeOnEachStore(title: string, suite: StoreSuite): void {
  if (isWanted("embedded")) describeOnEmbedded(title, suite);
  for (const found of findNeo4j())
    if (isWanted(`neo4j-${found.release}`)) describeOnNeo4j(title, suite, found);
}

function isWanted(name: string): boolean {
  const wanted = process.env.ATTEST_TEST_STORES;
  return wanted === undefined || wanted.split(",").includes(name);
}

function describeOnEmbedded(title: string, suite: StoreSuite): void {
  describe(`${title} [embedded]`, () => {
    const opened: { readonly store: GraphStore; readonly directory: string }[] = [];
    afterAll(async () => {
      for (const { store, directory } of opened) {
        await store.close();
        rmSync(directory, { recursive: true, force: true });
      }
    });
    const open = async (): Promise<GraphStore> => {
      const directory = mkdtempSync(join(tmpdir(), "attest-store-"));
      const store = await openEmbeddedStore({ directory, defaultTimeout: TIMEOUT });
      opened.push({ store, directory });
      return store;
    };
    suite(open, { name: "embedded", kind: "embedded" });
  });
}

function describeOnNeo4j(
  title: string,
  suite: StoreSuite,
  { release, available, reason }: FoundRelease,
): void {
  const name = `neo4j-${release}` as const;
  if (!available) {
    describe.skip(`${title} [${name}: ${reason ?? ""}]`, () => suite(unavailable, { name, kind: "neo4j" }));
    return;
  }
  describe(`${title} [${name}]`, () => {
    const opened: GraphStore[] = [];
    let uri = "";
    beforeAll(async () => {
      uri = await sharedNeo4j(release);
    }, START_TIMEOUT);
    afterAll(async () => {
      for (const store of opened) await store.close();
    });
    const open: OpenEmptyStore = async ({ bare = false } = {}) => {
      await emptyNeo4j(uri, { keepUsual: !bare });
      const store = await openNeo4jStore({ uri, defaultTimeout: TIMEOUT, connectTimeout: TIMEOUT });
      opened.push(store);
      return store;
    };
    suite(open, { name, kind: "neo4j" });
  });
}

function unavailable(): Promise<GraphStore> {
  return Promise.reject(new Error("A skipped suite opened its store."));
}
