import type { Enumeration } from "./enumeration.js";

/**
 * What an attribute or a qualifier holds.
 *  - `text`: a string that people read; `code`: one that programs read, compared exactly; `text-list`: strings, e.g. document ids
 *  - `localized`: a text for each language, stored as one property for each
 *  - `integer`, `boolean`, `date` (`yyyy-mm-dd`), `date-time` (UTC, ISO 8601, milliseconds)
 *  - `time`: a fuzzy period, stored as the seven properties of {@link ../evidence/fuzzy-time.ts}
 *  - `qualifiers`: names and values, stored as JSON text `[["role","LEAD"], …]`
 *  - `kind`, `predicate`: a value of the enums that follow from the ontology
 *  - `name`: the preferred name in the language asked for (stored-properties.ts)
 *  - an enumeration
 */
export type AttributeType =
  | {
      readonly type:
        | "text"
        | "code"
        | "text-list"
        | "localized"
        | "integer"
        | "boolean"
        | "date"
        | "date-time"
        | "time"
        | "qualifiers"
        | "kind"
        | "name"
        | "predicate";
    }
  | Enumeration;

export const Text = { type: "text" } as const;
export const Code = { type: "code" } as const;
export const TextList = { type: "text-list" } as const;
export const Localized = { type: "localized" } as const;
export const Integer = { type: "integer" } as const;
export const Truth = { type: "boolean" } as const;
export const CalendarDate = { type: "date" } as const;
export const Instant = { type: "date-time" } as const;
export const Time = { type: "time" } as const;
export const Qualifiers = { type: "qualifiers" } as const;
export const KindValue = { type: "kind" } as const;
export const PredicateValue = { type: "predicate" } as const;
export const PreferredName = { type: "name" } as const;

/** An attribute of a kind, or a qualifier of a relation. */
export interface AttributeModel {
  readonly name: string;
  readonly type: AttributeType;
  readonly description: string;
  readonly nullable: boolean;
  /**
   * Who fills it: `fact` – attribute facts (or, for a qualifier, claims); `reference` – reference data that no document needs to say;
   * `computed` – the loader.
   */
  readonly from: "fact" | "reference" | "computed";
  /** Of a qualifier: whether two live ACTUAL claims of overlapping time that differ in it contest each other. */
  readonly exclusive: boolean;
  /** Whether lists can be filtered by it. */
  readonly filterable: boolean;
  /** Whether lists can be ordered by it. */
  readonly orderable: boolean;
  /** Whether lists can be grouped by it: not by what tells each from all others. */
  readonly groupable: boolean;
}
