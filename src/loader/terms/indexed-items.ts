import type { DocumentRecord, EntityRecord, SentenceRecord } from "../../evidence/records.js";
import type { KindModel } from "../../ontology/model.js";
import { localizedProperty } from "../../ontology/stored-properties.js";
import { groupBy } from "../../support/group-by.js";
import type { StoredParts } from "../stored-parts.js";
import type { EntityDifference } from "../writing/entity-changes.js";
import { type Properties, requiredText, textOf } from "../writing/properties.js";
import type { IndexedItem, IndexedText } from "./term-uses.js";

/** What a load may change in the texts by which things are found. */
export interface LoadedTexts {
  readonly entities: readonly EntityRecord[];
  readonly differences: readonly EntityDifference[];
  readonly documents: readonly DocumentRecord[];
  readonly sentences: readonly SentenceRecord[];
  readonly stored: StoredParts;
}

/** Everything that a load may change, with its texts before and after. */
export function* loadedItems(loaded: LoadedTexts): Generator<IndexedItem, void> {
  const { entities, differences, documents, sentences, stored } = loaded;
  const storedNames = namesByEntity(stored.names.values());
  for (const { id, names } of entities)
    yield { place: "names", id, before: storedNames.get(id) ?? [], after: names };
  for (const { kind, properties, before } of differences)
    yield {
      place: "descriptions",
      id: requiredText(properties, "id"),
      before: before === null ? [] : localizedTexts(before.kind, before.properties),
      after: localizedTexts(kind, properties),
    };
  for (const { id, title, language } of documents)
    yield { place: "titles", id, before: titleOf(stored.documents.get(id)), after: titled(title, language) };
  for (const sentence of sentences)
    if (!stored.sentences.has(sentence.id))
      yield { place: "sentences", id: sentence.id, before: [], after: [sentence] };
}

/** The texts of names by the id of their entity, as `<entity>/<language>/<rank>` names it. */
export function namesByEntity(names: Iterable<Properties>): ReadonlyMap<string, readonly IndexedText[]> {
  const byEntity = groupBy(names, (name) => requiredText(name, "id").split("/", 1)[0] ?? "");
  return new Map(
    [...byEntity].map(([id, those]) => [
      id,
      those.map((name) => ({ text: requiredText(name, "text"), language: requiredText(name, "language") })),
    ]),
  );
}

/** The texts of reference of an entity: those that it has in each language. */
export function localizedTexts(kind: KindModel, properties: Properties): readonly IndexedText[] {
  const beginnings = [...kind.attributes.values()]
    .filter(({ type }) => type.type === "localized")
    .map(({ name }) => localizedProperty(name, ""));
  return Object.entries(properties).flatMap(([name, text]) => {
    const beginning = beginnings.find((one) => name.startsWith(one));
    return beginning === undefined || typeof text !== "string"
      ? []
      : [{ text, language: name.slice(beginning.length) }];
  });
}

export function titled(title: string | null, language: string): readonly IndexedText[] {
  return title === null ? [] : [{ text: title, language }];
}

function titleOf(document: Properties | undefined): readonly IndexedText[] {
  return document === undefined ? [] : titled(textOf(document, "title"), requiredText(document, "language"));
}
