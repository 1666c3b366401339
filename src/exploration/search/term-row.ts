import { searchLimits } from "./search-limits.js";

/** A term as it is read: the ids of each place as one text, null where there are none. */
export type TermRow = readonly [id: string, word: string, stem: string, ...lists: (string | null)[]];

/** An entity with a name that is the text that is looked for, and the language of that name. */
export type NamedRow = readonly [id: string, language: string];

/** What fits a query. */
export interface ReadTerms {
  readonly named: readonly NamedRow[];
  /** By word or stem. */
  readonly terms: readonly TermRow[];
  /** By their beginning: the shortest, one more than is looked at if there are more. */
  readonly begun: readonly TermRow[];
  /** Of the graph, as `readVersion` says. */
  readonly version: string | null;
}

/** Terms that a beginning may meet: one more than are looked at, so that it shows if there are more. */
export const mostBegun = searchLimits.beginnings + 1;
