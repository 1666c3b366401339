import type grafeo from "@grafeo-db/js";
import { pause } from "../../support/pause.js";

/** What of the engine is used: it reads one element by its number. */
export type ReadElements = Pick<grafeo.GrafeoDB, "getEdge" | "getNodeLabels" | "asOf" | "currentEpoch">;

/** How reading ahead ended. */
export type ReadAheadEnd = "all is read" | "memory is short" | "stopped";

/** Milliseconds in which the first requests are answered before anything is read. */
const HEAD_START = 1_000;

/** The share of the memory allowed, and of what is free, that may be taken before any request needs it. */
const MEMORY_SHARE = 0.5;

/** Numbers from one element that is read to the next. The engine keeps 65,536 in a lot: of these at least one is most likely not deleted. */
const STRIDE = 8_192;

/** So many numbers in turn under which there is nothing are the end: writes that were rolled back leave gaps of hundreds of thousands. */
const MOST_MISSING = 1_000;

/** Milliseconds of reading after which others have a turn: what is in memory already takes microseconds. */
const TURN = 1;

/**
 * Reads ahead what the engine leaves in the file when it opens: it takes in a lot of 65,536 relationships, or one property of as many
 * nodes, as the first of them is read. That takes some 17 and 9 ms, so that a request for what lies all over the graph waits for a
 * second where the next takes a millisecond (docs/decisions/0037-a-start-reads-ahead.md).
 *
 * One lot at a time, and others have as long a turn before the next: nothing else is answered while it is taken in.
 */
export class ReadAhead {
  readonly #database: ReadElements;
  readonly #properties: readonly string[];
  readonly #allowedMemory: number;
  readonly #headStart: number;
  readonly #stopping = new AbortController();

  /**
   * @param properties of nodes; of relationships all are read
   * @param allowedMemory bytes that this process may hold: what would take more than half of them, or of what is free when it begins,
   *   is left to the requests that need it
   * @param headStart milliseconds before anything is read
   */
  constructor(
    database: ReadElements,
    properties: readonly string[],
    allowedMemory: number,
    headStart = HEAD_START,
  ) {
    this.#database = database;
    this.#properties = properties;
    this.#allowedMemory = allowedMemory;
    this.#headStart = headStart;
  }

  /** @throws Error of the engine; what is not read ahead is read by the requests that need it */
  async run(): Promise<ReadAheadEnd> {
    const { signal } = this.#stopping;
    await pause(this.#headStart, signal);
    const most = MEMORY_SHARE * Math.min(this.#allowedMemory, heldMemory() + process.availableMemory());
    const lots = this.#lots();
    while (!signal.aborted) {
      if (heldMemory() > most) return "memory is short";
      const start = performance.now();
      if (this.#readOn(lots)) return "all is read";
      await pause(performance.now() - start, signal);
    }
    return "stopped";
  }

  /** Nothing is read after this. */
  stop(): void {
    this.#stopping.abort();
  }

  /** Reads until others are due for a turn. @returns whether all is read */
  #readOn(lots: Generator): boolean {
    const end = performance.now() + TURN;
    while (performance.now() < end && !this.#stopping.signal.aborted) {
      if (lots.next().done === true) return true;
    }
    return false;
  }

  /** Reads one lot after the other, each as the next is asked for. */
  *#lots(): Generator {
    const database = this.#database;
    yield* numbersOf((number) => database.getEdge(number));
    for (const number of numbersOf((one) => database.getNodeLabels(one))) {
      for (const property of this.#properties) {
        this.#readProperty(number, property);
        yield;
      }
    }
  }

  /** Through a view, which alone reads one property of a node. */
  #readProperty(number: number, property: string): void {
    const view = this.#database.asOf(this.#database.currentEpoch());
    try {
      view.getNodeProperty(number, property);
    } finally {
      view.close();
    }
  }
}

/** Numbers that lie apart and under which something was read, until there is nothing any more under many of them. */
function* numbersOf(read: (number: number) => unknown): Generator<number> {
  for (let number = 0, missing = 0; missing < MOST_MISSING; number += STRIDE) {
    if (read(number) === null) missing++;
    else {
      missing = 0;
      yield number;
    }
  }
}

function heldMemory(): number {
  return process.memoryUsage.rss();
}
