import type { KindModel, Ontology } from "../../ontology/model.js";
import { OntologyDefect } from "../../ontology/ontology-defect.js";
import { getRequired } from "../../support/get-required.js";
import type { DeclaredTypes, TypeClass } from "./declared-types.js";
import { isNodeKind } from "./is-node-kind.js";

/** The interface of all that has an id of its own. */
export function declareNode(types: DeclaredTypes): TypeClass {
  return types.interface({
    name: "Node",
    description:
      "Anything that has an id of its own: entities, facts, claims, disagreements, sentences, documents, sources.",
    from: "Attest itself",
  });
}

/** Declares the type of each kind, without fields: these may lead to any other type. Interfaces come first. */
export function declareKinds(
  types: DeclaredTypes,
  ontology: Ontology,
  node: TypeClass,
): ReadonlyMap<KindModel, TypeClass> {
  const declared = new Map<KindModel, TypeClass>();
  for (const kind of interfacesFirst(ontology)) {
    if (kind.attributes.has("id")) {
      throw new OntologyDefect(
        `${kind.name}.id: the name id is taken by the id of the node; give the attribute another name.`,
      );
    }
    const { name, description, ancestors } = kind;
    const origin = { name, description, from: `the kind ${name}` };
    const interfaces = [
      ...(isNodeKind(kind) ? [node] : []),
      ...ancestors.map((ancestor) => getRequired(declared, ancestor, `the interface ${ancestor.name}`)),
    ];
    declared.set(
      kind,
      kind.abstract ? types.interface(origin, interfaces) : types.object(origin, interfaces),
    );
  }
  return declared;
}

/** Interfaces before what implements them: the order in which fields are shown follows it. */
function interfacesFirst(ontology: Ontology): KindModel[] {
  const rank = (kind: KindModel): number => (kind.abstract ? kind.ancestors.length : Number.MAX_SAFE_INTEGER);
  return [...ontology.kinds.values()].sort((a, b) => rank(a) - rank(b));
}
