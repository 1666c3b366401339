/** How far a part of a load is. `total` counts nodes and relationships where they are written, steps elsewhere. */
export interface PhaseProgress {
  readonly phase: "compare" | "project" | "write";
  readonly done: number;
  readonly total: number;
}

/** How far a load is: a large set is loaded part by part, each through all phases, but for what was done while the one before was written. */
export interface LoadProgress extends PhaseProgress {
  /** From 1. */
  readonly part: number;
  readonly parts: number;
}
