import { removeItem } from "../../support/remove-item.js";
import type { EngineCall } from "./engine-call.js";

/** Calls that may wait; beyond them callers are told that the database is busy. */
const MAX_READS = 10_000;
const MAX_WRITES = 1_000;

/** The calls that wait for their turn: reads side by side, of the rest one at a time, each line in its order. */
export class CallQueue {
  readonly #reads: EngineCall[] = [];
  readonly #changes: EngineCall[] = [];

  /** False when the line is full. */
  add(call: EngineCall): boolean {
    const isFull = call.isRead ? this.#reads.length >= MAX_READS : this.#changes.length >= MAX_WRITES;
    if (!isFull) this.#lineOf(call).push(call);
    return !isFull;
  }

  /** Puts reads back before all others. */
  putBack(reads: readonly EngineCall[]): void {
    this.#reads.unshift(...reads);
  }

  remove(call: EngineCall): void {
    removeItem(this.#lineOf(call), call);
  }

  /** Takes up to `count` calls, at most one of them a change, and that only if `mayChange`. */
  take(count: number, mayChange: boolean): readonly EngineCall[] {
    const change = mayChange && count > 0 ? this.#changes.splice(0, 1) : [];
    return [...change, ...this.#reads.splice(0, count - change.length)];
  }

  all(): readonly EngineCall[] {
    return [...this.#changes, ...this.#reads];
  }

  takeAll(): readonly EngineCall[] {
    return [...this.#changes.splice(0), ...this.#reads.splice(0)];
  }

  #lineOf(call: EngineCall): EngineCall[] {
    return call.isRead ? this.#reads : this.#changes;
  }
}
