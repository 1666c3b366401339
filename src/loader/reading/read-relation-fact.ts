import type { EntityRecord, QualifierValue } from "../../evidence/records.js";
import type { KindModel, RelationModel } from "../../ontology/model.js";
import { didYouMean } from "./did-you-mean.js";
import { readAttributeValue } from "./read-attribute-value.js";
import type { SaidFact } from "./said-fact.js";
import type { Reading } from "./reading.js";
import { Shape } from "./shape.js";
import type { MapEntry, TextNode } from "./yaml-tree.js";

interface WrittenRelation {
  readonly subject: EntityRecord;
  /** Such as `contributesTo: kfor`. */
  readonly relation: MapEntry;
  /** The other keys. */
  readonly qualifiers: readonly MapEntry[];
}

/** A fact for each object of a relation. */
export function readRelationFact(written: WrittenRelation, reading: Reading): readonly SaidFact[] {
  const { subject, relation: entry } = written;
  const relation = relationFrom(subject, entry.key, reading);
  if (relation === null) return [];
  const qualifiers = readQualifiers(relation, written, reading);
  return new Shape(reading.faults).texts(entry.value, `"${entry.key.value}"`).flatMap((given): SaidFact[] => {
    const object = reading.entities.resolve(given, reading.faults);
    if (object === null || !canBeObject(relation, object, given, reading)) return [];
    return [{ subject, predicate: relation.name, object, value: null, time: null, qualifiers, entry }];
  });
}

/** The relation of that field which starts at the subject's kind. */
function relationFrom(subject: EntityRecord, field: TextNode, reading: Reading): RelationModel | null {
  const candidates = reading.vocabulary.relations.get(field.value) ?? [];
  const relation = candidates.find(({ fromKinds }) => isOneOf(subject, fromKinds));
  if (relation === undefined) {
    const kinds = listed(candidates.flatMap(({ fromKinds }) => fromKinds));
    const wrong = `${subject.id} is of kind ${subject.kind}, which cannot be the subject of "${field.value}"`;
    reading.faults.add(field.at, `${wrong}; its subjects are ${kinds}`);
  }
  return relation ?? null;
}

function canBeObject(
  relation: RelationModel,
  object: EntityRecord,
  given: TextNode,
  reading: Reading,
): boolean {
  if (isOneOf(object, relation.toKinds)) return true;
  const wrong = `${object.id} is of kind ${object.kind}, which cannot be the object of "${relation.forward.field}"`;
  reading.faults.add(given.at, `${wrong}; its objects are ${listed(relation.toKinds)}`);
  return false;
}

function readQualifiers(
  relation: RelationModel,
  { qualifiers: entries }: WrittenRelation,
  reading: Reading,
): Readonly<Record<string, QualifierValue>> {
  const qualifiers: Record<string, QualifierValue> = {};
  for (const { key, value } of entries) {
    const qualifier = relation.qualifiers.get(key.value);
    if (qualifier === undefined) {
      noteUnknownQualifier(relation, key, reading);
      continue;
    }
    const read = readAttributeValue(qualifier, value, reading.faults);
    if (read !== null) qualifiers[key.value] = read;
  }
  return qualifiers;
}

function noteUnknownQualifier(relation: RelationModel, key: TextNode, { vocabulary, faults }: Reading): void {
  if (vocabulary.relations.has(key.value) || vocabulary.attributes.has(key.value)) {
    faults.add(key.at, `a fact says one thing; make "${key.value}" a fact of its own, with its subject`);
    return;
  }
  const known = [...relation.qualifiers.keys()];
  const right = known.length === 0 ? "; it has none" : didYouMean(key.value, known);
  faults.add(key.at, `"${relation.forward.field}" has no qualifier "${key.value}"${right}`);
}

function isOneOf(entity: EntityRecord, kinds: readonly KindModel[]): boolean {
  return kinds.some(({ name }) => name === entity.kind);
}

function listed(kinds: readonly KindModel[]): string {
  return [...new Set(kinds.map(({ name }) => name))].join(", ");
}
