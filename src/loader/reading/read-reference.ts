import type { EntityRecord } from "../../evidence/records.js";
import type { AttributeModel } from "../../ontology/attribute.js";
import type { KindModel } from "../../ontology/model.js";
import { calendarDate } from "./calendar-date.js";
import type { EntityDeclaration } from "./declarations.js";
import { didYouMean } from "./did-you-mean.js";
import { enumerationValue } from "./enumeration-value.js";
import type { Faults } from "./faults.js";
import { languageTag } from "./language-tag.js";
import { Shape } from "./shape.js";
import type { MapEntry, YamlNode } from "./yaml-tree.js";

type ReferenceValue = EntityRecord["reference"][string];

/** The attributes of reference that an entity's entry gives, by name. */
export function readReference(
  kind: KindModel,
  declared: EntityDeclaration,
  faults: Faults,
): EntityRecord["reference"] {
  const attributes = [...kind.attributes.values()];
  const known = attributes.filter(({ from, type }) => from === "reference" && type.type !== "name");
  const reference: Record<string, ReferenceValue> = {};
  for (const entry of declared.reference) {
    const attribute = known.find(({ name }) => name === entry.key.value);
    if (attribute === undefined) {
      noteUnknown(kind, entry, known, faults);
      continue;
    }
    const value = readValue(attribute, entry.value, faults);
    if (value !== null) reference[attribute.name] = value;
  }
  return reference;
}

function noteUnknown(
  kind: KindModel,
  { key }: MapEntry,
  known: readonly AttributeModel[],
  faults: Faults,
): void {
  const name = key.value;
  if (kind.attributes.get(name)?.from === "fact") {
    faults.add(key.at, `"${name}" is no reference data; say it under "claims", with the quote that says it`);
  } else {
    const suggestion = didYouMean(name, ["kind", "names", ...known.map((attribute) => attribute.name)]);
    faults.add(key.at, `an entity of kind ${kind.value} has no key "${name}"${suggestion}`);
  }
}

function readValue(attribute: AttributeModel, node: YamlNode, faults: Faults): ReferenceValue | null {
  if (attribute.type.type === "localized") return readLocalized(attribute, node, faults);
  const text = new Shape(faults).text(node, `"${attribute.name}"`);
  if (text === null) return null;
  if (attribute.type.type === "enumeration") return enumerationValue(attribute.type, text, faults);
  if (attribute.type.type === "date") return calendarDate(text, faults);
  if (attribute.type.type !== "integer") return text.value;
  if (/^-?\d{1,15}$/u.test(text.value)) return Number(text.value);
  faults.add(text.at, `"${text.value}" is no whole number; write digits only`);
  return null;
}

function readLocalized(
  attribute: AttributeModel,
  node: YamlNode,
  faults: Faults,
): Readonly<Record<string, string>> | null {
  const shape = new Shape(faults);
  const map = shape.map(node, `"${attribute.name}" (a text for each language)`);
  if (map === null) return null;
  const texts: Record<string, string> = {};
  for (const { key, value } of map.entries) {
    const language = languageTag(key, faults);
    const text = shape.text(value, `"${attribute.name}"`);
    if (language !== null && text !== null) texts[language] = text.value;
  }
  return Object.keys(texts).length === 0 ? null : texts;
}
