import type { Step } from "./path.js";

/** The edges that a search has read so far, from both of their ends. */
export class KnownEdges {
  /** Steps of each entity by fact, in the order of the facts' ids once they were asked for. */
  readonly #steps = new Map<string, { readonly byFact: Map<string, string>; sorted: Step[] | null }>();

  /** Adds an edge, once; none that leads from an entity to itself, for no path takes it. */
  add({ fact, from, to }: Step): void {
    if (from === to) return;
    this.#addTo(from, fact, to);
    this.#addTo(to, fact, from);
  }

  /** All known steps from an entity, ordered by fact. */
  from(entity: string): readonly Step[] {
    const steps = this.#steps.get(entity);
    if (steps === undefined) return [];
    steps.sorted ??= [...steps.byFact]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([fact, to]) => ({ fact, from: entity, to }));
    return steps.sorted;
  }

  /** Ids of the entities one step from any of some, each once. */
  around(entities: Iterable<string>): ReadonlySet<string> {
    const met = new Set<string>();
    for (const entity of entities)
      for (const to of this.#steps.get(entity)?.byFact.values() ?? []) met.add(to);
    return met;
  }

  #addTo(entity: string, fact: string, end: string): void {
    const known = this.#steps.get(entity);
    if (known === undefined) this.#steps.set(entity, { byFact: new Map([[fact, end]]), sorted: null });
    else if (!known.byFact.has(fact)) {
      known.byFact.set(fact, end);
      known.sorted = null;
    }
  }
}
