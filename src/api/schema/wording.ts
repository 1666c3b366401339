import type { KindModel } from "../../ontology/model.js";

/** `EarliestStart` becomes `earliestStart`. */
export function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** `officeHolders` becomes `office holders`, for descriptions. */
export function inWords(name: string): string {
  return name.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
}

/** `office holders` becomes `Office holders`, to begin a sentence. */
export function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Several of a kind, as descriptions call them: `missions`. */
export function pluralOf(kind: KindModel): string {
  return inWords(kind.many ?? `${kind.name}s`);
}

/** What an example asks of a node of the kind: names of entities, what is short and telling of evidence. */
export function exampleFields(kind: KindModel): string {
  const attributes = [...kind.attributes.values()];
  const name = attributes.find((attribute) => attribute.type.type === "name");
  if (name !== undefined) return name.name;
  const telling = attributes.filter(({ type }) => type.type === "enumeration" || type.type === "predicate");
  return ["id", ...telling.slice(0, 2).map((attribute) => attribute.name)].join(" ");
}
