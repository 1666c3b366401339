import type { AttributeModel } from "./attribute.js";
import type { Ontology } from "./model.js";
import { timeParts, timeProperty } from "./stored-properties.js";

/**
 * The stored properties of nodes that show what they are where nobody asks for a language: the id, the kind, and all attributes of
 * every kind. Sorted, each once. Not those that only compare or sort.
 */
export function shownProperties(ontology: Ontology): readonly string[] {
  const attributes = [...ontology.kinds.values()].flatMap((kind) => [...kind.attributes.values()]);
  return [...new Set(["id", "kind", ...attributes.flatMap(propertiesOf)])].sort();
}

function propertiesOf({ name, type }: AttributeModel): readonly string[] {
  return type.type === "time" ? timeParts.map((part) => timeProperty(name, part)) : [name];
}
