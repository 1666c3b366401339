import type { ClaimDefaults, Declarations, ExceptionDeclaration, QuotePlace } from "./declarations.js";
import type { Faults } from "./faults.js";
import { entryOf, Shape } from "./shape.js";
import type { MapNode, TextNode, YamlNode } from "./yaml-tree.js";

/** Keys that a quote and each of its facts may have. */
export const claimKeys = ["speaker", "reading", "modality", "stance", "discriminator"] as const;
const placeKeys = ["quote", "near", "occurrence"] as const;

/** Adds what one file declares. Faults of shape are noted, and what has one is left out. */
export function readStructure(root: YamlNode, declarations: Declarations, faults: Faults): void {
  new StructureReader(declarations, new Shape(faults)).readFile(root);
}

class StructureReader {
  constructor(
    private readonly into: Declarations,
    private readonly shape: Shape,
  ) {}

  readFile(root: YamlNode): void {
    const file = this.shape.map(root, "a file of facts");
    if (file === null) return;
    this.shape.keys(file, ["sources", "documents", "entities", "claims", "exceptions"], "a file of facts");
    this.#eachNamed(file, "sources", (id, map) => this.#source(id, map));
    this.#eachNamed(file, "documents", (id, map) => this.#document(id, map));
    this.#eachNamed(file, "entities", (id, map) => this.#entity(id, map));
    this.#eachItem(file, "claims", (map) => this.#claims(map));
    const exceptions = entryOf(file, "exceptions");
    if (exceptions !== undefined) this.#exceptions(exceptions.value);
  }

  /** The entries of a map such as `sources: {id: {…}}`. */
  #eachNamed(parent: MapNode, key: string, read: (id: TextNode, map: MapNode) => void): void {
    const entry = entryOf(parent, key);
    const all = entry === undefined ? null : this.shape.map(entry.value, `"${key}"`);
    for (const { key: id, value } of all?.entries ?? []) {
      const map = this.shape.map(value, `"${id.value}"`);
      if (map !== null) read(id, map);
    }
  }

  #eachItem(parent: MapNode, key: string, read: (map: MapNode) => void): void {
    const entry = entryOf(parent, key);
    const all = entry === undefined ? null : this.shape.list(entry.value, `"${key}"`);
    for (const item of all?.items ?? []) {
      const map = this.shape.map(item, `an item of "${key}"`);
      if (map !== null) read(map);
    }
  }

  #source(id: TextNode, map: MapNode): void {
    this.shape.keys(map, ["name", "reliability"], "a source");
    const name = this.shape.requiredText(map, "name", "the source");
    const reliability = this.shape.requiredText(map, "reliability", "the source");
    if (name !== null && reliability !== null) this.into.sources.push({ id, name, reliability });
  }

  #document(id: TextNode, map: MapNode): void {
    const keys = ["file", "language", "source", "title", "publishedOn", "url", "translationOf"];
    this.shape.keys(map, keys, "a document");
    const file = this.shape.requiredText(map, "file", "the document");
    const language = this.shape.requiredText(map, "language", "the document");
    const source = this.shape.requiredText(map, "source", "the document");
    const title = this.shape.optionalText(map, "title");
    const publishedOn = this.shape.optionalText(map, "publishedOn");
    const url = this.shape.optionalText(map, "url");
    const translationOf = this.shape.optionalText(map, "translationOf");
    if (file === null || language === null || source === null) return;
    this.into.documents.push({ id, file, language, source, title, publishedOn, url, translationOf });
  }

  #entity(id: TextNode, map: MapNode): void {
    const kind = this.shape.requiredText(map, "kind", "the entity");
    const given = this.shape.required(map, "names", "the entity");
    const byLanguage = given === null ? null : this.shape.map(given, `"names"`);
    if (kind === null || byLanguage === null) return;
    const names = byLanguage.entries.map(({ key, value }) => ({
      language: key,
      texts: this.shape.texts(value, "a name"),
    }));
    const reference = map.entries.filter(({ key }) => key.value !== "kind" && key.value !== "names");
    this.into.entities.push({ id, kind, names, reference });
  }

  #claims(map: MapNode): void {
    this.shape.keys(map, ["document", "quotes"], 'an item of "claims"');
    const document = this.shape.requiredText(map, "document", 'the item of "claims"');
    this.shape.required(map, "quotes", 'the item of "claims"');
    if (document !== null) this.#eachItem(map, "quotes", (quote) => this.#quote(document, quote));
  }

  #quote(document: TextNode, map: MapNode): void {
    this.shape.keys(map, [...placeKeys, ...claimKeys, "facts"], "a quote");
    const place = this.#place(document, map);
    this.shape.required(map, "facts", "the quote");
    const facts: MapNode[] = [];
    this.#eachItem(map, "facts", (fact) => facts.push(fact));
    if (place !== null) this.into.quotes.push({ ...place, ...claimDefaultsOf(map, this.shape), facts });
  }

  #place(document: TextNode, map: MapNode): QuotePlace | null {
    const quote = this.shape.requiredText(map, "quote", "the entry");
    const near = this.shape.optionalText(map, "near");
    const occurrence = this.shape.optionalText(map, "occurrence");
    return quote === null ? null : { document, quote, near, occurrence };
  }

  #exceptions(node: YamlNode): void {
    const map = this.shape.map(node, `"exceptions"`);
    if (map === null) return;
    this.shape.keys(map, ["sentences", "mentions"], `"exceptions"`);
    this.#eachItem(map, "sentences", (item) => {
      this.shape.keys(item, ["document", ...placeKeys, "reason"], "an exception of a sentence");
      const exception = this.#exception(item);
      if (exception !== null) this.into.sentenceExceptions.push(exception);
    });
    this.#eachItem(map, "mentions", (item) => {
      this.shape.keys(item, ["document", ...placeKeys, "entity", "reason"], "an exception of a mention");
      const exception = this.#exception(item);
      const entity = this.shape.requiredText(item, "entity", "the exception");
      if (exception !== null && entity !== null) this.into.mentionExceptions.push({ ...exception, entity });
    });
  }

  #exception(map: MapNode): ExceptionDeclaration | null {
    const document = this.shape.requiredText(map, "document", "the exception");
    const place = document === null ? null : this.#place(document, map);
    const reason = this.shape.requiredText(map, "reason", "the exception");
    return place === null || reason === null ? null : { ...place, reason };
  }
}

/** What a quote or a fact says of its claims. */
export function claimDefaultsOf(map: MapNode, shape: Shape): ClaimDefaults {
  return {
    speaker: shape.optionalText(map, "speaker"),
    reading: shape.optionalText(map, "reading"),
    modality: shape.optionalText(map, "modality"),
    stance: shape.optionalText(map, "stance"),
    discriminator: shape.optionalText(map, "discriminator"),
  };
}
