import type { Variables } from "../operations/draw-variables.js";

/** An operation whose cost is followed as the graph grows. */
export interface GrowthOperation {
  readonly name: string;
  readonly query: string;
  readonly variables: readonly Variables[];
}
