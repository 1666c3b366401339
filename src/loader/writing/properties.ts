import type { FuzzyTime, QualifierValue } from "../../evidence/records.js";
import { timeProperty } from "../../ontology/stored-properties.js";
import type { Value } from "../../store/statement.js";

/** Properties as they are stored. What would be null is absent; a bigint is an integer. */
export type Properties = Readonly<Record<string, Value>>;

/** Properties without those that are null. */
export function stored(properties: Readonly<Record<string, Value>>): Properties {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null));
}

/** All properties of several records. */
export function merged(records: readonly Readonly<Record<string, Value>>[]): Readonly<Record<string, Value>> {
  return Object.fromEntries(records.flatMap((record) => Object.entries(record)));
}

/** The seven parts of a period, under the name of its attribute. */
export function timeProperties(attribute: string, time: FuzzyTime): Readonly<Record<string, Value>> {
  return {
    [timeProperty(attribute, "Text")]: time.text,
    [timeProperty(attribute, "Start")]: time.start,
    [timeProperty(attribute, "End")]: time.end,
    [timeProperty(attribute, "EarliestStart")]: time.earliestStart,
    [timeProperty(attribute, "LatestStart")]: time.latestStart,
    [timeProperty(attribute, "EarliestEnd")]: time.earliestEnd,
    [timeProperty(attribute, "LatestEnd")]: time.latestEnd,
  };
}

/** The period that was stored under the name of an attribute; null where none was. */
export function timeOf(attribute: string, properties: Properties): FuzzyTime | null {
  const text = textOf(properties, timeProperty(attribute, "Text"));
  if (text === null) return null;
  return {
    text,
    start: textOf(properties, timeProperty(attribute, "Start")) ?? "UNKNOWN",
    end: textOf(properties, timeProperty(attribute, "End")) ?? "UNKNOWN",
    earliestStart: textOf(properties, timeProperty(attribute, "EarliestStart")),
    latestStart: textOf(properties, timeProperty(attribute, "LatestStart")),
    earliestEnd: textOf(properties, timeProperty(attribute, "EarliestEnd")),
    latestEnd: textOf(properties, timeProperty(attribute, "LatestEnd")),
  };
}

/** Qualifiers as relationships carry them: a text as it is, a period in its seven parts. */
export function qualifierProperties(
  qualifiers: Readonly<Record<string, QualifierValue>>,
): Readonly<Record<string, Value>> {
  const entries = Object.entries(qualifiers).map(([name, value]) =>
    typeof value === "string" ? { [name]: value } : timeProperties(name, value),
  );
  return merged(entries);
}

/** The periods among qualifiers, each in its seven parts. */
export function periodProperties(
  qualifiers: Readonly<Record<string, QualifierValue>>,
): Readonly<Record<string, Value>> {
  return qualifierProperties(
    Object.fromEntries(Object.entries(qualifiers).filter(([, value]) => typeof value !== "string")),
  );
}

/** Qualifiers as JSON text, `[["role","LEAD"]]`: sorted by name, a period as its text. */
export function qualifiersText(qualifiers: Readonly<Record<string, QualifierValue>>): string {
  const entries = Object.entries(qualifiers).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify(
    entries.map(([name, value]) => [name, typeof value === "string" ? value : value.text]),
  );
}

/** The qualifiers that `qualifiersText` and `periodProperties` stored. */
export function qualifiersOf(properties: Properties): Readonly<Record<string, QualifierValue>> {
  const entries = JSON.parse(textOf(properties, "qualifiers") ?? "[]") as [string, string][];
  return Object.fromEntries(entries.map(([name, text]) => [name, timeOf(name, properties) ?? text]));
}

/** A text property; null where it is absent. */
export function textOf(properties: Properties, name: string): string | null {
  const value = properties[name];
  return typeof value === "string" ? value : null;
}

/** A text property that is always there; its absence is a defect of the stored graph. */
export function requiredText(properties: Properties, name: string): string {
  const text = textOf(properties, name);
  if (text === null) throw new Error(`A stored node lacks "${name}": ${JSON.stringify(properties)}`);
  return text;
}

/** Whether the same is stored: a bigint that was written comes back as a number. */
export function sameProperties(a: Properties, b: Properties): boolean {
  return differingProperties(a, b) === null;
}

/** What makes the properties that are stored those that are to be: null takes one away. Null where they are so already. */
export function differingProperties(before: Properties, after: Properties): Properties | null {
  const differing: Record<string, Value> = {};
  for (const name of Object.keys(after))
    if (!same(before[name], after[name])) differing[name] = after[name] ?? null;
  for (const name of Object.keys(before)) if (after[name] === undefined) differing[name] = null;
  return Object.keys(differing).length === 0 ? null : differing;
}

function same(a: Value | undefined, b: Value | undefined): boolean {
  if (a === b) return true;
  if (Array.isArray(a))
    return (
      Array.isArray(b) && a.length === b.length && a.every((item, at) => same(item as Value, b[at] as Value))
    );
  return isInteger(a) && isInteger(b) && Number(a) === Number(b);
}

function isInteger(value: Value | undefined): value is number | bigint {
  return typeof value === "number" || typeof value === "bigint";
}
