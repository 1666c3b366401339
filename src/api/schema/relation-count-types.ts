import { GraphQLInt, GraphQLString } from "graphql";
import type { KindModel } from "../../ontology/model.js";
import { OntologyDefect } from "../../ontology/ontology-defect.js";
import { languageArgument } from "./attribute-field.js";
import type { FieldDeclaration, TypeClass } from "./declared-types.js";
import type { RelationCountPart } from "./field-role.js";
import { LinkDirection } from "./link-direction.js";
import { typeOfKind, type SchemaParts } from "./schema-parts.js";

/**
 * Adds to entities how many edges they have, by relation and direction.
 *
 * @throws OntologyDefect where a kind has a field of that name
 */
export function addRelationCounts(parts: SchemaParts, entity: KindModel): void {
  const name = "relationCounts";
  const taken = entity.concrete.find(({ attributes, links }) => attributes.has(name) || links.has(name));
  if (taken !== undefined) {
    throw new OntologyDefect(
      `${taken.name}.${name}: the name ${name} is taken by the counts of every entity; give the field another name.`,
    );
  }
  parts.types.field(typeOfKind(parts, entity), name, {
    type: declareRelationCount(parts),
    list: true,
    description:
      "How many edges it has, by relation and direction, before any is read: only where there is one, in the order of the ontology, `FORWARD` before `INVERSE`. Example: `relationCounts { field count }`.",
    role: { role: "relation-counts" },
  });
}

function declareRelationCount({ types, enums }: SchemaParts): TypeClass {
  const relationCount = types.object({
    name: "RelationCount",
    description: "How many edges of one relation an entity has, on one side of it.",
    from: "Attest itself",
  });
  const part = (name: RelationCountPart, declaration: Omit<FieldDeclaration, "role">): void => {
    types.field(relationCount, name, { ...declaration, role: { role: "relation-count-part", part: name } });
  };
  part("relation", { type: enums.relation, description: "The relation, such as `CONTRIBUTES_TO`." });
  part("direction", {
    type: LinkDirection,
    description: "Whether the entity is the subject of its facts or the object.",
  });
  part("field", {
    type: GraphQLString,
    description: "The field of the entity that leads to all of them, in pages, such as `contributesTo`.",
  });
  part("label", {
    type: GraphQLString,
    description: "How people call what the field leads to, such as `contributes to`.",
    args: { language: languageArgument },
  });
  part("count", {
    type: GraphQLInt,
    description: "How many edges there are: the `totalCount` of the field.",
  });
  return relationCount;
}
