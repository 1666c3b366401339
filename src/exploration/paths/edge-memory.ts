import { setImmediate as nextTurn } from "node:timers/promises";
import { CONNECTED, DEGREE_SUM, ENTITY_COUNT, printLeavingFacts } from "../../cypher/print-all-edges.js";
import { printVersion, readVersion, versionParameters } from "../../cypher/print-version.js";
import { Variables } from "../../cypher/variables.js";
import type { Ontology } from "../../ontology/model.js";
import type { GraphReader } from "../../store/graph-store.js";
import { stretches } from "../../support/stretches.js";
import { CollectedEdges } from "./collected-edges.js";
import { RememberedEdges } from "./remembered-edges.js";

/** Edges of the entities whose edges are read at once: requests get their turn between. */
const EDGES_AT_ONCE = 5_000;
/** Edges that searches read before the number of all is asked for. */
const FEW_EDGES = 10_000;

/** How attempts to take all edges into memory ended. */
export interface ReadingOutcomes {
  /** They are, or were, in memory. */
  remembered: number;
  /** Something was written meanwhile, or the degrees of entities do not say how many edges there are. */
  changed: number;
  /** There are more edges, or more entities, than may be in memory. */
  too_many: number;
  /** The store refused, or took too long. */
  failed: number;
}

export interface EdgeMemoryOptions {
  readonly store: GraphReader;
  readonly ontology: Pick<Ontology, "relations">;
  /** Edges that may be in memory, of as many entities; 0: none are. */
  readonly most: number;
  /** Told why all edges could not be read. Searches go on as before. */
  readonly onFailure?: (error: unknown) => void;
}

/**
 * The edges of the graph, in memory once it pays: when searches have read as many from the store as there are, all of them are read
 * once more. So they cost no more than twice what they would without, and a graph in which nobody looks for paths is never read.
 * What was read before something was written is of no use any more, and the counting begins anew.
 */
export class EdgeMemory {
  readonly outcomes: ReadingOutcomes = { remembered: 0, changed: 0, too_many: 0, failed: 0 };
  #held: { readonly version: string; readonly edges: RememberedEdges } | null = null;
  #version: string | null = null;
  #versionBefore: string | null = null;
  /** Edges that searches read at this version, and how many of them make it pay to look whether all should be read. */
  #searched = 0;
  #price = FEW_EDGES;
  #isReading = false;

  constructor(private readonly options: EdgeMemoryOptions) {}

  /** How many edges are in memory. */
  get size(): number {
    return this.#held?.edges.size ?? 0;
  }

  /** All edges of a version of the graph; null where they are not in memory. */
  at(version: string | null): RememberedEdges | null {
    return version !== null && this.#held?.version === version ? this.#held.edges : null;
  }

  /** Notes how many edges a search has read from the store, or the store for it. What follows from it is done meanwhile. */
  note(version: string | null, edges: number): void {
    // A search that began before the last write ends after others that began later.
    if (version === null || version === this.#versionBefore || this.options.most === 0) return;
    if (version !== this.#version) this.#begin(version);
    this.#searched += edges;
    if (this.#searched < this.#price || this.#isReading || this.at(version) !== null) return;
    this.#isReading = true;
    void this.#remember(version).finally(() => {
      this.#isReading = false;
    });
  }

  #begin(version: string): void {
    this.#held = null;
    this.#versionBefore = this.#version;
    this.#version = version;
    this.#searched = 0;
    this.#price = FEW_EDGES;
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

  /** How it ended; null: searches have not read enough yet for it to pay. */
  async #attempt(version: string): Promise<keyof ReadingOutcomes | null> {
    const { most } = this.options;
    // The engines keep this number; the other one is a look at each entity.
    if ((await this.#number(ENTITY_COUNT)) > most) return "too_many";
    const edges = (await this.#number(DEGREE_SUM)) / 2;
    if (edges > most) return "too_many";
    if (edges > this.#searched) {
      this.#price = edges;
      return null;
    }
    const read = await this.#readAll(version);
    const isWhole = read.facts.length === edges && (await this.#readVersion()) === version;
    if (!isWhole || version !== this.#version) return "changed";
    this.#held = { version, edges: new RememberedEdges(read) };
    return "remembered";
  }

  async #number(text: string): Promise<number> {
    const [row] = await this.options.store.read({ text, parameters: {} });
    return Number(row?.[0] ?? 0);
  }

  async #readVersion(): Promise<string | null> {
    const text = `${printVersion(new Variables())} RETURN versions AS versions`;
    const [row] = await this.options.store.read({ text, parameters: versionParameters });
    return readVersion(row?.[0]);
  }

  /** All edges, or fewer where another version is known meanwhile. */
  async #readAll(version: string): Promise<CollectedEdges> {
    const { store, ontology } = this.options;
    const edges = new CollectedEdges();
    const text = printLeavingFacts({ relations: [...ontology.relations.keys()].sort() });
    const [row] = await store.read({ text: CONNECTED, parameters: {} });
    const [connected, degrees] = row as unknown as readonly [readonly string[], readonly number[]];
    const places = connected.map((_, at) => at);
    for (const some of stretches(places, (at) => degrees[at] as number, EDGES_AT_ONCE)) {
      if (version !== this.#version) break;
      const ids = some.map((at) => connected[at] as string);
      const [facts] = await store.read({ text, parameters: { ids } });
      for (const fact of facts?.[0] as unknown as readonly string[]) edges.add(fact);
      await nextTurn();
    }
    return edges;
  }
}
