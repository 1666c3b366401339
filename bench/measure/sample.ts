import type { Contender, ContenderId } from "../contenders/contender.js";
import type { Variables } from "../operations/draw-variables.js";
import type { OperationName } from "../operations/operation-name.js";
import type { LoadGenerator } from "./load-generator.js";

/** One measurement. Times in milliseconds. */
export interface Sample {
  readonly requestsPerSecond: number;
  readonly p50: number;
  readonly p99: number;
  /** CPU for one request: of the server, and of its database. */
  readonly serverCpu: number;
  readonly databaseCpu: number;
}

/** All measurements of one contender at one operation and number of connections, one for each round. */
export interface Cell {
  readonly operation: OperationName;
  readonly contender: ContenderId;
  readonly connections: number;
  readonly samples: readonly Sample[];
}

/** What is asked in a measurement. */
export interface Question {
  readonly operation: OperationName;
  readonly variables: readonly Variables[];
  readonly connections: number;
  /** Milliseconds. */
  readonly duration: number;
}

/** Puts load on one contender and reads what it cost. */
export async function takeSample(
  load: LoadGenerator,
  { bodyOf, ...contender }: Pick<Contender, "port" | "path" | "bodyOf" | "cpu">,
  { operation, variables, connections, duration }: Question,
): Promise<Sample> {
  const bodies = variables.map((drawn) => bodyOf(operation, drawn));
  return sampleBodies(load, { ...contender, bodies }, { connections, duration });
}

/** As `takeSample`, with the bodies of the requests themselves. */
export async function sampleBodies(
  load: LoadGenerator,
  {
    port,
    path,
    cpu,
    bodies,
  }: Pick<Contender, "port" | "path" | "cpu"> & { readonly bodies: readonly string[] },
  { connections, duration }: Pick<Question, "connections" | "duration">,
): Promise<Sample> {
  const before = cpu();
  const { requests, elapsed, p50, p99 } = await load.run({ port, path, bodies, connections, duration });
  const after = cpu();
  return {
    requestsPerSecond: (requests / elapsed) * 1000,
    p50,
    p99,
    serverCpu: (after.server - before.server) / requests,
    databaseCpu: (after.database - before.database) / requests,
  };
}
