import type { Spread } from "../measure/spread.js";

/** A figure that is to be reached, and what was measured of it. */
export interface JudgedGoal {
  readonly about: string;
  /** The operation, where the goal is for one. */
  readonly operation: string;
  readonly wanted: string;
  /** Null: this run did not measure it. */
  readonly measured: Spread | null;
  readonly unit: string;
  readonly isMet: boolean | null;
}

export type Bound = { readonly atLeast: number } | { readonly atMost: number };

/** @param measured null: this run did not measure it */
export function judged(
  labels: Pick<JudgedGoal, "about" | "operation" | "unit">,
  bound: Bound,
  measured: Spread | null,
): JudgedGoal {
  const isFloor = "atLeast" in bound;
  const limit = isFloor ? bound.atLeast : bound.atMost;
  const isMet = measured === null ? null : isFloor ? measured.median >= limit : measured.median <= limit;
  return {
    ...labels,
    wanted: `${isFloor ? "≥" : "≤"} ${limit.toLocaleString("en")}${labels.unit}`,
    measured,
    isMet,
  };
}
