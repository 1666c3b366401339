import type { EdgeReader } from "./read-edges.js";
import { KnownEdges } from "./known-edges.js";
import { cheapestCrossing } from "./crossing.js";
import { SearchSide } from "./search-side.js";
import type { Step } from "./path.js";

/** How much a search may read: so its time and memory are bounded on any graph. */
export const searchLimits = {
  /** Edges that are read at once without looking for a cheaper way. */
  atOnce: 1_000,
  /** Edges that come from the store. */
  read: 50_000,
  /** Edges that the store looks at to find those between two sets of entities. */
  lookedAt: 200_000,
} as const;

/** What a search would have had to do to go on. */
export interface Obstacle {
  /** Edges to be read or looked at, and how many are allowed. */
  readonly edges: number;
  readonly allowed: number;
  /** The entity with most of them. */
  readonly hub: string;
  readonly hubEdges: number;
}

/**
 * Reads the edges between two entities from both ends, level by level, until those of all paths up to a length are known.
 *
 * An edge is read once one of its ends is expanded: all its edges read. With `near` levels expanded around the one end and `far`
 * around the other, no path of up to `near + far` steps has an edge without an expanded end. One step more is known once the edges
 * are read that cross between what was met last on both sides: the store finds these among all edges of the cheaper side and gives
 * no others. So hubs are expanded last, and often never.
 */
export class PathSearch {
  readonly known = new KnownEdges();
  /** All edges of paths of up to so many steps are known. */
  length = 0;
  readonly #sides: readonly [SearchSide, SearchSide];
  readonly #expanded = new Set<string>();
  /** How many edges entities have. */
  readonly #edges = new Map<string, number>();
  #levels = 0;
  #isCrossed = false;
  #read = 0;
  #lookedAt = 0;

  constructor(
    private readonly ends: readonly [string, string],
    private readonly reader: EdgeReader,
  ) {
    const [from, to] = ends;
    this.#sides = [new SearchSide(from, to), new SearchSide(to, from)];
  }

  /** Reads what is around both ends, unless one of them is a hub. */
  async start(): Promise<void> {
    const { steps, edges } = await this.reader.readSteps(this.ends, searchLimits.atOnce);
    const silent = this.ends.filter((end) => !steps.some(({ from }) => from === end));
    const counted = silent.length === 0 ? new Map<string, number>() : await this.reader.countEdges(silent);
    this.#note(steps, edges);
    for (const [end, count] of counted) this.#edges.set(end, count);
    for (const [at, end] of this.ends.entries()) {
      if (!silent.includes(end) || (counted.get(end) ?? 0) <= searchLimits.atOnce) {
        this.#expanded.add(end);
        this.#advance(this.#sides[at] as SearchSide);
      }
    }
  }

  /** Reads on until all edges of paths of so many steps are known; null: they are. @param longest no longer path is wanted */
  async reach(length: number, longest: number): Promise<Obstacle | null> {
    while (this.length < length) {
      const obstacle = await this.#goOn(longest);
      if (obstacle !== null) return obstacle;
    }
    return null;
  }

  #goOn(longest: number): Promise<Obstacle | null> {
    const [cheap, dear] = this.#byCost();
    if (this.#cost(cheap) <= searchLimits.atOnce) {
      const isBoth = this.#cost(dear) <= searchLimits.atOnce && this.length + 1 < longest;
      return this.#expand(isBoth ? [cheap, dear] : [cheap]);
    }
    return this.#isCrossed ? this.#expand([cheap]) : this.#cross();
  }

  /** Expands all that was met last on some sides. */
  async #expand(sides: readonly SearchSide[]): Promise<Obstacle | null> {
    const entities = [...new Set(sides.flatMap((side) => this.#unexpanded(side)))];
    const cost = this.#costOf(entities);
    if (this.#read + cost > searchLimits.read) return this.#obstacle(entities, cost, searchLimits.read);
    if (entities.length > 0) {
      const { steps, edges } = await this.reader.readSteps(entities, searchLimits.read);
      this.#note(steps, edges);
    }
    for (const entity of entities) this.#expanded.add(entity);
    for (const side of sides) this.#advance(side);
    return null;
  }

  /** Reads the edges between what was met last on the one and on the other side. */
  async #cross(): Promise<Obstacle | null> {
    const [near, far] = this.#sides.map((side) => this.#unexpanded(side)) as [string[], string[]];
    const { entities, targets } = cheapestCrossing(near, far, (entity) => this.#edges.get(entity) ?? 0);
    const cost = this.#costOf(entities);
    if (this.#lookedAt + cost > searchLimits.lookedAt)
      return this.#obstacle(entities, cost, searchLimits.lookedAt);
    this.#lookedAt += cost;
    for (const step of await this.reader.readCrossings(entities, targets)) this.known.add(step);
    this.#isCrossed = true;
    this.length = this.#levels + 1;
    return null;
  }

  #note(steps: readonly Step[], edges: ReadonlyMap<string, number>): void {
    this.#read += steps.length;
    for (const step of steps) this.known.add(step);
    for (const [entity, count] of edges) this.#edges.set(entity, count);
  }

  /** Once nothing new is met on a side, all that can be met from there is known. */
  #advance(side: SearchSide): void {
    side.advance(this.known.around(side.frontier));
    this.#levels++;
    this.#isCrossed = false;
    this.length = side.frontier.size === 0 ? Infinity : Math.max(this.length, this.#levels);
  }

  #byCost(): readonly [SearchSide, SearchSide] {
    const [from, to] = this.#sides;
    return this.#cost(from) <= this.#cost(to) ? [from, to] : [to, from];
  }

  #unexpanded(side: SearchSide): readonly string[] {
    return [...side.frontier].filter((entity) => !this.#expanded.has(entity));
  }

  #cost(side: SearchSide): number {
    return this.#costOf(this.#unexpanded(side));
  }

  #costOf(entities: readonly string[]): number {
    return entities.reduce((sum, entity) => sum + (this.#edges.get(entity) ?? 0), 0);
  }

  #obstacle(entities: readonly string[], edges: number, allowed: number): Obstacle {
    const edgesOf = (entity: string): number => this.#edges.get(entity) ?? 0;
    const hub = entities.reduce((most, entity) => (edgesOf(entity) > edgesOf(most) ? entity : most));
    return { edges, allowed, hub, hubEdges: edgesOf(hub) };
  }
}
