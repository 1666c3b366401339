import type { FactStatus } from "../../ontology/vocabulary.js";

/** What a graph would lose without some documents. Nodes are ids, lists are sorted by id and cut to `first`; the counts are of all. */
export interface Impact {
  /** What is left out: given, or published by sources that are given. */
  readonly documents: readonly string[];
  readonly documentCount: number;
  /** Live claims of these; null where it was not selected. */
  readonly claimCount: number | null;
  /** Facts about which no live claim would be left. */
  readonly fallen: readonly string[];
  readonly fallenCount: number;
  /** Facts that would stay with another status. */
  readonly changed: readonly StatusChange[];
  readonly changedCount: number;
  /** Entities that would lose all the relations that they have. */
  readonly unconnected: readonly string[];
  readonly unconnectedCount: number;
  /** Null where nobody asked. */
  readonly between: ImpactBetween | null;
  /** Whether more facts rest on what is left out than are computed. */
  readonly truncated: boolean;
}

/** A fact that would have another status. */
export interface StatusChange {
  readonly fact: string;
  readonly from: FactStatus;
  readonly to: FactStatus;
}

/** Whether two entities are connected by relations in any direction; null where that was not found out within the limits. */
export interface ImpactBetween {
  readonly from: string;
  readonly to: string;
  readonly before: boolean | null;
  readonly after: boolean | null;
}
