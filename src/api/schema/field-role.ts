import type { GraphQLFieldResolver } from "graphql";
import type { AttributeModel } from "../../ontology/attribute.js";
import type { KindModel, LinkModel } from "../../ontology/model.js";
import type { TimePart } from "../../ontology/stored-properties.js";

/**
 * What a generated field of the schema stands for, found in `field.extensions.attest`.
 * Planning and shaping of answers read it; a field without one is written by hand and resolves itself.
 */
export type FieldRole =
  /** A property of the node or of the edge, as it is. */
  | { readonly role: "attribute"; readonly attribute: AttributeModel }
  | { readonly role: "id" }
  /** The preferred name, with an argument `language`. */
  | { readonly role: "name" }
  /** A text by language, with an argument `language`. */
  | { readonly role: "localized"; readonly attribute: AttributeModel }
  /** A fuzzy period: an object of seven parts. */
  | { readonly role: "time"; readonly attribute: AttributeModel }
  | { readonly role: "time-part"; readonly part: TimePart }
  | { readonly role: "qualifier-part"; readonly part: "name" | "value" }
  /** Leads to other nodes; `link.cardinality` says whether as a connection, a list or an object. */
  | { readonly role: "link"; readonly link: LinkModel }
  /** Number of what a list link leads to, of which the list may show only the first. */
  | { readonly role: "link-count"; readonly link: LinkModel }
  /** Fields of connections. */
  | { readonly role: "edges" }
  | { readonly role: "nodes" }
  | { readonly role: "page-info" }
  | { readonly role: "total-count" }
  | { readonly role: "page-info-part"; readonly part: PageInfoPart }
  | { readonly role: "groups" }
  | { readonly role: "group-count" }
  /** Fields of groups. */
  | { readonly role: "group-part"; readonly part: "key" | "label" | "node" | "count" }
  | { readonly role: "group-distinct" }
  /** What the values of an attribute lie between. */
  | { readonly role: "range"; readonly attribute: AttributeModel }
  | { readonly role: "range-end"; readonly end: "least" | "greatest" }
  /** How much of a document is said in facts; its parts are read from all its sentences. */
  | { readonly role: "coverage" }
  | { readonly role: "coverage-part"; readonly part: CoveragePart }
  | { readonly role: "unmentioned-part"; readonly part: "text" | "startOffset" | "endOffset" }
  /** How many edges an entity has, by relation and direction. */
  | { readonly role: "relation-counts" }
  | { readonly role: "relation-count-part"; readonly part: RelationCountPart }
  /** Fields of edges, beside their attributes. */
  | { readonly role: "cursor" }
  | { readonly role: "node" }
  | { readonly role: "edge-fact" }
  /** Fields of Query. */
  | { readonly role: "root-one"; readonly kind: KindModel }
  | { readonly role: "root-many"; readonly kind: KindModel }
  | { readonly role: "root-node" }
  | { readonly role: "root-nodes" }
  | { readonly role: "root-entity-by" }
  /** Written by hand: `explore` is the method's resolver. */
  | { readonly role: "root-exploration"; readonly explore: GraphQLFieldResolver<unknown, unknown> };

export type CoveragePart =
  | "sentenceCount"
  | "sentencesWithFacts"
  | "sentencesWithMentions"
  | "shareWithFacts"
  | "shareWithMentions"
  | "unmentionedCount"
  | "unmentioned";

export type RelationCountPart = "relation" | "direction" | "field" | "label" | "count";

export type PageInfoPart = "hasNextPage" | "hasPreviousPage" | "startCursor" | "endCursor";

/** The role of a field; undefined where the field is written by hand. */
export function fieldRoleOf(field: {
  readonly extensions: Readonly<Record<string, unknown>>;
}): FieldRole | undefined {
  return field.extensions.attest as FieldRole | undefined;
}
