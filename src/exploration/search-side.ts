/** One of the two ends that a search for what connects them grows from. */
export class SearchSide {
  /** The entities met last: the search goes on from them. */
  frontier: ReadonlySet<string>;
  readonly #met: Set<string>;

  /** @param goal the other end: it is met, but not gone beyond */
  constructor(
    start: string,
    private readonly goal: string,
  ) {
    this.#met = new Set([start]);
    this.frontier = new Set(this.#met);
  }

  /** How many entities were met. */
  get size(): number {
    return this.#met.size;
  }

  /** Whether an entity was met. */
  has(entity: string): boolean {
    return this.#met.has(entity);
  }

  /** Goes on to what is one step from the frontier: what of it is new becomes the frontier. */
  advance(around: Iterable<string>): void {
    const frontier = new Set<string>();
    for (const entity of around) {
      if (this.#met.has(entity)) continue;
      this.#met.add(entity);
      if (entity !== this.goal) frontier.add(entity);
    }
    this.frontier = frontier;
  }
}
