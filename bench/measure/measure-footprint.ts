import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { postJson } from "../contenders/post-json.js";
import { startAttest } from "../contenders/start-contenders.js";
import type { ServerProcess } from "../contenders/server-process.js";
import { memoryUseOf } from "./memory-use.js";
import { untilReadAhead } from "./until-read-ahead.js";

/** What a graph takes on the embedded engine. Memory and files in bytes. */
export interface Footprint {
  readonly entities: number;
  readonly facts: number;
  /** Fewer than facts where not each has evidence. */
  readonly claims: number;
  readonly files: number;
  /** Of the service, and of the engine's process below it, once it answers. */
  readonly serviceMemory: number;
  readonly engineMemory: number;
  /** Of the engine once it has read ahead what it left in the file. */
  readonly settledEngineMemory: number;
  /** Milliseconds from the start of the process to its first answer. */
  readonly start: number;
}

/** Starts the service on a data directory and stops it again. */
export async function measureFootprint(directory: string): Promise<Footprint> {
  const server = await startAttest({ DATA_DIR: directory });
  try {
    return { ...(await footprintOf(server, directory)), start: server.startTime };
  } finally {
    await server.stop();
  }
}

async function footprintOf(
  { pid, port }: ServerProcess,
  directory: string,
): Promise<Omit<Footprint, "start">> {
  const query = "{ entities { totalCount } facts { totalCount } claims { totalCount } }";
  const { entities, facts, claims } = (await postJson(
    port,
    "/graphql",
    JSON.stringify({ query }),
  )) as Readonly<Record<"entities" | "facts" | "claims", { readonly totalCount: number }>>;
  const { own, descendants } = memoryUseOf(pid);
  await untilReadAhead(port);
  return {
    entities: entities.totalCount,
    facts: facts.totalCount,
    claims: claims.totalCount,
    files: sizeOfFiles(directory),
    serviceMemory: own,
    engineMemory: descendants,
    settledEngineMemory: memoryUseOf(pid).descendants,
  };
}

function sizeOfFiles(directory: string): number {
  return readdirSync(directory, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
}
