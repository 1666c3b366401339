import { startAttestEmbedded } from "../contenders/start-contenders.js";
import type { GraphScale } from "../generate/graph-scale.js";
import { prepareEmbedded } from "../load/prepared-data.js";
import { LoadGenerator } from "../measure/load-generator.js";
import { measureFootprint, type Footprint } from "../measure/measure-footprint.js";
import { sampleBodies, type Sample } from "../measure/sample.js";
import { growthOperations } from "./growth-operations.js";

/** Milliseconds. */
const WARM_UP = 500;
const DURATION = 2_000;

/** What a graph of one size costs, on the embedded engine. */
export interface GrowthPoint {
  readonly scale: GraphScale;
  readonly footprint: Footprint;
  /** By operation, over one connection. */
  readonly samples: ReadonlyMap<string, Sample>;
}

/** Measures the same operations on graphs of these sizes, which are generated where they are not there yet. */
export async function measureGrowth(
  scales: readonly GraphScale[],
  tell: (message: string) => void,
): Promise<readonly GrowthPoint[]> {
  const load = new LoadGenerator();
  try {
    const points: GrowthPoint[] = [];
    for (const scale of scales) {
      const directory = await prepareEmbedded(scale, tell);
      tell(`Measuring ${scale.entities.toLocaleString("en")} entities …`);
      const footprint = await measureFootprint(directory);
      points.push({ scale, footprint, samples: await measureOperations(scale, directory, load) });
    }
    return points;
  } finally {
    load.stop();
  }
}

async function measureOperations(
  scale: GraphScale,
  directory: string,
  load: LoadGenerator,
): Promise<ReadonlyMap<string, Sample>> {
  const contender = await startAttestEmbedded(directory);
  try {
    const samples = new Map<string, Sample>();
    for (const { name, query, variables } of growthOperations(scale)) {
      const asked = {
        ...contender,
        bodies: variables.map((drawn) => JSON.stringify({ query, variables: drawn })),
      };
      await sampleBodies(load, asked, { connections: 1, duration: WARM_UP });
      samples.set(name, await sampleBodies(load, asked, { connections: 1, duration: DURATION }));
    }
    return samples;
  } finally {
    await contender.stop();
  }
}
