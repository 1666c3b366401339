import type { AttributeModel } from "../../ontology/attribute.js";
import type { LocalizedText } from "../../ontology/enumeration.js";
import type { Ontology } from "../../ontology/model.js";
import { labelIn } from "./label-in.js";

/** How the values of an attribute are called; null: as they are. */
export function labelsOfValues(
  { type }: AttributeModel,
  ontology: Ontology,
): ((value: string, asked: string | null, accepted: readonly string[]) => string) | null {
  const labels = localizedLabels(type, ontology);
  if (labels === null) return null;
  return (value, asked, accepted) => {
    const label = labels.get(value);
    return label === undefined ? value : labelIn(label, asked, accepted);
  };
}

function localizedLabels(
  type: AttributeModel["type"],
  { kinds, relations }: Ontology,
): ReadonlyMap<string, LocalizedText> | null {
  switch (type.type) {
    case "enumeration":
      return new Map(Object.entries(type.values).map(([value, { label }]) => [value, label]));
    case "kind":
      return new Map([...kinds.values()].map(({ value, label }) => [value, label]));
    case "predicate":
      return new Map([...relations.values()].map(({ name, label }) => [name, label]));
    default:
      return null;
  }
}
