import { GraphQLID, GraphQLInt } from "graphql";
import type { LinkModel } from "../../ontology/model.js";
import { listLimits } from "../../plan/limits.js";
import { attributeField } from "./attribute-field.js";
import type { ConnectionTypes } from "./connection-types.js";
import type { FieldDeclaration, TypeClass } from "./declared-types.js";
import { isNodeKind } from "./is-node-kind.js";
import { pageArguments } from "./page-arguments.js";
import { typeOfKind, type SchemaParts } from "./schema-parts.js";
import { exampleFields, inWords } from "./wording.js";

/** Gives Node and the types of kinds their fields; what an interface has, the types below it have from it. */
export function addNodeFields(parts: SchemaParts, connections: ConnectionTypes): void {
  const { types, enums, values } = parts;
  const id = {
    type: GraphQLID,
    description: "Its id: readable, stable, unique over all kinds.",
    role: { role: "id" },
  } as const;
  types.field(parts.node, "id", id);
  for (const [kind, type] of parts.kinds) {
    for (const [name, attribute] of kind.attributes) {
      if (kind.ancestors.some((ancestor) => ancestor.attributes.get(name) === attribute)) continue;
      types.field(type, name, attributeField(attribute, enums, values));
    }
    for (const [name, link] of kind.links) {
      if (kind.ancestors.some((ancestor) => ancestor.links.get(name) === link)) continue;
      addLinkFields(parts, connections, type, link);
    }
  }
}

function addLinkFields(
  parts: SchemaParts,
  connections: ConnectionTypes,
  owner: TypeClass,
  link: LinkModel,
): void {
  if (link.cardinality === "connection") {
    parts.types.field(owner, link.field, connectionField(parts, connections, link));
    return;
  }
  const type = typeOfKind(parts, link.end);
  const role = { role: "link", link } as const;
  const { description } = link;
  if (link.cardinality !== "list") {
    parts.types.field(owner, link.field, {
      type,
      nullable: link.cardinality === "optional",
      description,
      role,
    });
  } else if (!isNodeKind(link.end) && link.shows === undefined) {
    parts.types.field(owner, link.field, { type, list: true, description, role });
  } else {
    addBoundedList(parts, owner, link);
  }
}

function connectionField(
  parts: SchemaParts,
  connections: ConnectionTypes,
  link: LinkModel,
): FieldDeclaration {
  const where = parts.filters.links.match(link);
  return {
    type: connections.ofLink(link),
    description: `${link.description} In pages. Example: \`${exampleOf(link)}\`.`,
    args: {
      ...pageArguments(where, parts.orders.ofLink(link), link.defaultOrder),
      ...(link.relation && {
        evidence: { type: parts.evidence, nullable: true, description: evidenceWords },
      }),
    },
    role: { role: "link", link },
  };
}

const evidenceWords = "Which evidence an edge must have to be followed. Default: any.";

function exampleOf(link: LinkModel): string {
  const node = exampleFields(link.end);
  if (link.relation === undefined) return `${link.field}(first: 5) { totalCount nodes { ${node} } }`;
  const said = [...link.relation.qualifiers.values()].find(({ type }) => type.type === "enumeration");
  return `${link.field}(first: 5) { edges { ${said?.name ?? "status"} node { ${node} } } }`;
}

/** A list that may be long: it shows the first of them and says how many there are. */
function addBoundedList({ types, kinds }: SchemaParts, owner: TypeClass, link: LinkModel): void {
  const words = inWords(link.field);
  const first = `How many, from the start. Default ${link.shows ?? listLimits.default}, at most ${listLimits.maximum}.`;
  const countField = `${link.field.replace(/s$/, "")}Count`;
  types.field(owner, link.field, {
    type: typeOfKind({ kinds }, link.end),
    list: true,
    description: `${link.description} The first ones only: \`${countField}\` says how many there are.`,
    args: { first: { type: GraphQLInt, nullable: true, description: first } },
    role: { role: "link", link },
  });
  types.field(owner, countField, {
    type: GraphQLInt,
    description: `How many ${words} there are in all.`,
    role: { role: "link-count", link },
  });
}
