/** Numbers that look random and are the same for the same seed, on any machine (mulberry32). */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** From 0 inclusive to 1 exclusive. */
  fraction(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from 0 inclusive to `end` exclusive. */
  below(end: number): number {
    return Math.floor(this.fraction() * end);
  }

  /** As `below`, but small numbers are drawn far more often: with `power` 2, of 100 numbers the 0 every tenth time. */
  skewed(end: number, power: number): number {
    return Math.floor(end * this.fraction() ** power);
  }

  pick<T>(items: readonly [T, ...T[]]): T {
    return items[this.below(items.length)] ?? items[0];
  }
}
