import { GraphQLInt, GraphQLString } from "graphql";
import type { AttributeModel } from "../../ontology/attribute.js";
import type { KindModel } from "../../ontology/model.js";
import { listLimits } from "../../plan/limits.js";
import { languageArgument } from "./attribute-field.js";
import type { DeclaredTypes, EnumValues, MemberDeclaration, TypeClass } from "./declared-types.js";
import { GroupingInputs } from "./grouping-inputs.js";
import { declareRanges, rangeTypeOf, type RangeTypes } from "./range-types.js";
import { pluralOf } from "./wording.js";

/** What lists show of themselves in groups: the fields of connections, and the types of the groups. */
export class GroupTypes {
  readonly groupings: GroupingInputs;
  readonly #types: DeclaredTypes;
  readonly #group: TypeClass;
  readonly #order: EnumValues;
  readonly #ranges: RangeTypes;
  readonly #byKind = new Map<KindModel, TypeClass>();

  constructor(types: DeclaredTypes, node: TypeClass) {
    this.#types = types;
    this.groupings = new GroupingInputs(types);
    this.#order = declareGroupOrder(types);
    this.#group = declareGroup(types, node);
    this.#ranges = declareRanges(types);
  }

  /** Adds `groups` and `groupCount` to a connection of nodes of a kind. */
  addFields(connection: TypeClass, kind: KindModel, grouping: TypeClass): void {
    const by: MemberDeclaration = {
      type: grouping,
      nullable: true,
      description: "By what. Default: all are one group.",
    };
    this.#types.field(connection, "groups", {
      type: this.#ofKind(kind),
      list: true,
      description: "All that match, on whatever page, in groups: the largest first.",
      args: {
        by,
        orderBy: { type: this.#order, nullable: true, description: "Which come first. Default: `COUNT`." },
        first,
      },
      role: { role: "groups" },
    });
    this.#types.field(connection, "groupCount", {
      type: GraphQLInt,
      description: "How many groups there are in all.",
      args: { by },
      role: { role: "group-count" },
    });
  }

  #ofKind(kind: KindModel): TypeClass {
    const known = this.#byKind.get(kind);
    if (known !== undefined) return known;
    const origin = {
      name: `${kind.name}Group`,
      description: `${pluralOf(kind).replace(/^./u, (first) => first.toUpperCase())} that have something in common.`,
      from: `the kind ${kind.name}`,
    };
    const group = this.#types.object(origin, [this.#group]);
    this.#byKind.set(kind, group);
    this.#types.field(group, "countDistinct", {
      type: GraphQLInt,
      description:
        "How many different values or nodes there are in the group, such as `countDistinct(of: { attribute: MODALITY })`.",
      args: { of: { type: this.groupings.ofKind(kind), description: "Of what: exactly one member." } },
      role: { role: "group-distinct" },
    });
    for (const attribute of kind.attributes.values()) this.#addRange(group, attribute);
    return group;
  }

  #addRange(group: TypeClass, attribute: AttributeModel): void {
    const type = rangeTypeOf(attribute, this.#ranges);
    if (type === undefined) return;
    const description = `Between what \`${attribute.name}\` lies in the group.`;
    this.#types.field(group, attribute.name, { type, description, role: { role: "range", attribute } });
  }
}

const first: MemberDeclaration = {
  type: GraphQLInt,
  nullable: true,
  description: `How many groups. Default ${listLimits.default}, at most ${listLimits.maximum}.`,
};

function declareGroupOrder(types: DeclaredTypes): EnumValues {
  return types.enum(
    { name: "NodeGroupOrder", description: "Which groups come first.", from: "Attest itself" },
    new Map([
      ["COUNT", "The largest, then by key: the first ones are the top ones."],
      [
        "KEY",
        "By key: values of an enumeration in their order, numbers from the smallest. The group without a key comes last.",
      ],
    ]),
    { isShape: true },
  );
}

/** What all groups have, so that a chart can be drawn of any. */
function declareGroup(types: DeclaredTypes, node: TypeClass): TypeClass {
  const group = types.interface({
    name: "NodeGroup",
    description:
      "Things of a list that have something in common, with how many they are: what a bar of a chart needs.",
    from: "Attest itself",
  });
  types.field(group, "key", {
    type: GraphQLString,
    nullable: true,
    description:
      "What they have in common: a value, such as `PEACEKEEPING`, or the id of a node; null where they have none.",
    role: { role: "group-part", part: "key" },
  });
  types.field(group, "label", {
    type: GraphQLString,
    nullable: true,
    description:
      "The key as people read it: the value's label, or the node's name; null where there is no key.",
    args: { language: languageArgument },
    role: { role: "group-part", part: "label" },
  });
  types.field(group, "node", {
    type: node,
    nullable: true,
    description: "The node that the key is the id of; null where it is a value.",
    role: { role: "group-part", part: "node" },
  });
  types.field(group, "count", {
    type: GraphQLInt,
    description: "How many they are. Where each is in one group, the counts of all groups make `totalCount`.",
    role: { role: "group-part", part: "count" },
  });
  return group;
}
