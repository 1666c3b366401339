import type { Step } from "./path.js";

/** Edges of one entity: where each leads and, in the same order, its fact. */
export interface EdgesOf {
  readonly entity: string;
  readonly ends: readonly string[];
  readonly facts: readonly string[];
}

/** The edges that a search has read so far, from both of their ends. */
export class KnownEdges {
  /** An edge stands for one fact, and may be read from either end. */
  readonly #facts = new Set<string>();
  readonly #edges = new Map<string, KnownEdgesOf>();

  /** Adds edges, each once; none that leads from an entity to itself, for no path takes it. */
  add({ entity, ends, facts }: EdgesOf): void {
    const own = this.#of(entity);
    for (const [at, end] of ends.entries()) {
      const fact = facts[at] as string;
      if (end === entity || this.#facts.has(fact)) continue;
      this.#facts.add(fact);
      own.add(end, fact);
      this.#of(end).add(entity, fact);
    }
  }

  /** All known steps from an entity, ordered by fact. */
  from(entity: string): readonly Step[] {
    return this.#edges.get(entity)?.steps ?? [];
  }

  /** Ids of the entities one step from any of some, each once. */
  around(entities: Iterable<string>): ReadonlySet<string> {
    const met = new Set<string>();
    for (const entity of entities) for (const end of this.#edges.get(entity)?.ends ?? []) met.add(end);
    return met;
  }

  #of(entity: string): KnownEdgesOf {
    const known = this.#edges.get(entity);
    if (known !== undefined) return known;
    const none = new KnownEdgesOf(entity);
    this.#edges.set(entity, none);
    return none;
  }
}

/** Those of one entity. Steps are made, and put in order, only of the few entities where a search for paths comes by. */
class KnownEdgesOf {
  readonly ends: string[] = [];
  readonly #facts: string[] = [];
  #steps: readonly Step[] | null = null;

  constructor(private readonly entity: string) {}

  add(end: string, fact: string): void {
    this.ends.push(end);
    this.#facts.push(fact);
    this.#steps = null;
  }

  get steps(): readonly Step[] {
    this.#steps ??= this.ends
      .map((to, at): Step => ({ fact: this.#facts[at] as string, from: this.entity, to }))
      .sort((a, b) => (a.fact < b.fact ? -1 : 1));
    return this.#steps;
  }
}
