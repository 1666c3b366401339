import { factId, factKey } from "../../src/evidence/identifiers.js";
import type { FactRecord } from "../../src/evidence/records.js";

/** A fact with what a sentence about it needs. */
export interface GeneratedFact {
  readonly fact: FactRecord;
  readonly qualifiers: Readonly<Record<string, string>>;
  readonly subjectName: string;
  /** The words that say it: `Kalomi Renado contributes to Somiba Tilafo`. */
  readonly clause: string;
}

/** @param target the id of the object, or the value of an attribute */
export function factRecord(
  subjectId: string,
  predicate: string,
  target: { readonly objectId: string } | { readonly value: string },
): FactRecord {
  const identity = {
    subjectId,
    predicate,
    objectId: "objectId" in target ? target.objectId : null,
    value: "value" in target ? target.value : null,
    time: null,
  };
  return { id: factId(identity), key: factKey(identity), ...identity };
}
