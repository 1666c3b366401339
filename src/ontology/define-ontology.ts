import type { AttributeModel } from "./attribute.js";
import type { Enumeration } from "./enumeration.js";
import type { EvidenceLink } from "./evidence-links.js";
import { buildKinds, type MutableKind } from "./build-kinds.js";
import { addEvidenceLinks, addRelations } from "./build-links.js";
import { constantCase } from "./constant-case.js";
import type { AttributePredicate, KindModel, Ontology } from "./model.js";
import { OntologyDefect } from "./ontology-defect.js";
import type { RelationDeclaration } from "./relation.js";

/** What an ontology is declared by: the namespaces of the files that declare it. Exports that are no kinds or relations are passed over. */
export interface OntologyDeclarations {
  readonly kinds: Readonly<Record<string, unknown>>;
  readonly evidenceKinds: Readonly<Record<string, unknown>>;
  readonly relations: Readonly<Record<string, unknown>>;
  readonly evidenceLinks: readonly EvidenceLink[];
}

/**
 * Builds the model that all else is derived from.
 *
 * @throws OntologyDefect naming the declaration and what would be right
 */
export function defineOntology(declarations: OntologyDeclarations): Ontology {
  const byClass = buildKinds({ ...declarations.kinds, ...declarations.evidenceKinds });
  const kinds = new Map([...byClass.values()].map((kind) => [kind.name, kind as KindModel]));
  const relations = addRelations(relationsOf(declarations.relations), byClass);
  addEvidenceLinks(declarations.evidenceLinks, byClass);
  shareLinksWithInterfaces([...byClass.values()]);
  const attributePredicates = predicatesOf([...kinds.values()], new Set(relations.keys()));
  return { kinds, relations, attributePredicates, enumerations: enumerationsOf([...kinds.values()]) };
}

function relationsOf(exports: Readonly<Record<string, unknown>>): [string, RelationDeclaration][] {
  return Object.entries(exports).filter((entry): entry is [string, RelationDeclaration] => {
    const declared = entry[1];
    return (
      typeof declared === "object" && declared !== null && "forward" in declared && "inverse" in declared
    );
  });
}

/** An interface carries a link exactly if all its concrete kinds carry the same one. */
function shareLinksWithInterfaces(kinds: readonly MutableKind[]): void {
  for (const kind of kinds.filter((candidate) => candidate.abstract)) {
    const [first, ...others] = kind.concrete;
    for (const [field, link] of first?.links ?? []) {
      if (others.every((other) => other.links.get(field) === link)) kind.links.set(field, link);
    }
  }
}

function predicatesOf(
  kinds: readonly KindModel[],
  taken: ReadonlySet<string>,
): ReadonlyMap<string, AttributePredicate> {
  const entityKinds = kinds.filter((kind) => kind.layer === "entity" && !kind.abstract);
  const predicates = new Map<string, AttributePredicate>();
  predicates.set("KIND", {
    name: "KIND",
    attribute: undefined,
    kinds: entityKinds,
    description: "That the entity exists, as a thing of its kind; its modality says how real it is.",
  });
  for (const kind of entityKinds) {
    for (const attribute of kind.attributes.values()) {
      if (attribute.from === "fact") addPredicate(predicates, kind, attribute, taken);
    }
  }
  return predicates;
}

function addPredicate(
  predicates: Map<string, AttributePredicate>,
  kind: KindModel,
  attribute: AttributeModel,
  taken: ReadonlySet<string>,
): void {
  const name = constantCase(attribute.name);
  const where = `${kind.name}.${attribute.name}`;
  if (taken.has(name)) {
    throw new OntologyDefect(
      `${where}: the predicate ${name} is the name of a relation; give the attribute another name.`,
    );
  }
  const known = predicates.get(name);
  if (known?.attribute !== undefined && known.attribute.type !== attribute.type) {
    throw new OntologyDefect(
      `${where}: another kind has ${attribute.name} with another type; give one of them another name.`,
    );
  }
  predicates.set(name, {
    name,
    attribute,
    kinds: [...(known?.kinds ?? []), kind],
    description: attribute.description,
  });
}

function enumerationsOf(kinds: readonly KindModel[]): ReadonlyMap<string, Enumeration> {
  const attributes: AttributeModel[] = kinds.flatMap((kind) => [
    ...kind.attributes.values(),
    ...[...kind.links.values()].flatMap((link) => [...link.edgeAttributes.values()]),
  ]);
  const found = new Map<string, Enumeration>();
  for (const { type } of attributes) {
    if (type.type !== "enumeration") continue;
    const known = found.get(type.name);
    if (known !== undefined && known !== type)
      throw new OntologyDefect(`Two enumerations are called ${type.name}; give one another name.`);
    found.set(type.name, type);
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}
