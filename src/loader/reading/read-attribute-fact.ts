import type { EntityRecord } from "../../evidence/records.js";
import type { AttributePredicate } from "../../ontology/model.js";
import { didYouMean } from "./did-you-mean.js";
import { readAttributeValue } from "./read-attribute-value.js";
import { kindOf } from "./read-entities.js";
import type { SaidFact } from "./said-fact.js";
import type { Reading } from "./reading.js";
import { claimKeys } from "./read-structure.js";
import { Shape } from "./shape.js";
import type { MapEntry, MapNode, TextNode } from "./yaml-tree.js";

interface WrittenAttribute {
  readonly map: MapNode;
  readonly subject: EntityRecord;
  /** The keys that say something: exactly one, an attribute. */
  readonly said: readonly MapEntry[];
}

/** The fact of a map that gives an attribute of its subject. */
export function readAttributeFact(written: WrittenAttribute, reading: Reading): readonly SaidFact[] {
  const entry = onlyAttribute(written, reading);
  const predicate = entry === null ? undefined : reading.vocabulary.attributes.get(entry.key.value);
  if (entry === null || predicate === undefined) return [];
  const fact = valueOf(predicate, written.subject, entry, reading);
  return fact === null ? [] : [fact];
}

/** The one key that is an attribute; every other key is a fault. */
function onlyAttribute({ map, subject, said }: WrittenAttribute, reading: Reading): MapEntry | null {
  const { faults, vocabulary } = reading;
  const known = said.filter(({ key }) => vocabulary.attributes.has(key.value));
  const unknown = said.filter((entry) => !known.includes(entry));
  for (const { key } of unknown) noteUnknown(subject, key, reading);
  for (const { key } of known.slice(1)) {
    faults.add(key.at, `a fact says one thing; make "${key.value}" a fact of its own, with its subject`);
  }
  if (said.length === 0) {
    faults.add(map.at, `the fact says nothing of ${subject.id}; add a relation or an attribute`);
  }
  return known[0] ?? null;
}

function valueOf(
  predicate: AttributePredicate,
  subject: EntityRecord,
  entry: MapEntry,
  reading: Reading,
): SaidFact | null {
  const fact = { subject, predicate: predicate.name, object: null, qualifiers: {}, entry };
  if (predicate.attribute === undefined) {
    const value = kindValue(subject, entry, reading);
    return value === null ? null : { ...fact, value, time: null };
  }
  if (!predicate.kinds.some(({ name }) => name === subject.kind)) {
    const kinds = predicate.kinds.map(({ name }) => name).join(", ");
    const wrong = `${subject.id} is of kind ${subject.kind}, which has no "${entry.key.value}"`;
    reading.faults.add(entry.key.at, `${wrong}; kinds with it are ${kinds}`);
    return null;
  }
  const value = readAttributeValue(predicate.attribute, entry.value, reading.faults);
  if (value === null) return null;
  return typeof value === "string"
    ? { ...fact, value, time: null }
    : { ...fact, value: value.text, time: value };
}

/** The value of a `kind` fact, which must be the kind that the entity's entry gives. */
function kindValue(subject: EntityRecord, { value }: MapEntry, reading: Reading): string | null {
  const given = new Shape(reading.faults).text(value, `"kind"`);
  const kind = given === null ? null : kindOf(given, reading.vocabulary, reading.faults);
  if (given === null || kind === null) return null;
  if (kind.name === subject.kind) return kind.value;
  const declared = reading.vocabulary.kindsByName.get(subject.kind)?.value ?? subject.kind;
  const right = "make the two agree";
  reading.faults.add(
    given.at,
    `${subject.id} is declared as ${declared} and said to be ${kind.value}; ${right}`,
  );
  return null;
}

function noteUnknown(subject: EntityRecord, key: TextNode, { vocabulary, faults, ontology }: Reading): void {
  const [inverse] = vocabulary.inverses.get(key.value) ?? [];
  if (inverse !== undefined) {
    const right = `{subject: …, ${inverse.forward.field}: ${subject.id}}`;
    faults.add(key.at, `"${key.value}" is read from the other side; write ${right}`);
    return;
  }
  const kind = ontology.kinds.get(subject.kind);
  const fields = [...(kind?.links.values() ?? [])].filter((link) => link === link.relation?.forward);
  const attributes = [...vocabulary.attributes].filter(([, { kinds }]) => kinds.some((one) => one === kind));
  const known = [...fields.map(({ field }) => field), ...attributes.map(([name]) => name), ...claimKeys];
  const nearest = didYouMean(key.value, known);
  const right = nearest === "" ? `; a ${subject.kind} has ${known.join(", ")}` : nearest;
  faults.add(key.at, `there is no relation or attribute "${key.value}"${right}`);
}
