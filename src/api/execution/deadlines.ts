import { remaining } from "./remaining.js";

/** Something that has to be answered by a time. */
export interface Due {
  /** A time of `performance.now()`. */
  readonly deadline: number;
  /** Called once it is over; not where the item was removed before. */
  readonly expire: () => void;
}

/** Tells what is due when its time is over: by one timer for all, since most end in the order in which they came. */
export class Deadlines<Item extends Due> {
  readonly #due = new Set<Item>();
  #timer: NodeJS.Timeout | null = null;
  #next = Infinity;

  add(item: Item): void {
    this.#due.add(item);
    if (item.deadline < this.#next) this.#wakeAt(item.deadline);
  }

  remove(item: Item): void {
    this.#due.delete(item);
  }

  /** Whether it is neither over nor removed. */
  has(item: Item): boolean {
    return this.#due.has(item);
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
    let next = Infinity;
    for (const item of this.#due) {
      if (item.deadline > now) next = Math.min(next, item.deadline);
      else {
        this.#due.delete(item);
        item.expire();
      }
    }
    if (next < Infinity) this.#wakeAt(next);
  }
}
