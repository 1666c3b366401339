import type { EdgesOf } from "./known-edges.js";

/** What is around an entity: all its edges, or none where there are too many. */
export interface Around extends EdgesOf {
  /** How many edges it has, whatever else is asked of them; where all were read that are followed, how many those are. */
  readonly edges: number;
  /** Of the entity where each edge leads, all edges that it has: as many or more than are followed. */
  readonly degrees: readonly number[];
}

/** What a search begins with. */
export interface Opening {
  /** What is around both ends, hubs left out. */
  readonly around: readonly Around[];
  /** The edges between what both ends have met; null: they were not read. */
  readonly crossings: readonly EdgesOf[] | null;
}

/** Where a search reads edges, one statement each. */
export interface EdgeReader {
  /** Whether degrees are the numbers of edges: then nothing needs to be counted. */
  readonly isCounted: boolean;
  /** How many edges entities have, whatever else is asked of the edges. */
  countEdges(entities: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** What is around the ends: all edges of those with no more than `most` edges. */
  readEnds(ends: readonly string[], most: number): Promise<readonly Around[]>;
  /** What is around entities that have any edges: all of them. */
  readAround(entities: readonly string[]): Promise<readonly Around[]>;
  /** The edges from some entities to others. */
  readCrossings(entities: readonly string[], targets: readonly string[]): Promise<readonly EdgesOf[]>;
}
