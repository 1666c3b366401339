import { GraphQLBoolean } from "graphql";
import type { KindModel, LinkModel } from "../../ontology/model.js";
import type { ComparisonFilters } from "./comparison-filters.js";
import type { DeclaredTypes, TypeClass } from "./declared-types.js";
import { logicalMembers } from "./logical-members.js";

/**
 * Inputs that choose nodes by what a link leads to.
 * Of relations a match says what stands at the far end and what the edge says; of evidence links, which have no facts
 * on their edges, it is the filter of the far end itself.
 */
export class LinkFilters {
  readonly #types: DeclaredTypes;
  readonly #comparisons: ComparisonFilters;
  readonly #kindFilter: (kind: KindModel) => TypeClass;
  readonly #matches = new Map<LinkModel, TypeClass>();
  readonly #quantified = new Map<LinkModel, TypeClass>();

  constructor(
    types: DeclaredTypes,
    comparisons: ComparisonFilters,
    kindFilter: (kind: KindModel) => TypeClass,
  ) {
    this.#types = types;
    this.#comparisons = comparisons;
    this.#kindFilter = kindFilter;
  }

  /** What `where` of the link's own field takes. */
  match(link: LinkModel): TypeClass {
    if (link.relation === undefined) return this.#kindFilter(link.end);
    const known = this.#matches.get(link);
    if (known !== undefined) return known;
    const match = this.#types.input({
      name: `${link.typeName}Match`,
      description: `Chooses among \`${link.field}\`: by what stands at the far end and by what the edge says. What is given must all hold.`,
      from: originOf(link),
    });
    this.#matches.set(link, match);
    this.#types.member(match, "node", {
      type: this.#kindFilter(link.end),
      description: "What stands at the far end.",
    });
    const edge = { type: this.#edgeFilter(link), description: "What the edge says." };
    this.#types.member(match, "edge", edge);
    for (const [name, member] of logicalMembers(match)) this.#types.member(match, name, member);
    return match;
  }

  /** What the member of a kind's filter takes that is called as a connection or a list: how many must match. */
  quantified(link: LinkModel): TypeClass {
    const known = this.#quantified.get(link);
    if (known !== undefined) return known;
    const filter = this.#types.input({
      name: `${link.typeName}LinkFilter`,
      description: `Chooses by \`${link.field}\`: by how many of them match. What is given must all hold.`,
      from: originOf(link),
    });
    this.#quantified.set(link, filter);
    const type = this.match(link);
    this.#types.member(filter, "some", { type, description: "At least one of them matches." });
    this.#types.member(filter, "none", { type, description: "None of them matches." });
    const all = "All of them match, or there are none: `exists: true` beside it asks for at least one.";
    this.#types.member(filter, "all", { type, description: all });
    // Where several ways may lead to the same node the engines count ways, not nodes.
    if (!link.distinct) {
      this.#types.member(filter, "single", { type, description: "Exactly one of them matches." });
      this.#types.member(filter, "count", {
        type: this.#comparisons.count,
        description: "How many there are.",
      });
    }
    const exists = "`true`: there is at least one; `false`: there is none.";
    this.#types.member(filter, "exists", { type: GraphQLBoolean, description: exists });
    return filter;
  }

  #edgeFilter(link: LinkModel): TypeClass {
    const filter = this.#types.input({
      name: `${link.typeName}EdgeFilter`,
      description: `Chooses by what the edge of \`${link.field}\` says. What is given must all hold.`,
      from: originOf(link),
    });
    for (const attribute of link.edgeAttributes.values()) {
      const type = this.#comparisons.of(attribute);
      if (type === undefined) continue;
      this.#types.member(filter, attribute.name, { type, description: attribute.description });
    }
    for (const [name, member] of logicalMembers(filter)) this.#types.member(filter, name, member);
    return filter;
  }
}

/** Whose declaration a type follows from that is called after the link. */
export function originOf(link: LinkModel): string {
  const owner = link.owners[0]?.name ?? "nothing";
  return `the field ${link.field} (of ${link.owners.length > 1 ? `${owner} and others` : owner})`;
}
