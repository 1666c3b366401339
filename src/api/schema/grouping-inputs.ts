import type { AttributeModel } from "../../ontology/attribute.js";
import { constantCase } from "../../ontology/constant-case.js";
import type { KindModel, LinkModel, RelationModel } from "../../ontology/model.js";
import { getRequired } from "../../support/get-required.js";
import { isGroupable } from "./attribute-uses.js";
import type { DeclaredTypes, EnumValues, TypeClass } from "./declared-types.js";
import { isNodeKind } from "./is-node-kind.js";
import { originOf } from "./link-filters.js";
import { pluralOf } from "./wording.js";

/** Inputs that say what a list is grouped by: each takes exactly one member. Kinds and relations that offer the same share the enums. */
export class GroupingInputs {
  readonly #types: DeclaredTypes;
  readonly #byKind = new Map<KindModel, TypeClass>();
  readonly #byLink = new Map<LinkModel, TypeClass>();
  readonly #enums = new Map<string, EnumValues>();

  constructor(types: DeclaredTypes) {
    this.#types = types;
  }

  ofKind(kind: KindModel): TypeClass {
    const known = this.#byKind.get(kind);
    if (known !== undefined) return known;
    const grouping = this.#declare(
      kind.name,
      `What ${pluralOf(kind)} are grouped by`,
      `the kind ${kind.name}`,
    );
    this.#byKind.set(kind, grouping);
    this.#types.member(grouping, "attribute", {
      type: this.#attributes(kind),
      description: "By a value of theirs. Those that have none are a group of their own.",
    });
    this.#types.member(grouping, "related", {
      type: this.#related(kind),
      description:
        "By what one of their fields leads to: whatever leads to several is in several groups, and what leads nowhere is a group of its own.",
    });
    return grouping;
  }

  /** What a list of the link takes: of relations the far node or the edge, else the far node's own. */
  ofLink(link: LinkModel): TypeClass {
    if (link.relation === undefined) return this.ofKind(link.end);
    const known = this.#byLink.get(link);
    if (known !== undefined) return known;
    const grouping = this.#declare(link.typeName, `What \`${link.field}\` is grouped by`, originOf(link));
    this.#byLink.set(link, grouping);
    const node = "By what they are, such as `{ node: { attribute: KIND } }`.";
    this.#types.member(grouping, "node", { type: this.ofKind(link.end), description: node });
    this.#types.member(grouping, "edge", {
      type: this.#edgeAttributes(link.relation, link),
      description: "By what the edge says of the way to them.",
    });
    return grouping;
  }

  #declare(stem: string, what: string, from: string): TypeClass {
    const description = `${what}: exactly one member.`;
    return this.#types.input({ name: `${stem}Grouping`, description, from }, { oneOf: true });
  }

  /** The highest interface that has all of them lends its enum. */
  #attributes(kind: KindModel): EnumValues {
    const offered = groupableOf(kind.attributes);
    const same = kind.ancestors.filter(
      (ancestor) => groupableOf(ancestor.attributes).length === offered.length,
    );
    const owner = same[same.length - 1] ?? kind;
    const what = `Attributes by which ${pluralOf(owner)} are grouped.`;
    const origin = {
      name: `${owner.name}GroupingAttribute`,
      description: what,
      from: `the kind ${owner.name}`,
    };
    return this.#enum(origin, groupableOf(owner.attributes));
  }

  #related(kind: KindModel): EnumValues {
    const links = [...kind.links.values()].filter(({ end }) => isNodeKind(end));
    const values = links.map(({ field }) => [constantCase(field), `By what \`${field}\` leads to.`] as const);
    const name = `${kind.name}GroupingLink`;
    const description = `Fields of ${pluralOf(kind)} by whose nodes they are grouped.`;
    return this.#types.enum({ name, description, from: `the kind ${kind.name}` }, new Map(values), {
      isShape: true,
    });
  }

  /** Relations without qualifiers of their own share an enum; both sides of a relation do. */
  #edgeAttributes({ name, qualifiers }: RelationModel, link: LinkModel): EnumValues {
    const own = [...qualifiers.values()].some(isGroupable);
    const stem = own ? pascalCase(name) : "Relation";
    const description = `What an edge of ${own ? `\`${name}\`` : "a relation"} says, to group by.`;
    const origin = { name: `${stem}GroupingEdge`, description, from: `the relation ${stem}` };
    return this.#enum(origin, groupableOf(link.edgeAttributes));
  }

  #enum(
    origin: { readonly name: string; readonly description: string; readonly from: string },
    attributes: readonly AttributeModel[],
  ): EnumValues {
    if (!this.#enums.has(origin.name)) {
      const values = attributes.map(({ name }) => [constantCase(name), `By \`${name}\`.`] as const);
      this.#enums.set(origin.name, this.#types.enum(origin, new Map(values), { isShape: true }));
    }
    return getRequired(this.#enums, origin.name, `the enum ${origin.name}`);
  }
}

function groupableOf(attributes: ReadonlyMap<string, AttributeModel>): readonly AttributeModel[] {
  return [...attributes.values()].filter(isGroupable);
}

/** `CONTRIBUTES_TO` becomes `ContributesTo`. */
function pascalCase(constant: string): string {
  return constant.replace(
    /([A-Z])([A-Z]*)_?/g,
    (_, first: string, rest: string) => first + rest.toLowerCase(),
  );
}
