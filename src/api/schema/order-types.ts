import type { AttributeModel } from "../../ontology/attribute.js";
import type { KindModel, LinkModel } from "../../ontology/model.js";
import { countOrder, isCountable } from "../../plan/count-order.js";
import { isOrderable } from "./attribute-uses.js";
import type { DeclaredTypes, EnumValues, TypeClass } from "./declared-types.js";
import { originOf } from "./link-filters.js";
import { pluralOf } from "./wording.js";

/** How values compare where that is not plain. */
const ways: Readonly<Record<string, string>> = {
  enumeration: ", in the order of its values",
  name: ", without regard to case and accents",
  text: ", without regard to case and accents",
  time: ": the earliest possible start",
};

/** Inputs that say by what a list is ordered: each takes exactly one member, a list of them orders by the first, then the next. */
export class OrderTypes {
  readonly #types: DeclaredTypes;
  readonly #direction: EnumValues;
  readonly #byKind = new Map<KindModel, TypeClass>();
  readonly #byLink = new Map<LinkModel, TypeClass>();

  constructor(types: DeclaredTypes, direction: EnumValues) {
    this.#types = types;
    this.#direction = direction;
  }

  ofKind(kind: KindModel): TypeClass {
    const known = this.#byKind.get(kind);
    if (known !== undefined) return known;
    const order = this.#declare(kind.name, `What ${pluralOf(kind)} are ordered by`, `the kind ${kind.name}`);
    this.#byKind.set(kind, order);
    this.#types.member(order, "id", { type: this.#direction, description: "By id." });
    this.#addAttributes(order, kind.attributes.values());
    for (const link of kind.links.values()) {
      if (!isCountable(link)) continue;
      const description = `By how many \`${link.field}\` there are.`;
      this.#types.member(order, countOrder(link), { type: this.#direction, description });
    }
    return order;
  }

  /** What `orderBy` of the link's own field takes: of relations the far node or an attribute of the edge, else the far node's own. */
  ofLink(link: LinkModel): TypeClass {
    if (link.relation === undefined) return this.ofKind(link.end);
    const known = this.#byLink.get(link);
    if (known !== undefined) return known;
    const order = this.#declare(link.typeName, `What \`${link.field}\` is ordered by`, originOf(link));
    this.#byLink.set(link, order);
    const node = "By what they are, such as `{ node: { name: ASC } }`.";
    this.#types.member(order, "node", { type: this.ofKind(link.end), description: node });
    this.#addAttributes(order, link.edgeAttributes.values());
    return order;
  }

  #declare(stem: string, what: string, from: string): TypeClass {
    const description = `${what}: exactly one member; a list of these orders by the first, then the next.`;
    return this.#types.input({ name: `${stem}Order`, description, from }, { oneOf: true });
  }

  #addAttributes(order: TypeClass, attributes: Iterable<AttributeModel>): void {
    for (const attribute of attributes) {
      if (!isOrderable(attribute)) continue;
      const { name, type } = attribute;
      const description = `By \`${name}\`${ways[type.type] ?? ""}.`;
      this.#types.member(order, name, { type: this.#direction, description });
    }
  }
}
