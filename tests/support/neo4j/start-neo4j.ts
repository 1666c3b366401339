import { spawn, spawnSync, type ChildProcessWithoutNullStreams } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** A release that Attest is tested with. */
export type Release = "5" | "2026";

/** Whether a release can be started here. */
export interface FoundRelease {
  readonly release: Release;
  readonly version: string;
  readonly available: boolean;
  /** What is missing; null where it is available. */
  readonly reason: string | null;
}

/** How a server is started. */
export interface Neo4jOptions {
  readonly release: Release;
  /** A free one where left out. */
  readonly port?: number;
  /** Kept after `stop`; a temporary one where left out. */
  readonly data?: string;
  /** The user `neo4j` needs it; no one needs any where left out. */
  readonly password?: string;
  /** A directory with `private.key` and `public.crt`: connections must then use TLS. */
  readonly certificates?: string;
  /** `machine`: what Neo4j takes where nothing is set, a share of the machine's; where left out, a heap of 512 MB. */
  readonly memory?: "machine";
}

/** A server that takes connections. */
export interface RunningNeo4j {
  readonly release: Release;
  /** `bolt://localhost:<port>`, or `bolt+ssc://` with certificates. */
  readonly uri: string;
  readonly port: number;
  /** Of the process to end with SIGTERM, for one that cannot call `stop`. */
  readonly pid: number;
  /** Ends in good order. */
  stop(): Promise<void>;
  /** Ends as a crash would (SIGKILL): nothing more is written. Its data is kept. */
  crash(): Promise<void>;
}

const RUN = resolve("tests/support/neo4j/run.mjs");

/** What can be started here; looked up once in a run of the tests. */
export function findNeo4j(): readonly FoundRelease[] {
  const found = process.env.ATTEST_FOUND_NEO4J;
  if (found !== undefined) return JSON.parse(found) as readonly FoundRelease[];
  const { stdout } = spawnSync(process.execPath, [RUN, "--list"], { encoding: "utf8" });
  return JSON.parse(stdout) as readonly FoundRelease[];
}

/** Starts a server and resolves once it takes connections. It ends with this process at the latest. */
export async function startNeo4j(options: Neo4jOptions): Promise<RunningNeo4j> {
  const data = options.data ?? mkdtempSync(join(tmpdir(), "attest-neo4j-"));
  const server = spawn(process.execPath, [RUN, ...argumentsOf({ ...options, data })], {
    stdio: ["pipe", "pipe", "pipe"],
  });
  const { uri, port } = await addressOf(server);
  return {
    release: options.release,
    uri,
    port,
    pid: server.pid ?? 0,
    stop: async () => {
      const ended = once(server, "close");
      server.stdin.end();
      await ended;
      if (options.data === undefined) rmSync(data, { recursive: true, force: true });
    },
    crash: async () => {
      const ended = once(server, "close");
      server.kill("SIGQUIT");
      await ended;
    },
  };
}

function argumentsOf({ port, ...others }: Neo4jOptions): readonly string[] {
  const options = { ...others, port: String(port ?? 0) };
  return Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);
}

/** Read from the line that says that the server answers. */
function addressOf(server: ChildProcessWithoutNullStreams): Promise<{ uri: string; port: number }> {
  return new Promise((settle, reject) => {
    let output = "";
    const listen = (chunk: string): void => {
      output += chunk;
      const [, uri, port] = /answers at (\S+:(\d+)),/.exec(output) ?? [];
      if (uri !== undefined) settle({ uri, port: Number(port) });
    };
    server.stdout.setEncoding("utf8").on("data", listen);
    server.stderr.setEncoding("utf8").on("data", listen);
    server.once("close", (code) =>
      reject(new Error(`Neo4j could not be started (code ${String(code)}):\n${output}`)),
    );
  });
}
