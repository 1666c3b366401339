import type { BenchOptions } from "../bench-plan.js";
import { scales } from "../generate/graph-scale.js";
import { drawGrowth } from "./draw-growth.js";
import { measureGrowth } from "./measure-growth.js";
import { printGrowth } from "./print-growth.js";

/** What a run leaves: a report in Markdown, a chart as SVG, and all figures as data. */
export interface BenchReport {
  readonly report: string;
  readonly chart: string;
  readonly figures: unknown;
}

/** Measures how cost grows with the graph, up to the size that was asked for. */
export async function runGrowth(
  { quick, huge, onNeo4j }: Pick<BenchOptions, "quick" | "huge" | "onNeo4j">,
  tell: (message: string) => void,
): Promise<BenchReport> {
  const small = [scales.quick, scales.default];
  const sizes = quick === true ? small : [...small, scales.large, ...(huge === true ? [scales.huge] : [])];
  const engine = onNeo4j === true ? "neo4j" : "embedded";
  const points = await measureGrowth(sizes, engine, tell);
  const figures = points.map(({ samples, ...point }) => ({ ...point, samples: Object.fromEntries(samples) }));
  return { report: printGrowth(points, engine), chart: drawGrowth(points, engine), figures };
}
