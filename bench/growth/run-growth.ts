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
  { quick, huge }: Pick<BenchOptions, "quick" | "huge">,
  tell: (message: string) => void,
): Promise<BenchReport> {
  const small = [scales.quick, scales.default];
  const sizes = quick === true ? small : [...small, scales.large, ...(huge === true ? [scales.huge] : [])];
  const points = await measureGrowth(sizes, tell);
  const figures = points.map(({ samples, ...point }) => ({ ...point, samples: Object.fromEntries(samples) }));
  return { report: printGrowth(points), chart: drawGrowth(points), figures };
}
