import type { RelationModel } from "../../ontology/model.js";
import type { DocumentStanding } from "../claim-standing.js";
import type { LiveFact } from "../live-facts.js";
import type { FuzzyTime } from "../records.js";

/**
 * Why live claims cannot all hold.
 *  - `OPPOSITE_STANCES`: some affirm the fact, others dispute it
 *  - `RIVAL_VALUES`: an attribute that has one value is said to have several
 *  - `EXCLUSIVE_QUALIFIER`: a qualifier that has one value at a time is said to have several
 *  - `REPORTED_AND_PLANNED`: one document tells as done what it also announces
 *  - `REPORTED_BEFORE_EVENT`: a document tells of an event that, when it was published, had not begun
 */
export type ContestKind =
  | "OPPOSITE_STANCES"
  | "RIVAL_VALUES"
  | "EXCLUSIVE_QUALIFIER"
  | "REPORTED_AND_PLANNED"
  | "REPORTED_BEFORE_EVENT";

/** Claims that agree with each other, and the fact that they are about. */
export interface ContestSide {
  readonly factId: string;
  /** Sorted. */
  readonly claimIds: readonly string[];
}

/** A reason for which a fact is contested. */
export interface ContestReason {
  readonly kind: ContestKind;
  /**
   * Who stands against whom; of a RIVAL_VALUES the contested fact's own side first. A REPORTED_BEFORE_EVENT has one side:
   * the other is the event's date.
   */
  readonly sides: readonly ContestSide[];
  /** Of an EXCLUSIVE_QUALIFIER, the qualifier's name. */
  readonly qualifier: string | null;
}

/** What a rule may look at beside the fact itself. */
export interface ContestContext {
  readonly documents: ReadonlyMap<string, DocumentStanding>;
  readonly relations: ReadonlyMap<string, RelationModel>;
  /** The winning time of an entity; null where it has none. */
  readonly timeOf: (entityId: string) => FuzzyTime | null;
  /** The attribute facts of the same subject and predicate, itself among them. */
  readonly rivalsOf: (live: LiveFact) => readonly LiveFact[];
}

/** A rule gives the reasons it finds for which a fact is contested. */
export type ContestRule = (live: LiveFact, context: ContestContext) => readonly ContestReason[];
