import { setImmediate as nextTurn } from "node:timers/promises";
import type { GraphMarker } from "../graph-marker.js";
import { type IndexedItem, type TermUseChanges, TermUses } from "./term-uses.js";

/** Items between which other work has its turn: what is on its way to the engine. */
const itemsInTurn = 200;

/** What the parts of a load change in the uses of terms, kept until its end: there each term is written once. */
export class LateTerms {
  /** Whether the graph had no terms when the load began. */
  readonly wereNone: boolean;
  readonly #uses = new TermUses();
  #revision: number;
  #areOthersMissing: boolean;

  /** @param marker before the first part */
  constructor({ revision, isUnfinished }: GraphMarker) {
    this.wereNone = revision === 0;
    this.#revision = revision;
    this.#areOthersMissing = isUnfinished;
  }

  /** Takes note of the marker before a part, and after it. */
  before({ revision }: GraphMarker): void {
    if (revision !== this.#revision) this.#areOthersMissing = true;
  }

  after({ revision }: GraphMarker): void {
    this.#revision = revision;
  }

  /** Whether terms of other texts are missing as well: of a load that broke off, or that goes on beside this one. */
  get areOthersMissing(): boolean {
    return this.#areOthersMissing;
  }

  get uses(): TermUseChanges {
    return this.#uses.changes;
  }

  /** Gathers what a part changes, while it is written. */
  async gather(items: Iterable<IndexedItem>): Promise<void> {
    if (this.#areOthersMissing) return;
    let count = 0;
    for (const item of items) {
      this.#uses.add(item);
      if (++count % itemsInTurn === 0) await nextTurn();
    }
  }
}
