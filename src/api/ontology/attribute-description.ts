import { Field, ObjectType, registerEnumType } from "type-graphql";
import type { AttributeModel, AttributeType } from "../../ontology/attribute.js";
import { constantCase } from "../../ontology/constant-case.js";
import { timeParts } from "../../ontology/stored-properties.js";
import { isFilterable, isGroupable, isOrderable } from "../schema/attribute-uses.js";
import { generatedType } from "../schema/generated-type.js";
import { lowerFirst } from "../schema/wording.js";
import { attributeTypes } from "./attribute-types.js";

const origins: Readonly<Record<AttributeModel["from"], string>> = {
  fact: "Facts say it: a sentence of a document stands behind each.",
  reference: "Reference data, which no document needs to say.",
  computed: "Attest computes it from what is stored.",
};
const Origin = Object.fromEntries(
  Object.keys(origins).map((from) => [constantCase(from), constantCase(from)]),
);
registerEnumType(Origin, {
  name: "AttributeOrigin",
  description: "Where the value of an attribute comes from.",
  valuesConfig: Object.fromEntries(
    Object.entries(origins).map(([from, description]) => [constantCase(from), { description }]),
  ),
});

@ObjectType("AttributeDescription", {
  description:
    "A value that things of a kind can have, or a qualifier of a relation: its name is the field's.",
})
export class AttributeDescription {
  readonly #attribute: AttributeModel;
  /** Predicate of the facts that say it; null where none do. */
  readonly #predicate: string | null;

  constructor(attribute: AttributeModel, predicate: string | null = null) {
    this.#attribute = attribute;
    this.#predicate = predicate;
  }

  @Field(() => String, { description: "The field that shows it, such as `missionType`." })
  get name(): string {
    return this.#attribute.name;
  }

  @Field(() => String, { description: "What it means, in English." })
  get description(): string {
    return this.#attribute.description;
  }

  @Field(() => attributeTypes, { description: "What it holds." })
  get type(): string {
    return this.#attribute.type.type.replace("-", "_").toUpperCase();
  }

  @Field(() => String, {
    nullable: true,
    description:
      "Name of the enumeration that it takes its values from, such as `MissionType`; null where it takes none.",
  })
  get enumeration(): string | null {
    const { type } = this.#attribute;
    return type.type === "enumeration" ? type.name : null;
  }

  @Field(() => Boolean, { description: "Whether it holds several values." })
  get isList(): boolean {
    return isListType(this.#attribute.type);
  }

  @Field(() => Boolean, { description: "Whether it may be null." })
  get isNullable(): boolean {
    return this.#attribute.nullable && !this.isList;
  }

  @Field(() => Origin, { description: "Where its value comes from." })
  get origin(): string {
    return constantCase(this.#attribute.from);
  }

  @Field(() => generatedType("Predicate"), {
    nullable: true,
    description:
      "Predicate of the facts that say it, such as `MISSION_TYPE`: `facts(where: { predicate: { eq: MISSION_TYPE } })`; null where facts do not.",
  })
  get predicate(): string | null {
    return this.#predicate;
  }

  @Field(() => String, {
    description:
      "What a query selects to read it: `missionType`, or `time { text start end … }` with all parts.",
  })
  get selection(): string {
    const parts = partsOf(this.#attribute.type);
    return parts === null ? this.name : `${this.name} { ${parts.join(" ")} }`;
  }

  @Field(() => Boolean, { description: "Whether the field takes an argument `language`." })
  get takesLanguage(): boolean {
    return this.#attribute.type.type === "name" || this.#attribute.type.type === "localized";
  }

  @Field(() => Boolean, { description: "Whether `where` has a member of its name." })
  get isFilterable(): boolean {
    return isFilterable(this.#attribute);
  }

  @Field(() => Boolean, { description: "Whether `orderBy` has a member of its name." })
  get isOrderable(): boolean {
    return isOrderable(this.#attribute);
  }

  @Field(() => Boolean, {
    description:
      "Whether `groups(by:)` has a value for it: `attribute: MISSION_TYPE`, or of a qualifier `edge: ROLE`.",
  })
  get isGroupable(): boolean {
    return isGroupable(this.#attribute);
  }
}

function isListType({ type }: AttributeType): boolean {
  return type === "text-list" || type === "qualifiers";
}

/** Fields of what the attribute shows; null where that is a leaf. */
function partsOf({ type }: AttributeType): readonly string[] | null {
  if (type === "time") return timeParts.map(lowerFirst);
  return type === "qualifiers" ? ["name", "value"] : null;
}
