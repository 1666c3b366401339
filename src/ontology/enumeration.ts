/** A text in several languages, keyed by BCP 47 tag. English is always there. */
export interface LocalizedText {
  readonly en: string;
  readonly [language: string]: string;
}

/** One value of an enumeration: what it means, and how it is called in each language. */
export interface EnumerationValue {
  readonly description: string;
  readonly label: LocalizedText;
}

/** A closed list of values, declared once: the GraphQL enum, the check of facts files and the labels come from it. */
export interface Enumeration<Value extends string = string> {
  readonly type: "enumeration";
  readonly name: string;
  readonly description: string;
  readonly values: Readonly<Record<Value, EnumerationValue>>;
}

type Labels = Readonly<Record<string, string>>;

/**
 * Declares an enumeration.
 *
 * @param values in the order that matters (Modality: strongest first), each `[description, label in English, label in French]`,
 *   with labels in further languages by their BCP 47 tag as a fourth item: `{ it: "guida" }`
 */
export function enumeration<const Value extends string>(
  name: string,
  description: string,
  values: Readonly<Record<Value, readonly [description: string, en: string, fr: string, others?: Labels]>>,
): Enumeration<Value> {
  const entries = Object.entries<readonly [string, string, string, Labels?]>(values).map(
    ([value, [meaning, en, fr, others]]) =>
      [value, { description: meaning, label: { en, fr, ...others } }] as const,
  );
  return {
    type: "enumeration",
    name,
    description,
    values: Object.fromEntries(entries) as unknown as Readonly<Record<Value, EnumerationValue>>,
  };
}

/** The TypeScript type of an enumeration's values. */
export type ValueOf<E> = E extends Enumeration<infer Value> ? Value : never;

/** The values of an enumeration, in declared order. */
export function valuesOf<Value extends string>(declared: Enumeration<Value>): readonly Value[] {
  return Object.keys(declared.values) as Value[];
}
