import type { RelationModel } from "../../ontology/model.js";
import type { DisagreementReason } from "../../ontology/vocabulary.js";
import type { DocumentStanding } from "../claim-standing.js";
import type { LiveFact } from "../live-facts.js";
import type { FuzzyTime } from "../records.js";

/** Claims that agree with each other, and the fact that they are about. */
export interface ContestSide {
  readonly factId: string;
  /** Sorted. */
  readonly claimIds: readonly string[];
}

/** A reason for which a fact is contested. */
export interface ContestReason {
  readonly kind: DisagreementReason;
  /**
   * Who stands against whom. Of OPPOSITE_STANCES those that affirm come first, of RIVAL_VALUES the contested fact's own side,
   * of REPORTED_AND_PLANNED and REPORTED_BEFORE_EVENT the reports; against the latter stands the event's winning time.
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
  /** The TIME facts of an entity. */
  readonly timeFactsOf: (entityId: string) => readonly LiveFact[];
}

/** A rule gives the reasons it finds for which a fact is contested. */
export type ContestRule = (live: LiveFact, context: ContestContext) => readonly ContestReason[];
