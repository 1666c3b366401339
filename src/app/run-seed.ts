import { relative } from "node:path";
import { Command } from "commander";
import { pino, type Logger } from "pino";
import { coverageOf } from "../loader/coverage.js";
import { LoadError } from "../loader/load-error.js";
import { loadFacts } from "../loader/load-facts.js";
import { prepareGraph } from "../loader/prepare-graph.js";
import { readFacts } from "../loader/read-facts.js";
import { recomputeGraph } from "../loader/recompute-graph.js";
import { attestOntology } from "../ontology/attest-ontology.js";
import type { GraphStore } from "../store/graph-store.js";
import { readConfiguration, readEnvironment } from "./configuration.js";
import { openStore } from "./open-store.js";
import { ownFile } from "./own-file.js";
import { jsonReporter, textReporter, type SeedReporter } from "./seed-reporter.js";
import { isForOperator } from "./start-error.js";

interface SeedOptions {
  readonly check?: true;
  readonly json?: true;
  readonly recompute?: true;
}

const ownSeed = ownFile("seed");

/** Runs the command `npm run seed`: loads, checks or recomputes, and sets the exit code: 1 where something is wrong. */
export async function runSeed(argv: readonly string[]): Promise<void> {
  const command = new Command("seed")
    .description("Loads facts files into the graph. Nothing is written unless everything is right.")
    .argument(
      "[folder]",
      "the folder below which the facts files and their documents lie",
      relative("", ownSeed) || ".",
    )
    .option("--check", "only check the files, and print how much of the documents the facts cover")
    .option("--recompute", "only compute anew, from the claims in the graph, what it shows")
    .option("--json", "print one JSON object a line")
    .action(async (folder: string, options: SeedOptions) => {
      const reporter = options.json === true ? jsonReporter(process.stdout) : textReporter(process.stdout);
      await run(folder, options, reporter);
    });
  await command.parseAsync(argv);
}

async function run(folder: string, options: SeedOptions, reporter: SeedReporter): Promise<void> {
  try {
    if (options.check === true) await check(folder, reporter);
    else if (options.recompute === true) await withStore((store) => recompute(store, reporter));
    else await load(folder, reporter);
  } catch (error) {
    reporter.stop();
    if (error instanceof LoadError) reporter.faults(error.faults);
    process.stderr.write(`${isForOperator(error) ? error.message : describeDefect(error)}\n`);
    process.exitCode = 1;
  }
}

async function check(folder: string, reporter: SeedReporter): Promise<void> {
  const factSet = await readFacts(folder, attestOntology);
  reporter.read(folder, factSet);
  reporter.coverage(coverageOf(factSet), factSet);
}

/** Reads all before the store is opened: files that are not right leave it alone. */
async function load(folder: string, reporter: SeedReporter): Promise<void> {
  const factSet = await readFacts(folder, attestOntology);
  reporter.read(folder, factSet);
  await withStore(async (store) => {
    await prepareGraph(store, attestOntology, { allowCreate: true });
    const start = performance.now();
    const onProgress = reporter.progress;
    const report = await loadFacts(store, attestOntology, factSet, { clock: () => new Date(), onProgress });
    reporter.stop();
    reporter.loaded(report, performance.now() - start);
  });
}

async function recompute(store: GraphStore, reporter: SeedReporter): Promise<void> {
  await prepareGraph(store, attestOntology, { allowCreate: false });
  reporter.recomputed(await recomputeGraph(store, attestOntology));
}

async function withStore(use: (store: GraphStore) => Promise<void>): Promise<void> {
  const configuration = readConfiguration(readEnvironment(), process.stdout.isTTY);
  const store = await openStore(configuration, quietLog());
  try {
    await use(store);
  } finally {
    await store.close();
  }
}

/** What the store warns of goes to the standard error: the standard output is the reporter's. */
function quietLog(): Logger {
  return pino({ level: "warn" }, pino.destination({ dest: 2, sync: true }));
}

function describeDefect(error: unknown): string {
  return `Loading failed. This is a defect:\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}
