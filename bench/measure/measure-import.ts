import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadFacts } from "../../src/loader/load-facts.js";
import { prepareGraph } from "../../src/loader/prepare-graph.js";
import { attestOntology } from "../../src/ontology/attest-ontology.js";
import { openEmbeddedStore } from "../../src/store/embedded/embedded-store.js";
import type { GraphStore } from "../../src/store/graph-store.js";
import { startNeo4j } from "../../tests/support/neo4j/start-neo4j.js";
import { openNeo4j } from "../load/prepared-data.js";
import { toFactSet } from "../load/to-fact-set.js";
import { memoryUseOf } from "./memory-use.js";

const CALL_TIMEOUT = 60_000;

/** How quick a load is, and what it takes. */
export interface ImportFigures {
  /** Facts that the loader writes in a second into an empty graph, with their claims, sentences, documents, entities and names. */
  readonly rate: number;
  /** The most that this process, which holds the set and loads it, and the engine's process held. Bytes. */
  readonly loaderMemory: number;
  readonly engineMemory: number;
}

export async function measureEmbeddedImport(relations: number): Promise<ImportFigures> {
  const directory = mkdtempSync(join(tmpdir(), "attest-bench-"));
  const store = await openEmbeddedStore({ directory, defaultTimeout: CALL_TIMEOUT });
  try {
    return await measure(store, relations, process.pid);
  } finally {
    await store.close();
    rmSync(directory, { recursive: true, force: true });
  }
}

/** As `measureEmbeddedImport`, with a Neo4j that is started for it. */
export async function measureNeo4jImport(relations: number): Promise<ImportFigures> {
  const server = await startNeo4j({ release: "5", memory: "machine" });
  try {
    const store = await openNeo4j(server);
    try {
      return await measure(store, relations, server.pid);
    } finally {
      await store.close();
    }
  } finally {
    await server.stop();
  }
}

/** @param engineParent the process below which the engine runs */
async function measure(store: GraphStore, relations: number, engineParent: number): Promise<ImportFigures> {
  const factSet = toFactSet({ name: "import", entities: relations / 5, relations, evidencedEvery: 1 });
  await prepareGraph(store, attestOntology, { allowCreate: true });
  const most = { loaderMemory: 0, engineMemory: 0 };
  const look = setInterval(() => {
    most.loaderMemory = Math.max(most.loaderMemory, process.memoryUsage.rss());
    most.engineMemory = Math.max(most.engineMemory, memoryUseOf(engineParent).descendants);
  }, 250);
  const start = performance.now();
  const { facts } = await loadFacts(store, attestOntology, factSet, { clock: () => new Date() });
  const rate = (facts / (performance.now() - start)) * 1000;
  clearInterval(look);
  return { rate, ...most };
}
