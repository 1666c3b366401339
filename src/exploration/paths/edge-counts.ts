import { greatestHub } from "./crossing.js";
import type { Around, EdgeReader } from "./edge-reader.js";

/**
 * How many edges the entities of a search have. What was read told it, but where not all relations are followed it told the degree:
 * as many or more. So edges are counted where the degrees are too many, and never else.
 */
export class EdgeCounts {
  readonly #edges = new Map<string, number>();
  readonly #exact = new Set<string>();

  constructor(private readonly reader: EdgeReader) {}

  /** Notes what was read around some entities. */
  note(around: readonly Around[]): void {
    for (const { entity, edges, ends, degrees } of around) {
      this.#edges.set(entity, edges);
      this.#exact.add(entity);
      for (const [at, end] of ends.entries())
        if (!this.#exact.has(end)) this.#edges.set(end, degrees[at] as number);
    }
  }

  /** Counts the edges of entities of which no more than the degree is known. One statement, none where that is the number. */
  async count(entities: readonly string[]): Promise<void> {
    const uncounted = this.reader.isCounted ? [] : entities.filter((entity) => !this.#exact.has(entity));
    if (uncounted.length === 0) return;
    for (const [entity, edges] of await this.reader.countEdges([...new Set(uncounted)])) {
      this.#edges.set(entity, edges);
      this.#exact.add(entity);
    }
  }

  /** The edges of an entity. */
  of(entity: string): number {
    return this.#edges.get(entity) ?? 0;
  }

  /** The edges of some entities, each as often as it is given. */
  sum(entities: readonly string[]): number {
    return entities.reduce((sum, entity) => sum + this.of(entity), 0);
  }

  /** The one with most. */
  hubOf(entities: readonly string[]): string {
    return greatestHub(entities, (entity) => this.of(entity));
  }
}
