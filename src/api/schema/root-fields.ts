import { GraphQLID, GraphQLString } from "graphql";
import type { KindModel, Ontology } from "../../ontology/model.js";
import { OntologyDefect } from "../../ontology/ontology-defect.js";
import { pageLimits } from "../../plan/limits.js";
import type { ConnectionTypes } from "./connection-types.js";
import { pageArguments } from "./page-arguments.js";
import { typeOfKind, type SchemaParts } from "./schema-parts.js";
import { exampleFields, inWords, pluralOf, sentenceCase } from "./wording.js";

/** The fields of Query that follow from the ontology. */
export function addRootFields(parts: SchemaParts, connections: ConnectionTypes, ontology: Ontology): void {
  addNodeLookups(parts);
  addEntityLookup(parts, ontology);
  for (const kind of ontology.kinds.values()) {
    if (kind.one !== undefined && !kind.abstract) addLookup(parts, kind, kind.one);
    if (kind.many !== undefined) addList(parts, connections, kind, kind.many);
  }
}

function addNodeLookups({ types, node }: SchemaParts): void {
  types.rootField("node", {
    type: node,
    nullable: true,
    description:
      'What has this id, of whatever kind; null where nothing has it. Example: `node(id: "nato") { id }`.',
    args: {
      id: {
        type: GraphQLID,
        description: "Id of an entity, fact, claim, disagreement, sentence, document or source.",
      },
    },
    role: { role: "root-node" },
  });
  types.rootField("nodes", {
    type: node,
    list: "nullable-items",
    description: `What has these ids, in their order; null in the place of an id that nothing has.`,
    args: { ids: { type: GraphQLID, list: true, description: `The ids: at most ${pageLimits.maximum}.` } },
    role: { role: "root-nodes" },
  });
}

function addEntityLookup(parts: SchemaParts, ontology: Ontology): void {
  const entity = ontology.kinds.get("Entity");
  if (entity?.one === undefined)
    throw new OntologyDefect("Entity: no kind of this name with a field of Query; declare it.");
  const { types } = parts;
  const by = types.input(
    {
      name: "EntityBy",
      description: "What an entity is looked up by: exactly one member.",
      from: "Attest itself",
    },
    { oneOf: true },
  );
  types.member(by, "id", { type: GraphQLID, description: "Its id, such as `nato`." });
  types.member(by, "name", {
    type: GraphQLString,
    description: "One of its names in any language, without regard to case and accents, such as `OTAN`.",
  });
  types.rootField(entity.one, {
    type: typeOfKind(parts, entity),
    nullable: true,
    description:
      'The entity that has this id or this name; null where there is none. A name that several have is an error which lists them. Example: `entity(by: { name: "OTAN" }) { id name }`.',
    args: { by: { type: by, description: "Its id, or one of its names." } },
    role: { role: "root-entity-by" },
  });
}

function addLookup(parts: SchemaParts, kind: KindModel, field: string): void {
  const words = inWords(kind.name);
  parts.types.rootField(field, {
    type: typeOfKind(parts, kind),
    nullable: true,
    description: `The ${words} that has this id; null where there is none.`,
    args: { id: { type: GraphQLID, description: `Id of the ${words}.` } },
    role: { role: "root-one", kind },
  });
}

function addList(parts: SchemaParts, connections: ConnectionTypes, kind: KindModel, field: string): void {
  const example = `${field}(first: 5) { totalCount nodes { ${exampleFields(kind)} } }`;
  parts.types.rootField(field, {
    type: connections.ofKind(kind),
    description: `${sentenceCase(pluralOf(kind))} that match, in pages. Example: \`${example}\`.`,
    args: pageArguments(parts.filters.of(kind), parts.orders.ofKind(kind), []),
    role: { role: "root-many", kind },
  });
}
