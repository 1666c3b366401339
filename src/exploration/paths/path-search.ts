import type { Around, EdgeReader, Opening } from "./edge-reader.js";
import { EdgeCounts } from "./edge-counts.js";
import { type EdgesOf, KnownEdges } from "./known-edges.js";
import { cheapestCrossing } from "./crossing.js";
import { SearchSide } from "../search-side.js";

/** How much a search may read: so its time and memory are bounded on any graph. */
export interface SearchLimits {
  /** Edges around one end that are read at once, without looking for a cheaper way. */
  readonly atOnce: number;
  /** Edges that come from the store in all. */
  readonly read: number;
  /** Edges that the store looks at in all to find those between two sets of entities. */
  readonly lookedAt: number;
}

export const searchLimits: SearchLimits = { atOnce: 1_000, read: 50_000, lookedAt: 200_000 };

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
  readonly #edges: EdgeCounts;
  #levels = 0;
  #isCrossed = false;
  #read = 0;
  #lookedAt = 0;

  constructor(
    private readonly ends: readonly [string, string],
    private readonly reader: EdgeReader,
    private readonly limits: SearchLimits,
  ) {
    const [from, to] = ends;
    this.#edges = new EdgeCounts(reader);
    this.#sides = [new SearchSide(from, to), new SearchSide(to, from)];
  }

  /** How many edges were read, or looked at by the store. */
  get edges(): number {
    return this.#read + this.#lookedAt;
  }

  /** Begins with what is around both ends, but for hubs. @param opening what was read before, with `atOnce`; null: it is read */
  async start(opening: Opening | null): Promise<void> {
    this.#note(opening?.around ?? (await this.reader.readEnds(this.ends, this.limits.atOnce)));
    for (const [at, end] of this.ends.entries()) {
      if (this.#edges.of(end) > this.limits.atOnce) continue;
      this.#expanded.add(end);
      this.#advance(this.#sides[at] as SearchSide);
    }
    const crossings = opening?.crossings ?? null;
    if (crossings !== null) this.#noteCrossings(crossings);
  }

  /** Reads on until all edges of paths of so many steps are known; null: they are. @param longest no longer path is wanted */
  async reach(length: number, longest: number): Promise<Obstacle | null> {
    while (this.length < length) {
      const obstacle = await this.#goOn(longest);
      if (obstacle !== null) return obstacle;
    }
    return null;
  }

  async #goOn(longest: number): Promise<Obstacle | null> {
    if (this.#sides.some((side) => this.#cost(side) > this.limits.atOnce))
      await this.#edges.count(this.#sides.flatMap((side) => this.#unexpanded(side)));
    const [cheap, dear] = this.#byCost();
    if (this.#cost(cheap) <= this.limits.atOnce) {
      const isBoth = this.#cost(dear) <= this.limits.atOnce && this.length + 1 < longest;
      return this.#expand(isBoth ? [cheap, dear] : [cheap]);
    }
    return this.#isCrossed ? this.#expand([cheap]) : this.#cross();
  }

  /** Expands all that was met last on some sides. */
  async #expand(sides: readonly SearchSide[]): Promise<Obstacle | null> {
    const entities = [...new Set(sides.flatMap((side) => this.#unexpanded(side)))];
    const cost = this.#edges.sum(entities);
    if (this.#read + cost > this.limits.read) return this.#obstacle(entities, cost, this.limits.read);
    if (entities.length > 0) this.#note(await this.reader.readAround(entities));
    for (const entity of entities) this.#expanded.add(entity);
    for (const side of sides) this.#advance(side);
    return null;
  }

  /** Reads the edges between what was met last on the one and on the other side. */
  async #cross(): Promise<Obstacle | null> {
    const [near, far] = this.#sides.map((side) => this.#unexpanded(side)) as [string[], string[]];
    const { entities, targets } = cheapestCrossing(near, far, (entity) => this.#edges.of(entity));
    const cost = this.#edges.sum(entities);
    if (this.#lookedAt + cost > this.limits.lookedAt)
      return this.#obstacle(entities, cost, this.limits.lookedAt);
    this.#lookedAt += cost;
    this.#noteCrossings(await this.reader.readCrossings(entities, targets));
    return null;
  }

  #noteCrossings(crossings: readonly EdgesOf[]): void {
    for (const edges of crossings) this.known.add(edges);
    this.#isCrossed = true;
    this.length = Math.max(this.length, this.#levels + 1);
  }

  #note(around: readonly Around[]): void {
    this.#edges.note(around);
    for (const edges of around) {
      this.#read += edges.ends.length;
      this.known.add(edges);
    }
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
    return this.#edges.sum(this.#unexpanded(side));
  }

  #obstacle(entities: readonly string[], edges: number, allowed: number): Obstacle {
    const hub = this.#edges.hubOf(entities);
    return { edges, allowed, hub, hubEdges: this.#edges.of(hub) };
  }
}
