import type { AttributePredicate, KindModel, Ontology, RelationModel } from "../../ontology/model.js";
import { groupBy } from "../../support/group-by.js";

/** The words by which a facts file says what the ontology declares. */
export interface FactVocabulary {
  /** Concrete kinds of entities by value: `MISSION`. */
  readonly kindsByValue: ReadonlyMap<string, KindModel>;
  /** Concrete kinds of entities by name: `Mission`. */
  readonly kindsByName: ReadonlyMap<string, KindModel>;
  /** Relations by the field that leads forward: `contributesTo`. */
  readonly relations: ReadonlyMap<string, readonly RelationModel[]>;
  /** Relations by the field that leads back: `contributors`. */
  readonly inverses: ReadonlyMap<string, readonly RelationModel[]>;
  /** Predicates of attribute facts by attribute: `missionType`, and `kind`. */
  readonly attributes: ReadonlyMap<string, AttributePredicate>;
}

export function factVocabulary(ontology: Ontology): FactVocabulary {
  const kinds = [...ontology.kinds.values()].filter((kind) => kind.layer === "entity" && !kind.abstract);
  const relations = [...ontology.relations.values()];
  const predicates = [...ontology.attributePredicates.values()];
  return {
    kindsByValue: new Map(kinds.map((kind) => [kind.value, kind])),
    kindsByName: new Map(kinds.map((kind) => [kind.name, kind])),
    relations: groupBy(relations, ({ forward }) => forward.field),
    inverses: groupBy(relations, ({ inverse }) => inverse.field),
    attributes: new Map(predicates.map((predicate) => [predicate.attribute?.name ?? "kind", predicate])),
  };
}
