/** Where the time of an answer went, in milliseconds. */
export interface TimingReport {
  /** Parsing and validating; next to nothing for a text that is known. */
  readonly parse: number;
  /** Planning, counting the cost and filling in what the request gives. */
  readonly plan: number;
  /** While at least one statement was under way or waited to share one. */
  readonly store: number;
  /** All of it, from the parsed HTTP request to the finished answer. */
  readonly total: number;
}

/** Measures where the time of one request goes. Made only for requests that ask for it. */
export class Timing {
  readonly #begun = performance.now();
  #parsed = this.#begun;
  #planned = this.#begun;
  #store = 0;
  #statements = 0;
  #storeSince = 0;

  /** Runs the planning. What was before it was parsing. */
  planning(plan: () => void): void {
    this.#parsed = performance.now();
    try {
      plan();
    } finally {
      this.#planned = performance.now();
    }
  }

  /** Waits for a statement. Of several at once the time counts once. */
  async inStore<Result>(statement: Promise<Result>): Promise<Result> {
    if (this.#statements++ === 0) this.#storeSince = performance.now();
    try {
      return await statement;
    } finally {
      if (--this.#statements === 0) this.#store += performance.now() - this.#storeSince;
    }
  }

  report(): TimingReport {
    return {
      parse: rounded(this.#parsed - this.#begun),
      plan: rounded(this.#planned - this.#parsed),
      store: rounded(this.#store),
      total: rounded(performance.now() - this.#begun),
    };
  }
}

/** The value of a `Server-Timing` header, which browsers show beside the request. */
export function serverTiming(report: TimingReport): string {
  return Object.entries(report)
    .map(([name, milliseconds]) => `${name};dur=${String(milliseconds)}`)
    .join(", ");
}

/** To hundredths: more would be noise. */
function rounded(milliseconds: number): number {
  return Math.round(milliseconds * 100) / 100;
}
