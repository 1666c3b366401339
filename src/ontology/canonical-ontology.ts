import type { AttributeModel, AttributeType } from "./attribute.js";
import { valuesOf } from "./enumeration.js";
import type { KindModel, Ontology, RelationModel } from "./model.js";

/** What of an ontology the stored graph depends on, as plain JSON. Wording (descriptions, labels, colors) is no part of it. */
export type CanonicalOntology = CanonicalValue;

/** JSON without numbers and null, which an ontology does not need. */
export type CanonicalValue =
  string | boolean | readonly CanonicalValue[] | { readonly [key: string]: CanonicalValue };

/**
 * What a graph holds that follows from all else in it, beside what the ontology declares. A graph that was written before
 * something was added here is computed anew when it is opened.
 */
const derived = [
  "degree",
  "degrees by relation",
  "discriminator",
  "terms",
  "ids of terms as text",
  "indexes of orders and statuses",
] as const;

/** The same ontology gives the same value, whatever the order of its declarations. */
export function canonicalOntology(ontology: Ontology): CanonicalOntology {
  return {
    derived,
    enumerations: record([...ontology.enumerations], (declared) => valuesOf(declared)),
    kinds: record([...ontology.kinds], canonicalKind),
    relations: record([...ontology.relations], canonicalRelation),
  };
}

function canonicalKind(kind: KindModel): CanonicalValue {
  return {
    abstract: kind.abstract,
    attributes: record([...kind.attributes], canonicalAttribute),
    // One text, not a list: stored nodes carry these labels, so that one more is no mere addition.
    labels: [kind.name, ...kind.ancestors.map(({ name }) => name)].sort().join(":"),
    layer: kind.layer,
  };
}

function canonicalRelation(relation: RelationModel): CanonicalValue {
  return {
    event: relation.event ?? "",
    from: relation.fromKinds.map(({ name }) => name).sort(),
    qualifiers: record([...relation.qualifiers], canonicalAttribute),
    to: relation.toKinds.map(({ name }) => name).sort(),
  };
}

function canonicalAttribute({ type, from, exclusive }: AttributeModel): CanonicalValue {
  return { exclusive, from, type: typeName(type) };
}

function typeName(type: AttributeType): string {
  return "name" in type ? type.name : type.type;
}

function record<Item>(
  entries: readonly (readonly [string, Item])[],
  canonical: (item: Item) => CanonicalValue,
): CanonicalValue {
  const sorted = entries.toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([name, item]) => [name, canonical(item)]));
}
