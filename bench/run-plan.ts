import { cpus, loadavg } from "node:os";
import type { RunningNeo4j } from "../tests/support/neo4j/start-neo4j.js";
import type { BenchPlan } from "./bench-plan.js";
import { missingAnswers, type Contender } from "./contenders/contender.js";
import {
  startAttestEmbedded,
  startAttestOnNeo4j,
  startHandWritten,
  startPeer,
} from "./contenders/start-contenders.js";
import { prepareEmbedded, prepareNeo4j } from "./load/prepared-data.js";
import { compareAnswers } from "./measure/compare-answers.js";
import { countStatements } from "./measure/count-statements.js";
import { LoadGenerator } from "./measure/load-generator.js";
import { measureFootprint } from "./measure/measure-footprint.js";
import { measureEmbeddedImport, measureNeo4jImport } from "./measure/measure-import.js";
import { measureLayer } from "./measure/measure-layer.js";
import { measureSchemaBuild, measureStart } from "./measure/measure-start.js";
import { runRounds } from "./measure/run-rounds.js";
import type { Cell } from "./measure/sample.js";
import { drawVariables, type Variables } from "./operations/draw-variables.js";
import type { OperationName } from "./operations/operation-name.js";
import type { Results, Setting } from "./report/results.js";

type Tell = (message: string) => void;
type AllVariables = Readonly<Record<OperationName, readonly Variables[]>>;

/** Starts what is measured, measures it and stops it. @throws Error where contenders answer differently: then nothing is measured */
export async function runBench(plan: BenchPlan, tell: Tell): Promise<Results> {
  const setting = settingOf(plan);
  const directory = await prepareEmbedded(plan.scale, tell);
  const variables = drawVariables(plan.scale);
  const load = new LoadGenerator();
  try {
    // First: where contenders answer differently, nothing was measured in vain.
    const compared = await withContenders(plan, directory, tell, async (contenders) => ({
      cells: await measureContenders(plan, { contenders, variables, load, tell }),
      missing: missingAnswers(contenders, plan.operations),
    }));
    const alone = await measureAlone(plan, { directory, variables, load, tell });
    return { setting, ...compared, ...alone };
  } finally {
    load.stop();
  }
}

interface AloneInput {
  readonly directory: string;
  readonly variables: AllVariables;
  readonly load: LoadGenerator;
  readonly tell: Tell;
}

/** What is measured while nothing else runs: the contenders have stopped. */
async function measureAlone(
  { effort, importRelations, tries, withNeo4j }: BenchPlan,
  { directory, variables, load, tell }: AloneInput,
): Promise<Omit<Results, "cells" | "missing" | "setting">> {
  if (importRelations === null) {
    const importRates = { embedded: null, neo4j: null };
    return { layer: null, statements: {}, importRates, starts: [], schemaBuilds: [] };
  }
  tell("Start, schema, statements, layer …");
  const starts = await measureStart(tries);
  const schemaBuilds = measureSchemaBuild(tries);
  const statements = Object.fromEntries(await countStatements(directory, variables));
  const [drawn = {}] = variables.connection;
  const layer = await measureLayer(load, { directory, variables: drawn, ...effort });
  tell("What the graph takes …");
  const footprint = await measureFootprint(directory);
  tell("Import …");
  const embedded = await measureEmbeddedImport(importRelations);
  const neo4j = withNeo4j ? await measureNeo4jImport(importRelations) : null;
  return {
    ...{ layer, statements, starts, schemaBuilds, footprint },
    importRates: { embedded: embedded.rate, neo4j: neo4j?.rate ?? null },
    imports: [
      { engine: "embedded", ...embedded },
      ...(neo4j === null ? [] : [{ engine: "Neo4j", ...neo4j }]),
    ],
  };
}

async function withContenders<T>(
  plan: BenchPlan,
  directory: string,
  tell: Tell,
  use: (contenders: readonly Contender[]) => Promise<T>,
): Promise<T> {
  const contenders: Contender[] = [];
  let database: RunningNeo4j | null = null;
  try {
    if (plan.withNeo4j) {
      database = await prepareNeo4j(plan.scale, tell);
      contenders.push(await startAttestOnNeo4j(database, profiling(plan, "attest-neo4j")));
      contenders.push(await startHandWritten("maps", database));
      contenders.push(await startHandWritten("rows", database));
      contenders.push(await startPeer(database));
    }
    contenders.push(await startAttestEmbedded(directory, profiling(plan, "attest-embedded")));
    return await use(contenders);
  } finally {
    await Promise.all(contenders.map(({ stop }) => stop()));
    await database?.stop();
  }
}

interface ContendersInput {
  readonly contenders: readonly Contender[];
  readonly variables: AllVariables;
  readonly load: LoadGenerator;
  readonly tell: Tell;
}

async function measureContenders(
  { effort, operations }: BenchPlan,
  input: ContendersInput,
): Promise<readonly Cell[]> {
  input.tell("Comparing answers …");
  const differences = await compareAnswers(input.contenders, input.variables, operations);
  if (differences.length > 0) throw new Error(`The answers differ:\n${differences.join("\n")}`);
  return runRounds({ ...input, effort, operations });
}

function profiling({ profileDirectory }: BenchPlan, name: string): readonly string[] {
  return profileDirectory === null
    ? []
    : ["--cpu-prof", `--cpu-prof-dir=${profileDirectory}`, `--cpu-prof-name=${name}.cpuprofile`];
}

function settingOf({ scale, effort }: BenchPlan): Setting {
  const processors = cpus();
  return {
    scale: scale.name,
    entities: scale.entities,
    relations: scale.relations,
    rounds: effort.rounds,
    duration: effort.duration,
    cores: processors.length,
    processor: processors[0]?.model.trim() ?? "unknown",
    node: process.versions.node,
    loadBefore: loadavg()[0] ?? 0,
  };
}
