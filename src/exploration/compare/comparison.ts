import type { RelationDirection } from "../relation-direction.js";

/** What two or more entities, or two or more documents, have in common and what only some of them have. Nodes are ids. */
export interface Comparison {
  /** In the order asked for. */
  readonly compared: readonly string[];
  /** Of entities, where it was selected. In the order of the ontology, forward before inverse. */
  readonly relations: readonly RelationOverlap[];
  /** Of documents, where it was selected, as `facts`: entities by whether they are mentioned. */
  readonly mentions: Overlap<MentionHolding> | null;
  /** Of documents: entities by whether facts about them are said. */
  readonly facts: Overlap<FactHolding> | null;
  /** Whether there is more than is listed: then the counts say how much. */
  readonly truncated: boolean;
}

/** Entities, parted by how many of the compared have them. The lists may be cut, the counts are of all. */
export interface Overlap<Holding> {
  readonly shared: readonly ComparedEntity<Holding>[];
  readonly sharedCount: number;
  readonly partlyShared: readonly ComparedEntity<Holding>[];
  readonly partlySharedCount: number;
  readonly unshared: readonly ComparedEntity<Holding>[];
  readonly unsharedCount: number;
}

/** An overlap of what one relation leads to, seen from the compared: along it, or against it. */
export interface RelationOverlap extends Overlap<FactHolding> {
  readonly relation: string;
  readonly direction: RelationDirection;
}

/** An entity, and which of the compared have it. Sorted by id within a list. */
export interface ComparedEntity<Holding> {
  readonly entity: string;
  /** In the order of the compared. */
  readonly holdings: readonly Holding[];
}

/** That one of the compared has an entity, by these facts. */
export interface FactHolding {
  readonly of: string;
  /** The first by id. */
  readonly facts: readonly string[];
  readonly factCount: number;
}

/** That a document mentions an entity. */
export interface MentionHolding {
  readonly of: string;
  readonly mentionCount: number;
}
