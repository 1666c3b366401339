import { scales, type GraphScale, type ScaleName } from "./generate/graph-scale.js";
import type { Effort } from "./measure/run-rounds.js";
import { operationNames, type OperationName } from "./operations/operation-name.js";

/** What can be asked for on the command line. */
export interface BenchOptions {
  readonly quick?: true;
  readonly large?: true;
  readonly huge?: true;
  readonly onNeo4j?: true;
  readonly only?: string;
  readonly rounds?: string;
  readonly cpuProfile?: string;
}

/** What is measured in a run, and how long. */
export interface BenchPlan {
  readonly scale: GraphScale;
  /** Without it only the embedded engine is measured. */
  readonly withNeo4j: boolean;
  readonly effort: Effort;
  readonly operations: readonly OperationName[];
  /** Relations of the graph that is imported to measure the import; null: it is not measured. */
  readonly importRelations: number | null;
  /** Starts and schema builds. */
  readonly tries: number;
  /** Where CPU profiles are written; null: none. */
  readonly profileDirectory: string | null;
}

const on = (connections: number, ...contenders: Effort["matrix"][number]["contenders"]) => ({
  connections,
  contenders,
});
const all = ["attest-neo4j", "attest-embedded", "peer", "maps", "rows"] as const;

/** All at all numbers of connections. */
const full: Effort = {
  rounds: 5,
  duration: 2_000,
  warmUp: 500,
  matrix: [on(1, ...all), on(8, ...all), on(32, ...all)],
};
/** What the goals speak of, no more. */
const short: Effort = {
  rounds: 3,
  duration: 300,
  warmUp: 100,
  matrix: [on(1, "attest-neo4j", "rows"), on(8, "attest-embedded", "maps"), on(32, ...all)],
};

/** What is imported: as much as the graph holds, so that the rate is one that lasts; of the largest, and for a quick look, less. */
const importedRelations: Readonly<Record<ScaleName, number>> = {
  quick: 3_000,
  default: 100_000,
  large: 500_000,
  huge: 20_000,
};

/** @throws Error for an operation that does not exist, or a number of rounds that is none */
export function readPlan(options: BenchOptions): BenchPlan {
  const name = scaleName(options);
  const isQuick = name === "quick";
  const isWhole = options.only === undefined;
  return {
    scale: scales[name],
    withNeo4j: name !== "huge",
    effort: withRounds(isQuick ? short : full, options.rounds),
    operations: isWhole ? operationNames : readOperations(options.only),
    importRelations: isWhole ? importedRelations[name] : null,
    tries: isWhole ? 3 : 0,
    profileDirectory: options.cpuProfile ?? null,
  };
}

function withRounds(effort: Effort, wanted: string | undefined): Effort {
  if (wanted === undefined) return effort;
  const rounds = Number(wanted);
  if (!Number.isInteger(rounds) || rounds < 1)
    throw new Error(`--rounds is a number of rounds from 1, not ${wanted}.`);
  return { ...effort, rounds };
}

function scaleName({ quick, large, huge }: BenchOptions): ScaleName {
  if (quick === true) return "quick";
  if (large === true) return "large";
  return huge === true ? "huge" : "default";
}

function readOperations(list: string): readonly OperationName[] {
  return list.split(",").map((name) => {
    const known = operationNames.find((operation) => operation === name);
    if (known === undefined) throw new Error(`There is no operation ${name}: ${operationNames.join(", ")}.`);
    return known;
  });
}
