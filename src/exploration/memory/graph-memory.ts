import type { GraphReader } from "../../store/graph-store.js";
import { readGraphVersion } from "./read-graph-version.js";

/** Milliseconds after which hardly a search is under way that began before a write. */
const SEARCHES_END = 60_000;

/** How attempts to take a part of the graph into memory ended. */
export interface ReadingOutcomes {
  /** It is, or was, in memory. */
  remembered: number;
  /** Something was written meanwhile, or the graph says of itself that it has more or less. */
  changed: number;
  /** There is more than may be in memory. */
  too_many: number;
  /** The store refused, or took too long. */
  failed: number;
}

/** A part of the graph that can be kept in memory. */
export interface Rememberable<Kept> {
  /** What searches cost before even the amount of all is asked for, counted as `note` is told. */
  readonly few: number;
  /** How much there is; what is above `most` need not be exact. */
  count(most: number): Promise<number>;
  /** All of it: as much as was counted, or null. May end early, with anything, once `isCurrent` says no. */
  readAll(amount: number, isCurrent: () => boolean): Promise<Kept | null>;
}

/** What is told which version the graph has. */
export interface VersionNote {
  note(version: string | null, cost: number): void;
}

/** What is kept, and the version of the graph that it is of. */
export interface Remembered<Kept> {
  readonly version: string;
  readonly kept: Kept;
}

export interface GraphMemoryOptions {
  readonly store: GraphReader;
  /** How much may be in memory; 0: nothing is. */
  readonly most: number;
  /** Milliseconds that a version must have been there for before all of it is read: `settlingTime` of the engine. Default: 0. */
  readonly settling?: number;
  /** Told why all could not be read. Searches go on as before. */
  readonly onFailure?: ((error: unknown) => void) | undefined;
}

/**
 * A part of the graph, in memory once it pays: when searches by the store have cost as much as to read all there is, all is read. So it
 * costs no more than twice what it would without, and what nobody looks for is never read.
 * What was read before something was written is of no use any more, and the counting begins anew. Whoever sees a new version may not
 * see all that was written with it yet, so nothing is read to be kept before that has settled.
 */
export class GraphMemory<Kept extends { readonly size: number }> implements VersionNote {
  readonly outcomes: ReadingOutcomes = { remembered: 0, changed: 0, too_many: 0, failed: 0 };
  #held: Remembered<Kept> | null = null;
  #version: string | null = null;
  #versionBefore: string | null = null;
  /** When the version was first heard of: a time of `performance.now()`. */
  #since = 0;
  /** What searches cost at this version, and from what on it pays to look whether all should be read. */
  #searched = 0;
  #price: number;
  #isReading = false;

  constructor(
    private readonly source: Rememberable<Kept>,
    private readonly options: GraphMemoryOptions,
  ) {
    this.#price = source.few;
  }

  /** How much is in memory. */
  get size(): number {
    return this.#held?.kept.size ?? 0;
  }

  /** All of it, with the version that it is of: the last that was heard of. Null where that is not in memory. */
  get latest(): Remembered<Kept> | null {
    return this.#held;
  }

  /** All of it, as of a version of the graph; null where that is not in memory. */
  at(version: string | null): Kept | null {
    return version !== null && this.#held?.version === version ? this.#held.kept : null;
  }

  /**
   * Notes a version of the graph, and what a search by the store cost at it: as much as to read so much of what there is. What follows
   * from it is done meanwhile; what is of another version is forgotten at once.
   */
  note(version: string | null, cost: number): void {
    if (version === null || this.options.most === 0 || this.#isOfBefore(version)) return;
    if (version !== this.#version) this.#begin(version);
    this.#searched += cost;
    if (this.#isReading || this.at(version) !== null || !this.#pays()) return;
    this.#isReading = true;
    void this.#remember(version).finally(() => {
      this.#isReading = false;
    });
  }

  #begin(version: string): void {
    this.#held = null;
    this.#versionBefore = this.#version;
    this.#version = version;
    this.#since = performance.now();
    this.#searched = 0;
    this.#price = this.source.few;
  }

  /**
   * Whether a search began before the last write, and ends after others that began later. Not for ever: one that began before several
   * writes makes what is there now look like what was before.
   */
  #isOfBefore(version: string): boolean {
    return version === this.#versionBefore && performance.now() - this.#since < SEARCHES_END;
  }

  /** Whether all is to be read now. */
  #pays(): boolean {
    const { settling = 0 } = this.options;
    return this.#searched >= this.#price && performance.now() - this.#since >= settling;
  }

  /** Never rejects: searches go on as before. */
  async #remember(version: string): Promise<void> {
    const outcome = await this.#attempt(version).catch((error: unknown) => {
      this.options.onFailure?.(error);
      return "failed" as const;
    });
    if (outcome !== null) this.outcomes[outcome]++;
    if (version !== this.#version) return;
    // Too many remain so until something is written; what else did not succeed may, after as many searches again.
    if (outcome === "too_many") this.#price = Infinity;
    else if (outcome !== null) this.#price = 2 * this.#searched;
  }

  /** How it ended; null: searches have not cost enough yet for it to pay. */
  async #attempt(version: string): Promise<keyof ReadingOutcomes | null> {
    const { most } = this.options;
    const amount = await this.source.count(most);
    if (amount > most) return "too_many";
    if (amount > this.#searched) {
      this.#price = amount;
      return null;
    }
    const kept = await this.source.readAll(amount, () => version === this.#version);
    const isAsCounted = kept !== null && (await this.#readVersion()) === version;
    if (!isAsCounted || version !== this.#version) return "changed";
    this.#held = { version, kept };
    return "remembered";
  }

  #readVersion(): Promise<string | null> {
    const { store } = this.options;
    return readGraphVersion({ readShared: ({ text }, parameters) => store.read({ text, parameters }) });
  }
}
