import type { TermPlace } from "../../evidence/terms/term.js";

/** A term that fits a word of a query, with the ids of what has it. */
export interface FoundTerm extends Readonly<Record<TermPlace, readonly string[]>> {
  readonly id: string;
  readonly word: string;
  readonly stem: string;
}

/** What a query meets in the graph. */
export interface FoundTerms {
  /** Ids of entities with a name that is the text. */
  readonly named: readonly string[];
  readonly terms: readonly FoundTerm[];
  /** Whether there is more than was read. */
  readonly isCut: boolean;
}
