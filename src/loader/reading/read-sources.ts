import type { SourceRecord } from "../../evidence/records.js";
import { Reliability } from "../../ontology/vocabulary.js";
import type { SourceDeclaration } from "./declarations.js";
import { enumerationValue } from "./enumeration-value.js";
import type { Faults } from "./faults.js";
import { FirstPlaces } from "./first-places.js";
import { checkPrefixedId } from "./identifier.js";

/** Sources as records, by id. */
export function readSources(
  declared: readonly SourceDeclaration[],
  faults: Faults,
): ReadonlyMap<string, SourceRecord> {
  const sources = new Map<string, SourceRecord>();
  const places = new FirstPlaces("source", faults);
  for (const { id, name, reliability } of declared) {
    checkPrefixedId("source", id, faults);
    const value = enumerationValue(Reliability, reliability, faults);
    if (places.isFirst(id)) {
      sources.set(id.value, { id: id.value, name: name.value, reliability: value ?? "F" });
    }
  }
  return sources;
}
