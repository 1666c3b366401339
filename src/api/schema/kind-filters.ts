import type { AttributeModel } from "../../ontology/attribute.js";
import { leadsToOne } from "../../ontology/leads-to-one.js";
import type { KindModel, LinkModel } from "../../ontology/model.js";
import type { ComparisonFilters } from "./comparison-filters.js";
import type { DeclaredTypes, TypeClass } from "./declared-types.js";
import { isNodeKind } from "./is-node-kind.js";
import { LinkFilters } from "./link-filters.js";
import { logicalMembers } from "./logical-members.js";
import { pluralOf } from "./wording.js";

/** Inputs that choose nodes of a kind, by its attributes and by what its links lead to. */
export class KindFilters {
  readonly links: LinkFilters;
  readonly #types: DeclaredTypes;
  readonly #comparisons: ComparisonFilters;
  readonly #known = new Map<KindModel, TypeClass>();

  constructor(types: DeclaredTypes, comparisons: ComparisonFilters) {
    this.#types = types;
    this.#comparisons = comparisons;
    this.links = new LinkFilters(types, comparisons, (kind) => this.of(kind));
  }

  of(kind: KindModel): TypeClass {
    const known = this.#known.get(kind);
    if (known !== undefined) return known;
    const filter = this.#types.input({
      name: `${kind.name}Filter`,
      description: `Chooses ${pluralOf(kind)}. What is given must all hold.`,
      from: `the kind ${kind.name}`,
    });
    // Noted before its members, which may lead back to it.
    this.#known.set(kind, filter);
    if (isNodeKind(kind))
      this.#types.member(filter, "id", { type: this.#comparisons.id, description: "Its id." });
    for (const attribute of kind.attributes.values()) this.#addAttribute(filter, attribute);
    for (const link of kind.links.values()) this.#addLink(filter, link);
    for (const [name, member] of logicalMembers(filter)) this.#types.member(filter, name, member);
    return filter;
  }

  #addAttribute(filter: TypeClass, attribute: AttributeModel): void {
    const type = this.#comparisons.of(attribute);
    if (type === undefined) return;
    const { name, description } = attribute;
    if (attribute.type.type !== "name") {
      this.#types.member(filter, name, { type, description });
      return;
    }
    this.#types.member(filter, name, {
      type,
      description: "Its preferred name in the language of the request.",
    });
    this.#types.member(filter, `${name}In`, {
      type: this.#comparisons.nameInLanguage,
      description: `Its preferred name in a language of choice: \`{ language: "fr", startsWith: "Mer" }\`.`,
    });
  }

  #addLink(filter: TypeClass, link: LinkModel): void {
    const { field, description } = link;
    const type = leadsToOne(link) ? this.of(link.end) : this.links.quantified(link);
    this.#types.member(filter, field, { type, description });
  }
}
