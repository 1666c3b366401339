import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { statementsOf } from "../../src/app/operation-statements.js";
import { openEmbeddedStore } from "../../src/store/embedded/embedded-store.js";
import type { Contender } from "../contenders/contender.js";
import { postJson } from "../contenders/post-json.js";
import { startServerProcess } from "../contenders/server-process.js";
import type { Variables } from "../operations/draw-variables.js";
import { cpuTimeOf } from "./cpu-time.js";
import type { LoadGenerator } from "./load-generator.js";
import { takeSample } from "./sample.js";

const compiled = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const CONNECTIONS = 32;
/** Milliseconds. A process that has just started is still compiling its code: its first second costs several times the later ones. */
const WARM_UP = 4_000;
const LEAST_DURATION = 1_000;

/** CPU milliseconds a request of each round: of Attest over constant rows, and of `node:http` with the constant answer to them. */
export interface LayerCost {
  readonly attest: readonly number[];
  readonly floor: readonly number[];
}

/** What HTTP and GraphQL cost without a database: the page of a connection, always the same rows. */
export async function measureLayer(
  load: LoadGenerator,
  { directory, variables, rounds, duration }: LayerOptions,
): Promise<LayerCost> {
  const folder = mkdtempSync(join(tmpdir(), "attest-bench-"));
  const query = readFileSync("bench/operations/connection.graphql", "utf8");
  const [rowsFile, answerFile] = [join(folder, "rows.json"), join(folder, "answer.json")];
  writeFileSync(rowsFile, JSON.stringify(await rowsOf(directory, query, variables)));
  const body = JSON.stringify({ query, variables });
  const attest = await startFor("../contenders/constant-rows-server.js", rowsFile, "/graphql", body);
  const answer = await postJson(attest.port, "/graphql", body);
  writeFileSync(answerFile, JSON.stringify({ data: answer }));
  const floor = await startFor("../contenders/constant-server.js", answerFile, "/", body);
  const question = { operation: "connection", variables: [variables], connections: CONNECTIONS } as const;
  const cost = { attest: [] as number[], floor: [] as number[] };
  for (const contender of [attest, floor]) {
    await takeSample(load, contender, { ...question, duration: WARM_UP });
  }
  const measured = { ...question, duration: Math.max(duration, LEAST_DURATION) };
  for (let round = 0; round < rounds; round++) {
    cost.attest.push((await takeSample(load, attest, measured)).serverCpu);
    cost.floor.push((await takeSample(load, floor, measured)).serverCpu);
  }
  await Promise.all([attest.stop(), floor.stop()]);
  rmSync(folder, { recursive: true, force: true });
  return cost;
}

export interface LayerOptions {
  /** Of the embedded engine, from where the rows are taken. */
  readonly directory: string;
  readonly variables: Variables;
  readonly rounds: number;
  /** Milliseconds. */
  readonly duration: number;
}

async function rowsOf(directory: string, query: string, variables: Variables): Promise<unknown> {
  const store = await openEmbeddedStore({ directory, defaultTimeout: 60_000 });
  try {
    const [statement] = statementsOf(query, {
      variables,
      knownLanguages: ["en", "fr"],
      engine: "embedded",
    }).values();
    return statement === undefined ? [] : await store.read(statement);
  } finally {
    await store.close();
  }
}

async function startFor(
  program: string,
  file: string,
  path: string,
  body: string,
): Promise<Pick<Contender, "port" | "path" | "bodyOf" | "cpu" | "stop">> {
  const { pid, port, stop } = await startServerProcess({
    argumentsFor: (free) => [compiled(program), String(free), file],
    answers: async (free) => (await postJson(free, path, body)) !== undefined,
  });
  const cpu = () => ({ server: cpuTimeOf(pid).own, database: 0 });
  return { port, path, bodyOf: () => body, cpu, stop };
}
