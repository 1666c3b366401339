import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { KEEPING_COMPILED_CODE } from "../../src/support/keep-compiled-code.js";
import type { RunningNeo4j } from "../../tests/support/neo4j/start-neo4j.js";
import { cpuTimeOf } from "../measure/cpu-time.js";
import { untilReadAhead } from "../measure/until-read-ahead.js";
import type { OperationName } from "../operations/operation-name.js";
import type { Contender } from "./contender.js";
import { missingInPeer, normalizePeer } from "./normalize-peer.js";
import { postJson } from "./post-json.js";
import { startServerProcess, type ServerProcess } from "./server-process.js";

/** Arguments of Node before the program, such as `--cpu-prof`. */
export type NodeFlags = readonly string[];

const compiled = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const graphqlFiles = (directory: string) => (name: OperationName) =>
  readFileSync(`${directory}/${name}.graphql`, "utf8");
const cached = <T>(read: (name: OperationName) => T): ((name: OperationName) => T) => {
  const known = new Map<OperationName, T>();
  return (name) => {
    const value = known.get(name) ?? read(name);
    known.set(name, value);
    return value;
  };
};
const asItIs = (_operation: OperationName, data: unknown): unknown => data;
const typename = JSON.stringify({ query: "{ __typename }" });

/** Starts the service as `npm start` does. */
export function startAttest(
  environment: Readonly<Record<string, string>>,
  flags: NodeFlags = [],
): Promise<ServerProcess> {
  return startServerProcess({
    argumentsFor: () => [...flags, compiled("../../src/main.js")],
    environmentFor: (port) => ({
      PORT: String(port),
      LOG_LEVEL: "error",
      LOG_FORMAT: "json",
      ...environment,
    }),
    answers: async (port) => (await postJson(port, "/graphql", typename)) !== undefined,
  });
}

export async function startAttestOnNeo4j(database: RunningNeo4j, flags: NodeFlags = []): Promise<Contender> {
  const server = await startAttest({ NEO4J_URI: database.uri }, flags);
  return { ...attest("attest-neo4j", server), cpu: cpuWith(server, database) };
}

/** Its database is a process that the service starts itself. Started once that has read ahead, which takes CPU of others too. */
export async function startAttestEmbedded(directory: string, flags: NodeFlags = []): Promise<Contender> {
  const server = await startAttest({ DATA_DIR: directory }, flags);
  await untilReadAhead(server.port);
  const cpu = () => {
    const { own, descendants } = cpuTimeOf(server.pid);
    return { server: own, database: descendants };
  };
  return { ...attest("attest-embedded", server), cpu };
}

function attest(id: Contender["id"], { port, stop }: ServerProcess): Omit<Contender, "cpu"> {
  const textOf = cached(graphqlFiles("bench/operations"));
  return {
    id,
    port,
    path: "/graphql",
    missing: {},
    bodyOf: (name, variables) => JSON.stringify({ query: textOf(name), variables }),
    normalize: asItIs,
    stop,
  };
}

/** As the hand-written servers, it keeps compiled code: the bench is not to measure the pauses that it makes itself. */
export async function startPeer(database: RunningNeo4j): Promise<Contender> {
  const server = await startServerProcess({
    argumentsFor: (port) => [KEEPING_COMPILED_CODE, "bench/peer/server.mjs", String(port), database.uri],
    answers: async (port) => (await postJson(port, "/", typename)) !== undefined,
  });
  const textOf = cached(graphqlFiles("bench/peer/operations"));
  return {
    id: "peer",
    port: server.port,
    path: "/",
    missing: missingInPeer,
    bodyOf: (name, variables) => JSON.stringify({ query: textOf(name), variables }),
    normalize: normalizePeer,
    cpu: cpuWith(server, database),
    stop: server.stop,
  };
}

export async function startHandWritten(way: "maps" | "rows", database: RunningNeo4j): Promise<Contender> {
  const bodyOf: Contender["bodyOf"] = (operation, variables) => JSON.stringify({ operation, variables });
  const server = await startServerProcess({
    argumentsFor: (port) => [
      KEEPING_COMPILED_CODE,
      compiled("./hand-written-server.js"),
      way,
      String(port),
      database.uri,
    ],
    answers: async (port) => (await postJson(port, "/", bodyOf("aggregation", {}))) !== undefined,
  });
  const cpu = cpuWith(server, database);
  return {
    ...{ id: way, port: server.port, path: "/", missing: {} },
    ...{ bodyOf, normalize: asItIs, cpu, stop: server.stop },
  };
}

function cpuWith(server: ServerProcess, database: RunningNeo4j): Contender["cpu"] {
  return () => {
    const own = cpuTimeOf(server.pid);
    const engine = cpuTimeOf(database.pid);
    return { server: own.own + own.descendants, database: engine.own + engine.descendants };
  };
}
