import type { Enumeration } from "../../ontology/enumeration.js";
import { Document, Sentence } from "../../ontology/evidence-kinds.js";
import type { KindModel, Ontology } from "../../ontology/model.js";
import { getRequired } from "../../support/get-required.js";
import type { DeclaredTypes, EnumValues } from "./declared-types.js";

/** The enums of the schema. */
export interface EnumTypes {
  readonly entityKind: EnumValues;
  readonly predicate: EnumValues;
  readonly relation: EnumValues;
  readonly direction: EnumValues;
  readonly of: (enumeration: Enumeration) => EnumValues;
}

/** Declares the ontology's enumerations, and the enums that follow from its kinds and relations. */
export function declareEnums(types: DeclaredTypes, ontology: Ontology): EnumTypes {
  declareSearchKind(types, ontology);
  const own = {
    entityKind: declareEntityKind(types, ontology),
    predicate: declarePredicate(types, ontology),
    relation: declareRelation(types, ontology),
    direction: declareDirection(types),
  };
  const declared = new Map<Enumeration, EnumValues>();
  for (const enumeration of ontology.enumerations.values()) {
    const { name, description } = enumeration;
    const values = Object.entries(enumeration.values).map(
      ([value, said]) => [value, said.description] as const,
    );
    declared.set(
      enumeration,
      types.enum({ name, description, from: `the enumeration ${name}` }, new Map(values)),
    );
  }
  return { ...own, of: (enumeration) => getRequired(declared, enumeration, `the enum ${enumeration.name}`) };
}

function entityKindsOf(ontology: Ontology): readonly KindModel[] {
  return [...ontology.kinds.values()].filter((kind) => kind.layer === "entity" && !kind.abstract);
}

/** Only the written field `search` uses it. */
function declareSearchKind(types: DeclaredTypes, ontology: Ontology): void {
  const found = [
    ...entityKindsOf(ontology),
    ...[Document, Sentence].map(({ name }) => getRequired(ontology.kinds, name, name)),
  ];
  types.enum(
    {
      name: "SearchKind",
      description: "What a search finds: the kinds of entities, documents and sentences.",
      from: "Attest itself",
    },
    new Map(found.map((kind) => [kind.value, kind.description])),
  );
}

function declareEntityKind(types: DeclaredTypes, ontology: Ontology): EnumValues {
  const kinds = entityKindsOf(ontology);
  return types.enum(
    {
      name: "EntityKind",
      description: "The kinds of entities. Each is also the name of a type: `MISSION` is a `Mission`.",
      from: "Attest itself",
    },
    new Map(kinds.map((kind) => [kind.value, kind.description])),
  );
}

function declarePredicate(types: DeclaredTypes, ontology: Ontology): EnumValues {
  const predicates = [...ontology.relations.values(), ...ontology.attributePredicates.values()]
    .map(({ name, description }) => [name, description] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return types.enum(
    {
      name: "Predicate",
      description:
        "What a fact says: a relation between its subject and its object, or an attribute of its subject.",
      from: "Attest itself",
    },
    new Map(predicates),
  );
}

function declareRelation(types: DeclaredTypes, ontology: Ontology): EnumValues {
  return types.enum(
    {
      name: "Relation",
      description: "The relations between entities: predicates of facts that have an object.",
      from: "Attest itself",
    },
    new Map([...ontology.relations.values()].map(({ name, description }) => [name, description])),
  );
}

function declareDirection(types: DeclaredTypes): EnumValues {
  return types.enum(
    { name: "Direction", description: "Which end of an order comes first.", from: "Attest itself" },
    new Map([
      ["ASC", "Ascending: A to Z, small to large, early to late. What has no value comes last."],
      ["DESC", "Descending: Z to A, large to small, late to early. What has no value comes last."],
      ["ASC_NULLS_FIRST", "Ascending; what has no value comes first."],
      ["DESC_NULLS_FIRST", "Descending; what has no value comes first."],
    ]),
    { isShape: true },
  );
}
