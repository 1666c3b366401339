import type { GraphStore } from "../../src/store/graph-store.js";
import type { Contender } from "../contenders/contender.js";
import { postJson } from "../contenders/post-json.js";
import { startAttestEmbedded, startAttestOnNeo4j } from "../contenders/start-contenders.js";
import type { GraphScale } from "../generate/graph-scale.js";
import { prepareEmbedded, prepareNeo4j } from "../load/prepared-data.js";
import { LoadGenerator } from "../measure/load-generator.js";
import { measureFootprint, type Footprint } from "../measure/measure-footprint.js";
import { sampleBodies, type Sample } from "../measure/sample.js";
import { growthOperations } from "./growth-operations.js";

/** Milliseconds. */
const WARM_UP = 500;
const DURATION = 2_000;

/** What a graph of one size costs. */
export interface GrowthPoint {
  readonly scale: GraphScale;
  /** What it takes; null: it lies in a server that others started. */
  readonly footprint: Footprint | null;
  /** By operation, over one connection. */
  readonly samples: ReadonlyMap<string, Sample>;
}

/** Measures the same operations on graphs of these sizes, which are generated where they are not there yet. */
export async function measureGrowth(
  scales: readonly GraphScale[],
  engine: GraphStore["engine"],
  tell: Tell,
): Promise<readonly GrowthPoint[]> {
  const load = new LoadGenerator();
  try {
    const points: GrowthPoint[] = [];
    for (const scale of scales) {
      points.push(await (engine === "neo4j" ? measureNeo4j : measureEmbedded)(scale, load, tell));
    }
    return points;
  } finally {
    load.stop();
  }
}

type Tell = (message: string) => void;

async function measureEmbedded(scale: GraphScale, load: LoadGenerator, tell: Tell): Promise<GrowthPoint> {
  const directory = await prepareEmbedded(scale, tell);
  tell(`Measuring ${scale.entities.toLocaleString("en")} entities …`);
  const footprint = await measureFootprint(directory);
  return {
    scale,
    footprint,
    samples: await measureOperations(scale, await startAttestEmbedded(directory), load),
  };
}

async function measureNeo4j(scale: GraphScale, load: LoadGenerator, tell: Tell): Promise<GrowthPoint> {
  const server = await prepareNeo4j(scale, tell);
  try {
    tell(`Measuring ${scale.entities.toLocaleString("en")} entities …`);
    return {
      scale,
      footprint: null,
      samples: await measureOperations(scale, await startAttestOnNeo4j(server), load),
    };
  } finally {
    await server.stop();
  }
}

/** Stops the contender. */
async function measureOperations(
  scale: GraphScale,
  contender: Contender,
  load: LoadGenerator,
): Promise<ReadonlyMap<string, Sample>> {
  try {
    const samples = new Map<string, Sample>();
    for (const { name, query, variables } of growthOperations(scale)) {
      const asked = {
        ...contender,
        bodies: variables.map((drawn) => JSON.stringify({ query, variables: drawn })),
      };
      // What is met for the first time is read from the file, where a graph is too large to be read ahead.
      for (const body of asked.bodies) await postJson(contender.port, contender.path, body);
      await sampleBodies(load, asked, { connections: 1, duration: WARM_UP });
      samples.set(name, await sampleBodies(load, asked, { connections: 1, duration: DURATION }));
    }
    return samples;
  } finally {
    await contender.stop();
  }
}
