import type { KnownEdges } from "./known-edges.js";
import type { Path, Step } from "./path.js";

/** Steps that are tried between two looks at the clock, and in all. */
const TRIES_BETWEEN_CHECKS = 10_000;
const MAXIMUM_TRIES = 2_000_000;

/** What is looked for among the known edges. */
export interface PathsOfLength {
  readonly from: string;
  readonly to: string;
  /** Steps of each path. */
  readonly length: number;
  /** How many paths at most. */
  readonly first: number;
  /** Called now and then; may throw. */
  readonly checkTime: () => void;
}

/** The paths of one length, and whether all steps that might lead to them were tried. */
export interface PathsOfLengthFound {
  readonly paths: readonly Path[];
  readonly complete: boolean;
}

/**
 * The first paths of exactly so many steps, ordered by the ids of their facts: a depth-first search that takes steps in this order,
 * and only those from which the goal can still be met with the steps that are left.
 */
export function pathsOfLength(edges: KnownEdges, asked: PathsOfLength): PathsOfLengthFound {
  const search = new DepthFirst(edges, asked);
  search.walk(asked.from);
  return { paths: search.paths, complete: search.tries < MAXIMUM_TRIES };
}

class DepthFirst {
  readonly paths: Path[] = [];
  tries = 0;
  readonly #taken: Step[] = [];
  readonly #visited = new Set<string>();
  /** At each place, the entities from which as many steps lead to the goal. */
  readonly #leading: readonly ReadonlySet<string>[];

  constructor(
    private readonly edges: KnownEdges,
    private readonly asked: PathsOfLength,
  ) {
    this.#leading = leadingTo(edges, asked);
  }

  walk(entity: string): void {
    const left = this.asked.length - this.#taken.length;
    if (left === 0) {
      this.paths.push([...this.#taken]);
      return;
    }
    this.#visited.add(entity);
    const leading = this.#leading[left - 1] as ReadonlySet<string>;
    for (const step of this.edges.from(entity)) {
      if (this.#isOver()) break;
      if (!leading.has(step.to) || this.#visited.has(step.to)) continue;
      this.#taken.push(step);
      this.walk(step.to);
      this.#taken.pop();
    }
    this.#visited.delete(entity);
  }

  #isOver(): boolean {
    if (++this.tries % TRIES_BETWEEN_CHECKS === 0) this.asked.checkTime();
    return this.paths.length >= this.asked.first || this.tries >= MAXIMUM_TRIES;
  }
}

/** Neither end is passed through: a path has each only once. */
function leadingTo(edges: KnownEdges, { from, to, length }: PathsOfLength): readonly ReadonlySet<string>[] {
  const leading = [new Set([to])];
  for (let steps = 1; steps < length; steps++) {
    const entities = new Set(edges.around(leading[steps - 1] as ReadonlySet<string>));
    entities.delete(from);
    entities.delete(to);
    leading.push(entities);
  }
  return leading;
}
