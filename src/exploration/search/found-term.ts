import { type Term, type TermPlace, termPlaces } from "../../evidence/terms/term.js";
import type { RememberedEntities } from "./remembered-entities.js";

/** A term that fits a word of a query, with the ids of what has it. */
export interface FoundTerm
  extends Pick<Term, "id" | "word" | "stem">, Readonly<Record<TermPlace, readonly string[]>> {}

/** What a query meets in the graph. */
export interface FoundTerms {
  /** Ids of entities with a name that is the text. */
  readonly named: readonly string[];
  readonly terms: readonly FoundTerm[];
  /** Whether there is more than was read. */
  readonly isCut: boolean;
  /** The entities that terms lead to; null where they are to be read. */
  readonly entities: Pick<RememberedEntities, "get"> | null;
}

/** A term with the ids of each place. */
export function foundTerm(
  { id, word, stem }: Pick<Term, "id" | "word" | "stem">,
  idsOf: (place: TermPlace, at: number) => readonly string[],
): FoundTerm {
  const term = { id, word, stem } as Record<TermPlace, readonly string[]> & FoundTerm;
  for (const [at, place] of termPlaces.entries()) term[place] = idsOf(place, at);
  return term;
}
