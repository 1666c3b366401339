import { foldedNameProperty, sortNameProperty } from "./stored-properties.js";

/**
 * Stored properties that have an index beside the ids: what makes the indexes and what plans for them both take the names from here.
 */
export const indexedProperties = {
  /** Of entities: they are read in its order. */
  order: sortNameProperty(),
  /** Of entities: what it begins with or holds is looked up. */
  text: foldedNameProperty(),
  /** Of facts, few of which are contested: those are found without a look at the others. */
  factLookup: "status",
} as const;
