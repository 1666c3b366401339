import { mkdirSync, writeFileSync } from "node:fs";
import { Command } from "commander";
import { readPlan, type BenchOptions } from "./bench-plan.js";
import { runBench } from "./run-plan.js";
import { runGrowth, type BenchReport } from "./growth/run-growth.js";
import { drawChart } from "./report/draw-chart.js";
import { judge } from "./report/goals.js";
import { printMarkdown } from "./report/print-markdown.js";

/** The command `npm run bench`: measures, prints the report, keeps it in bench/results/. */
const tell = (message: string): void => void process.stderr.write(`${message}\n`);

const command = new Command("bench")
  .description(
    "Measures Attest against hand-written Cypher and @neo4j/graphql on the same Neo4j, and embedded.",
  )
  .option("--quick", "2,000 entities and short rounds: about three minutes")
  .option("--large", "100,000 entities")
  .option("--huge", "1,000,000 entities, embedded only, evidence for one fact in ten")
  .option(
    "--growth",
    "the cost of operations from 2,000 to 100,000 entities, with --huge to 1,000,000, on the embedded engine",
  )
  .option("--on-neo4j", "with --growth: on Neo4j, to 100,000 entities")
  .option("--assert", "exit with 1 where a goal is missed")
  .option("--only <operations>", "these operations only, with commas between")
  .option("--rounds <number>", "measure so often; more rounds tell more of how figures vary")
  .option("--cpu-profile <directory>", "write a CPU profile of each Attest server into this directory")
  .action(async (options: BenchOptions & { readonly assert?: true; readonly growth?: true }) => {
    if (options.growth === true) {
      keep(options.onNeo4j === true ? "growth-neo4j" : "growth", await runGrowth(options, tell));
      return;
    }
    const plan = readPlan(options);
    const results = await runBench(plan, tell);
    const goals = judge(results);
    const report = printMarkdown(results, goals);
    keep(plan.scale.name, { report, chart: drawChart(results), figures: results });
    if (options.assert === true && goals.some(({ isMet }) => isMet === false)) process.exitCode = 1;
  });

function keep(name: string, { report, chart, figures }: BenchReport): void {
  mkdirSync("bench/results", { recursive: true });
  const file = `bench/results/${name}`;
  writeFileSync(`${file}.json`, JSON.stringify(figures, null, 2));
  writeFileSync(`${file}.md`, report);
  writeFileSync(`${file}.svg`, chart);
  process.stdout.write(`${report}\nKept in ${file}.md, .svg and .json\n`);
}

await command.parseAsync(process.argv).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
