import { type Enumeration, valuesOf } from "../../ontology/enumeration.js";
import { didYouMean } from "./did-you-mean.js";
import type { Faults } from "./faults.js";
import type { TextNode } from "./yaml-tree.js";

/** The value that a file names; null, and a fault, where the enumeration has no such value. */
export function enumerationValue<Value extends string>(
  declared: Enumeration<Value>,
  given: TextNode,
  faults: Faults,
): Value | null {
  const values = valuesOf(declared);
  const value = values.find((candidate) => candidate === given.value);
  if (value === undefined) {
    faults.add(given.at, `${declared.name} has no value "${given.value}"${didYouMean(given.value, values)}`);
  }
  return value ?? null;
}
