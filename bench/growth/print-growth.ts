import { printFootprints } from "../report/print-footprints.js";
import { printNumber, table } from "../report/table.js";
import type { GraphStore } from "../../src/store/graph-store.js";
import type { GrowthPoint } from "./measure-growth.js";

export const engineNames = { embedded: "The embedded engine", neo4j: "Neo4j" } as const;

/** The report on growth: what graphs take, and what operations cost on them. */
export function printGrowth(points: readonly GrowthPoint[], engine: GraphStore["engine"]): string {
  const footprints = points.flatMap(({ footprint }) => (footprint === null ? [] : [footprint]));
  return [
    "# Growth",
    `${engineNames[engine]}, one connection. Where claims are fewer than facts, one fact in ten has evidence.`,
    ...(footprints.length === 0 ? [] : ["## What a graph takes", printFootprints(footprints)]),
    "## What operations cost",
    "Median latency in milliseconds, in parentheses CPU milliseconds of service and database together. The exponent is that of the growth of CPU with the number of entities: 0 where size does not matter, 1 where cost grows as the graph does.",
    table(
      ["operation", ...points.map(({ scale }) => scale.entities.toLocaleString("en")), "exponent"],
      operationsOf(points).map((name) => costRow(name, points)),
    ),
    "",
  ].join("\n\n");
}

/** The names of what was measured. */
export function operationsOf(points: readonly GrowthPoint[]): readonly string[] {
  return [...(points[0]?.samples.keys() ?? [])];
}

/** CPU milliseconds of a request, of the service and the engine; NaN where it was not measured. */
export function costOf({ samples }: GrowthPoint, name: string): number {
  const sample = samples.get(name);
  return sample === undefined ? NaN : sample.serverCpu + sample.databaseCpu;
}

function costRow(name: string, points: readonly GrowthPoint[]): readonly string[] {
  const cells = points.map((point) => {
    const p50 = point.samples.get(name)?.p50 ?? NaN;
    return `${printNumber(p50)} (${printNumber(costOf(point, name))})`;
  });
  return [name, ...cells, printNumber(exponentOf(name, points))];
}

function exponentOf(name: string, points: readonly GrowthPoint[]): number {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined || first === last) return NaN;
  const growth = last.scale.entities / first.scale.entities;
  return Math.log(costOf(last, name) / costOf(first, name)) / Math.log(growth);
}
