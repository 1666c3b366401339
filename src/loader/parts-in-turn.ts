import { emptyGraph, type GraphStore } from "../store/graph-store.js";
import { type GraphMarker, requireMarker } from "./graph-marker.js";
import type { PhaseProgress } from "./load-progress.js";
import { PartUnderWay } from "./part-under-way.js";
import { type PartOfLoad, type PreparedPart, preparePart } from "./prepare-part.js";
import type { LateTerms } from "./terms/late-terms.js";
import { type PartReport, writePart } from "./write-part.js";

/** Loads the parts of a set, one after the other. While one is written, the next is compared with what the graph will be then. */
export class PartsInTurn {
  #ahead: { readonly prepared: PreparedPart; readonly revision: number } | null = null;

  /** @param late where terms are kept for the end; null: there is one part, which writes them itself */
  constructor(
    private readonly store: GraphStore,
    private readonly parts: readonly PartOfLoad[],
    private readonly late: LateTerms | null,
  ) {}

  /**
   * Compares a part with what is stored, computes what its facts show, and writes the difference in one transaction.
   *
   * @param at which part: from 0, each after the one before
   * @throws AttestError CONFLICT if the graph is not prepared, or something else wrote meanwhile
   * @throws LoadError for a document whose id stands for another text in the graph
   */
  async load(at: number, onProgress: (progress: PhaseProgress) => void): Promise<PartReport> {
    const { store, late } = this;
    onProgress({ phase: "compare", done: 0, total: 1 });
    const marker = await requireMarker(store);
    late?.before(marker);
    // Where no load has written yet, nothing need be asked.
    const graph = marker.revision === 0 ? emptyGraph : store;
    const part =
      this.#takeAhead(marker) ?? (await preparePart(this.#part(at), { graph, underWay: null, onProgress }));
    const writing = writePart(part, { store, graph, marker, late, onProgress });
    const ahead = this.#prepareNext(at, part);
    const [, next] = await Promise.allSettled([writing, ahead]);
    const written = await writing;
    late?.after(written.marker);
    // What could not be prepared ahead is prepared in its turn, which says what is wrong with it.
    const prepared = next.status === "fulfilled" ? next.value : null;
    this.#ahead = prepared === null ? null : { prepared, revision: written.marker.revision };
    return written;
  }

  /** The part that was prepared ahead, unless something else wrote after the part before. */
  #takeAhead({ revision }: GraphMarker): PreparedPart | null {
    const ahead = this.#ahead;
    this.#ahead = null;
    return ahead?.revision === revision ? ahead.prepared : null;
  }

  /** Not beside the first part: it writes the sources, which others read. */
  async #prepareNext(at: number, prepared: PreparedPart): Promise<PreparedPart | null> {
    if (at === 0 || at + 1 >= this.parts.length) return null;
    const underWay = new PartUnderWay(prepared.known);
    return preparePart(this.#part(at + 1), { graph: this.store, underWay, onProgress: () => undefined });
  }

  #part(at: number): PartOfLoad {
    const part = this.parts[at];
    if (part === undefined) throw new Error(`There is no part ${at}.`);
    return part;
  }
}
