import { remaining } from "./remaining.js";

/** Something that has to be answered by a time. */
export interface Due {
  /** A time of `performance.now()`. */
  readonly deadline: number;
  /** Called once it is over; not where the item was removed before. */
  readonly expire: () => void;
  /** Where it stands among what is due, -1 where it does not: `Deadlines` alone sets it. */
  place: number;
}

/**
 * Tells what is due when its time is over: by one timer for all, since most end in the order in which they came.
 *
 * What is due stands in a list, in which the last takes the place of one that goes: a Set to which much comes and goes leaves old tables
 * behind, which hold on to what has gone (docs/decisions/0033).
 */
export class Deadlines<Item extends Due> {
  readonly #due: Item[] = [];
  #timer: NodeJS.Timeout | null = null;
  #next = Infinity;

  /** @param item that is not there yet */
  add(item: Item): void {
    item.place = this.#due.push(item) - 1;
    if (item.deadline < this.#next) this.#wakeAt(item.deadline);
  }

  remove(item: Item): void {
    if (item.place === -1) return;
    const last = this.#due.pop();
    if (last !== undefined && last !== item) {
      this.#due[item.place] = last;
      last.place = item.place;
    }
    item.place = -1;
  }

  /** Whether it is neither over nor removed. */
  has(item: Item): boolean {
    return item.place !== -1;
  }

  #wakeAt(time: number): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#next = time;
    this.#timer = setTimeout(() => this.#wake(), remaining(time));
    this.#timer.unref();
  }

  #wake(): void {
    this.#timer = null;
    this.#next = Infinity;
    const now = performance.now();
    for (const item of this.#due.filter(({ deadline }) => deadline <= now)) {
      // Another that is over may have removed it.
      if (!this.has(item)) continue;
      this.remove(item);
      item.expire();
    }
    const next = this.#due.reduce((first, { deadline }) => Math.min(first, deadline), Infinity);
    if (next < Infinity) this.#wakeAt(next);
  }
}
