import type { EntityRecord, FuzzyTime, QualifierValue } from "../../evidence/records.js";
import type { MapEntry } from "./yaml-tree.js";

/** What a fact of a file says, before it is known whose claim it is. */
export interface SaidFact {
  readonly subject: EntityRecord;
  readonly predicate: string;
  readonly object: EntityRecord | null;
  readonly value: string | null;
  readonly time: FuzzyTime | null;
  readonly qualifiers: Readonly<Record<string, QualifierValue>>;
  readonly entry: MapEntry;
}
