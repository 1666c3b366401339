import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { attestOntology } from "../../src/ontology/attest-ontology.js";
import { fingerprintOf } from "../../src/ontology/fingerprint.js";
import { openEmbeddedStore } from "../../src/store/embedded/embedded-store.js";
import type { GraphStore } from "../../src/store/graph-store.js";
import { openNeo4jStore } from "../../src/store/neo4j/neo4j-store.js";
import { startNeo4j, type RunningNeo4j } from "../../tests/support/neo4j/start-neo4j.js";
import { generatorVersion } from "../generate/generate-parts.js";
import type { GraphScale } from "../generate/graph-scale.js";
import { loadGenerated } from "./load-generated.js";

/** Milliseconds. */
const CALL_TIMEOUT = 60_000;

/** Where generated graphs lie between runs. */
const ROOT = "bench/data";

type Tell = (message: string) => void;

/** The data directory of the embedded engine with a generated graph in it; filled where it is not yet. */
export async function prepareEmbedded(scale: GraphScale, tell: Tell): Promise<string> {
  const directory = directoryOf("embedded", scale);
  if (isPrepared(directory)) return directory;
  const open = () => openEmbeddedStore({ directory, defaultTimeout: CALL_TIMEOUT });
  await fill(directory, scale, { open, tell });
  markPrepared(directory);
  return directory;
}

/** A running Neo4j with a generated graph in it; filled where it is not yet. */
export async function prepareNeo4j(scale: GraphScale, tell: Tell): Promise<RunningNeo4j> {
  const directory = directoryOf("neo4j", scale);
  const isFilled = isPrepared(directory);
  if (!isFilled) rmSync(directory, { recursive: true, force: true });
  mkdirSync(directory, { recursive: true });
  const server = await startNeo4j({ release: "5", data: join(directory, "server"), memory: "machine" });
  if (isFilled) return server;
  try {
    await fill(directory, scale, { open: () => openNeo4j(server), tell });
  } catch (error) {
    await server.stop();
    throw error;
  }
  markPrepared(directory);
  return server;
}

/** A store on a server that was started here. */
export function openNeo4j({ uri }: RunningNeo4j): Promise<GraphStore> {
  return openNeo4jStore({ uri, connectTimeout: 30_000, defaultTimeout: CALL_TIMEOUT });
}

async function fill(
  directory: string,
  scale: GraphScale,
  { open, tell }: { readonly open: () => Promise<GraphStore>; readonly tell: Tell },
): Promise<void> {
  tell(`Generating ${directory}: kept for later runs …`);
  const start = performance.now();
  const store = await open();
  try {
    await loadGenerated(store, scale, tell);
  } finally {
    await store.close();
  }
  tell(`Generated ${directory} in ${((performance.now() - start) / 1000).toFixed(1)} s.`);
}

function directoryOf(engine: GraphStore["engine"], scale: GraphScale): string {
  const directory = join(ROOT, `${engine}-${scale.name}`);
  if (!isPrepared(directory)) rmSync(directory, { recursive: true, force: true });
  return directory;
}

/** A load that was broken off, or that another generator or ontology made, does not count. */
function isPrepared(directory: string): boolean {
  const file = stampFile(directory);
  return existsSync(file) && readFileSync(file, "utf8") === stamp();
}

function markPrepared(directory: string): void {
  writeFileSync(stampFile(directory), stamp());
}

function stampFile(directory: string): string {
  return join(directory, "generated-by.txt");
}

function stamp(): string {
  return `generator ${generatorVersion}, ontology ${fingerprintOf(attestOntology)}\n`;
}
