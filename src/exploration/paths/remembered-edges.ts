import { setImmediate as nextTurn } from "node:timers/promises";
import type { CollectedEdges } from "./collected-edges.js";
import type { Around, EdgeReader } from "./edge-reader.js";
import { GroupedEdges } from "./grouped-edges.js";
import type { EdgesOf } from "./known-edges.js";

/** Edges that are looked at before other requests get a turn: about a millisecond. */
const EDGES_IN_A_TURN = 5_000;

/**
 * All edges of a graph as they were at one time, in memory. A search for paths reads them as it would from the store. Entities and edges
 * are numbers, so that an edge takes little more than the id of its fact.
 */
export class RememberedEdges implements EdgeReader {
  readonly isCounted = true;
  readonly #groups: GroupedEdges;
  #lookedAt = 0;

  constructor(private readonly all: CollectedEdges) {
    this.#groups = new GroupedEdges(all);
  }

  /** How many edges there are. */
  get size(): number {
    return this.all.facts.length;
  }

  /** What is around an entity; without the edges where there are more than `most`. */
  around(id: string, most = Infinity): Around {
    const entity = this.all.numberOf(id);
    const edges = entity === undefined ? 0 : this.#groups.degreeOf(entity);
    if (entity === undefined || edges > most) return { entity: id, edges, facts: [], ends: [], degrees: [] };
    const numbers = [...this.#groups.of(entity)];
    const ends = numbers.map((edge) => this.#otherEnd(edge, entity));
    return {
      entity: id,
      edges,
      facts: numbers.map((edge) => this.all.facts[edge] as string),
      ends: ends.map((end) => this.all.ids[end] as string),
      degrees: ends.map((end) => this.#groups.degreeOf(end)),
    };
  }

  /** The edges from an entity to others. */
  crossings(id: string, targets: ReadonlySet<string>): EdgesOf {
    const entity = this.all.numberOf(id);
    const facts: string[] = [];
    const ends: string[] = [];
    for (const edge of entity === undefined ? [] : this.#groups.of(entity)) {
      const end = this.all.ids[this.#otherEnd(edge, entity as number)] as string;
      if (!targets.has(end)) continue;
      facts.push(this.all.facts[edge] as string);
      ends.push(end);
    }
    return { entity: id, facts, ends };
  }

  /** None: what was read around entities told how many edges they have. */
  countEdges(): Promise<ReadonlyMap<string, number>> {
    return Promise.resolve(new Map());
  }

  readEnds(ids: readonly string[], most: number): Promise<readonly Around[]> {
    return this.#each(ids, (id) => this.around(id, most));
  }

  readAround(ids: readonly string[]): Promise<readonly Around[]> {
    return this.#each(ids, (id) => this.around(id));
  }

  async readCrossings(ids: readonly string[], targets: readonly string[]): Promise<readonly EdgesOf[]> {
    const wanted = new Set(targets);
    const crossings = await this.#each(ids, (id) => this.crossings(id, wanted));
    return crossings.filter(({ facts }) => facts.length > 0);
  }

  /** One by one, with a turn for others now and then. */
  async #each<Read>(ids: readonly string[], read: (id: string) => Read): Promise<readonly Read[]> {
    const found: Read[] = [];
    for (const id of ids) {
      found.push(read(id));
      const entity = this.all.numberOf(id);
      this.#lookedAt += entity === undefined ? 1 : this.#groups.of(entity).length;
      if (this.#lookedAt < EDGES_IN_A_TURN) continue;
      this.#lookedAt = 0;
      await nextTurn();
    }
    return found;
  }

  #otherEnd(edge: number, entity: number): number {
    const { subjects, objects } = this.all;
    const subject = subjects[edge] as number;
    return subject === entity ? (objects[edge] as number) : subject;
  }
}
