import { contenderNames, type ContenderId } from "../contenders/contender.js";
import type { Cell, Sample } from "../measure/sample.js";
import { spreadOf, type Spread } from "../measure/spread.js";
import { explorations, operationNames } from "../operations/operation-name.js";
import type { JudgedGoal } from "./judged-goal.js";
import type { Results } from "./results.js";
import { printFootprints } from "./print-footprints.js";
import { printNumber, table } from "./table.js";

/** The report of a run: where it was made, each figure with its goal, all that was measured, and what could not be. */
export function printMarkdown(results: Results, goals: readonly JudgedGoal[]): string {
  return [
    "# Benchmark",
    ...settingLines(results),
    "## Goals",
    "Medians of the rounds, in parentheses the least and the most. Ratios are taken round by round.",
    table(["what", "operation", "goal", "measured", ""], goals.map(goalRow)),
    ...explorationLines(results),
    ...footprintLines(results),
    "## All measurements",
    "Requests a second and latencies are medians of the rounds; CPU is milliseconds of a request, of the server and of its database.",
    "All contenders answer alike. Of `path` that means as many paths, as long, from one end to the other: of several that are as short, Attest takes the first by the ids of their facts, Neo4j any.",
    ...operationNames.flatMap((operation) => {
      const cells = results.cells.filter((cell) => cell.operation === operation);
      return cells.length === 0 ? [] : [`### ${operation}`, table(headings, cells.map(cellRow))];
    }),
    ...missingLines(results),
  ]
    .join("\n\n")
    .concat("\n");
}

const headings = ["connections", "contender", "requests/s", "p50 ms", "p99 ms", "CPU server", "CPU database"];

function settingLines({ setting }: Results): readonly string[] {
  const { scale, entities, relations, rounds, duration, cores, processor, node, loadBefore } = setting;
  const busy = loadBefore > cores / 2 ? "Others were at work on the machine: read ratios and CPU." : "";
  return [
    `Scale ${scale}: ${entities.toLocaleString("en")} entities, ${relations.toLocaleString("en")} relations. ` +
      `${rounds} rounds of ${duration / 1000} s each, contenders in turn. ` +
      `${cores} cores (${processor}), Node ${node}, load average before the run ${loadBefore.toFixed(1)}. ${busy}`.trim(),
    "Database, servers and load generator share the cores.",
  ];
}

function footprintLines({ footprint, imports = [] }: Results): readonly string[] {
  const megabytes = (bytes: number) => printNumber(bytes / 1e6);
  const heads = ["engine", "facts a second", "most memory of the loader, MB", "of the engine, MB"];
  const rows = imports.map(({ engine, rate, loaderMemory, engineMemory }) => [
    engine,
    ...[printNumber(rate), megabytes(loaderMemory), megabytes(engineMemory)],
  ]);
  return [
    ...(footprint === undefined ? [] : ["## What the graph takes, embedded", printFootprints([footprint])]),
    ...(rows.length === 0 ? [] : ["## What the import takes", table(heads, rows)]),
  ];
}

function explorationLines({ statements }: Results): readonly string[] {
  const counted = explorations.flatMap((name) => {
    const count = statements[name];
    return count === undefined ? [] : [`${name} ${count}`];
  });
  if (counted.length === 0) return [];
  return [`Statements for an exploration, the most that any of its variables took: ${counted.join(", ")}.`];
}

function missingLines({ missing }: Results): readonly string[] {
  if (missing.length === 0) return [];
  const lines = missing.map(
    ({ contender, operation, reason }) =>
      `- ${contenderNames[contender]} does not answer **${operation}**: ${reason}.`,
  );
  return ["## Not answered", lines.join("\n")];
}

function goalRow({ about, operation, wanted, measured, unit, isMet }: JudgedGoal): readonly string[] {
  const verdict = isMet === null ? "not measured" : isMet ? "met" : "**missed**";
  return [about, operation, wanted, measured === null ? "–" : printSpread(measured, unit), verdict];
}

function cellRow({ connections, contender, samples }: Cell): readonly string[] {
  const middle = (figure: keyof Sample) => spreadOf(samples.map((sample) => sample[figure]));
  const rate = middle("requestsPerSecond");
  return [
    String(connections),
    contenderNames[contender satisfies ContenderId],
    rate === null ? "–" : printSpread(rate, ""),
    ...(["p50", "p99", "serverCpu", "databaseCpu"] as const).map((figure) =>
      printNumber(middle(figure)?.median ?? NaN),
    ),
  ];
}

function printSpread({ median, least, most }: Spread, unit: string): string {
  const around = least === most ? "" : ` (${printNumber(least)}–${printNumber(most)})`;
  return `${printNumber(median)}${unit}${around}`;
}
