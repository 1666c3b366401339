import type { Around, Opening } from "./edge-reader.js";
import type { RememberedEdges } from "./remembered-edges.js";

/** How much the first statement of a search reads; see `printOpening`. */
export interface OpeningLimits {
  readonly most: number;
  readonly across: number;
  readonly among: number;
}

/** What the first statement of a search would have read of these edges, so that the search goes the same way. */
export function rememberedOpening(
  edges: RememberedEdges,
  ends: readonly [string, string],
  { most, across, among }: OpeningLimits,
): Opening {
  const around = ends.map((end) => edges.around(end, most));
  const sides = around.map((side) => sideOf(side, ends)).sort((a, b) => a.cost - b.cost);
  const isCrossed =
    around.every((end) => end.edges <= most) &&
    sides.every(({ met }) => met.size <= among) &&
    sides.some(({ cost }) => cost <= across);
  const [near, far] = sides;
  const isBoth = isCrossed && near !== undefined && far !== undefined;
  if (!isBoth) return { around, crossings: null };
  const crossings = [...near.met].map((id) => edges.crossings(id, far.met));
  return { around, crossings: crossings.filter(({ facts }) => facts.length > 0) };
}

interface Side {
  /** What one end has met, but for the ends. */
  readonly met: ReadonlySet<string>;
  /** Edges of these, as often as they were met. */
  readonly cost: number;
}

function sideOf({ ends: met, degrees }: Around, ends: readonly string[]): Side {
  const others = met.flatMap((end, at) => (ends.includes(end) ? [] : [at]));
  return {
    met: new Set(others.map((at) => met[at] as string)),
    cost: others.reduce((sum, at) => sum + (degrees[at] as number), 0),
  };
}
