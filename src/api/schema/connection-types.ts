import { GraphQLInt, GraphQLString } from "graphql";
import type { AttributeModel } from "../../ontology/attribute.js";
import type { KindModel, LinkModel } from "../../ontology/model.js";
import { OntologyDefect } from "../../ontology/ontology-defect.js";
import { attributeField } from "./attribute-field.js";
import type { TypeClass } from "./declared-types.js";
import { originOf } from "./link-filters.js";
import { typeOfKind, type SchemaParts } from "./schema-parts.js";
import { pluralOf } from "./wording.js";

/** What makes one connection differ from another. */
interface ConnectionShape {
  /** Stem of the names of its types. */
  readonly typeName: string;
  readonly end: KindModel;
  /** Whether an edge stands for a fact. */
  readonly hasFact: boolean;
  readonly edgeAttributes: ReadonlyMap<string, AttributeModel>;
  /** What it is grouped by. */
  readonly grouping: TypeClass;
  /** What it lists, in words. */
  readonly words: string;
  readonly from: string;
}

/** The types of pages: `…Connection` and `…Edge`. Fields that list the same in the same way share them. */
export class ConnectionTypes {
  readonly #parts: SchemaParts;
  readonly #known = new Map<string, { readonly shape: ConnectionShape; readonly type: TypeClass }>();

  constructor(parts: SchemaParts) {
    this.#parts = parts;
  }

  /** Of the list of a kind that Query offers. */
  ofKind(kind: KindModel): TypeClass {
    const from = `the kind ${kind.name}`;
    return this.#of({
      typeName: kind.name,
      end: kind,
      hasFact: false,
      edgeAttributes: new Map(),
      grouping: this.#parts.groups.groupings.ofKind(kind),
      words: pluralOf(kind),
      from,
    });
  }

  ofLink(link: LinkModel): TypeClass {
    const { typeName, end, edgeAttributes } = link;
    const hasFact = link.relation !== undefined;
    return this.#of({
      typeName,
      end,
      hasFact,
      edgeAttributes,
      grouping: this.#parts.groups.groupings.ofLink(link),
      words: `\`${link.field}\``,
      from: originOf(link),
    });
  }

  #of(shape: ConnectionShape): TypeClass {
    const known = this.#known.get(shape.typeName);
    if (known === undefined) {
      const type = this.#declare(shape);
      this.#known.set(shape.typeName, { shape, type });
      return type;
    }
    if (isSameShape(known.shape, shape)) return known.type;
    throw new OntologyDefect(
      `${shape.from}: the type name ${shape.typeName}Connection is taken by ${known.shape.from}, which lists something else; give this one another typeName.`,
    );
  }

  #declare({ typeName, words, from, ...shape }: ConnectionShape): TypeClass {
    const { types, values } = this.#parts;
    const connection = types.object({
      name: `${typeName}Connection`,
      description: `A page of ${words}.`,
      from,
    });
    const edge = types.object({
      name: `${typeName}Edge`,
      description: `One of ${words}, with what is said of the way to it.`,
      from,
    });
    const type = typeOfKind(this.#parts, shape.end);
    types.field(connection, "edges", {
      type: edge,
      list: true,
      description: "The page, each with its edge.",
      role: { role: "edges" },
    });
    types.field(connection, "nodes", {
      type,
      list: true,
      description: "The page, without edges.",
      role: { role: "nodes" },
    });
    types.field(connection, "pageInfo", {
      type: values.pageInfo,
      description: "Where the page lies in the whole list.",
      role: { role: "page-info" },
    });
    types.field(connection, "totalCount", {
      type: GraphQLInt,
      description: "How many there are on all pages together.",
      role: { role: "total-count" },
    });
    this.#parts.groups.addFields(connection, shape.end, shape.grouping);
    this.#addEdgeFields(edge, shape);
    return connection;
  }

  #addEdgeFields(edge: TypeClass, shape: Pick<ConnectionShape, "end" | "hasFact" | "edgeAttributes">): void {
    const { types, enums, values, fact } = this.#parts;
    const cursor = "Its place in the list, for `after` and `before`. Of use only with the same arguments.";
    types.field(edge, "cursor", { type: GraphQLString, description: cursor, role: { role: "cursor" } });
    const node = typeOfKind(this.#parts, shape.end);
    types.field(edge, "node", { type: node, description: "What the edge leads to.", role: { role: "node" } });
    for (const attribute of shape.edgeAttributes.values()) {
      types.field(edge, attribute.name, attributeField(attribute, enums, values));
    }
    if (!shape.hasFact) return;
    const description = "The fact that the edge stands for, with the claims that say it.";
    types.field(edge, "fact", { type: fact, description, role: { role: "edge-fact" } });
  }
}

function isSameShape(one: ConnectionShape, other: ConnectionShape): boolean {
  return (
    one.end === other.end &&
    one.hasFact === other.hasFact &&
    one.edgeAttributes.size === other.edgeAttributes.size &&
    [...one.edgeAttributes].every(([name, attribute]) => other.edgeAttributes.get(name) === attribute)
  );
}
