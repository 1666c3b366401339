import { foldText } from "../../evidence/fold-text.js";
import type { EntityRecord, NameRecord } from "../../evidence/records.js";
import { sortKey } from "../../evidence/sort-key.js";
import type { AttributeModel } from "../../ontology/attribute.js";
import type { KindModel } from "../../ontology/model.js";
import {
  defaultLanguage,
  foldedNameProperty,
  foldedProperty,
  localizedProperty,
  nameProperty,
  sortNameProperty,
} from "../../ontology/stored-properties.js";
import type { Value } from "../../store/statement.js";
import { merged, type Properties } from "./properties.js";

/** What is stored of an entity beside what claims say of it: id, kind, names and reference data. */
export function declaredProperties(entity: EntityRecord, kind: KindModel): Properties {
  return {
    id: entity.id,
    kind: kind.value,
    ...preferredNames(entity.names),
    ...merged(
      Object.entries(entity.reference).map(([name, value]) =>
        referenceProperties(kind.attributes.get(name), name, value),
      ),
    ),
  };
}

/** The labels of an entity's node, sorted: its interfaces and its kind. */
export function entityLabels(kind: KindModel): readonly string[] {
  return [kind, ...kind.ancestors].map(({ name }) => name).sort();
}

/** A name's node, and the id by which it is found again: `<entity>/<language>/<rank>`. */
export function nameProperties(entity: EntityRecord): readonly Properties[] {
  const ranks = new Map<string, number>();
  return entity.names.map(({ text, language, type, isPreferred, isReference }) => {
    const rank = ranks.get(language) ?? 0;
    ranks.set(language, rank + 1);
    const id = `${entity.id}/${language}/${rank}`;
    return {
      id,
      text,
      [foldedProperty("text")]: foldText(text),
      language,
      type,
      isPreferred,
      isReference,
      rank: BigInt(rank),
    };
  });
}

function preferredNames(names: readonly NameRecord[]): Readonly<Record<string, Value>> {
  const preferred = new Map(
    names.filter(({ isPreferred }) => isPreferred).map(({ language, text }) => [language, text]),
  );
  const inLanguages = [...preferred].map(([language, text]) => threeForms(text, language));
  return merged([threeForms(defaultOf(preferred) ?? ""), ...inLanguages]);
}

function threeForms(text: string, language?: string): Record<string, Value> {
  return {
    [nameProperty(language)]: text,
    [foldedNameProperty(language)]: foldText(text),
    [sortNameProperty(language)]: sortKey(text),
  };
}

function referenceProperties(
  attribute: AttributeModel | undefined,
  name: string,
  value: EntityRecord["reference"][string],
): Readonly<Record<string, Value>> {
  if (typeof value === "number") return { [name]: BigInt(value) };
  if (typeof value === "string") {
    return attribute?.type.type === "text"
      ? { [name]: value, [foldedProperty(name)]: foldText(value) }
      : { [name]: value };
  }
  const texts = new Map(Object.entries(value));
  const inLanguages = [...texts].map(([language, text]) => ({ [localizedProperty(name, language)]: text }));
  return merged([{ [localizedProperty(name)]: defaultOf(texts) ?? "" }, ...inLanguages]);
}

/** What is shown where nobody asks for a language: English, else the first by code. */
function defaultOf(texts: ReadonlyMap<string, string>): string | undefined {
  const [first] = [...texts.keys()].sort();
  return texts.get(defaultLanguage) ?? (first === undefined ? undefined : texts.get(first));
}
