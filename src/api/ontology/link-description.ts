import { Arg, Ctx, Field, ObjectType, registerEnumType } from "type-graphql";
import type { LinkModel } from "../../ontology/model.js";
import type { ApiContext } from "../api-context.js";
import { generatedType } from "../schema/generated-type.js";
import { LinkDirection } from "../schema/link-direction.js";
import { LanguageScalar } from "../schema/text-scalars.js";
import { AttributeDescription } from "./attribute-description.js";
import { labelLanguage } from "./described.js";
import { labelIn } from "../planning/label-in.js";
import { LocalizedLabel, labelsOf } from "./localized-label.js";

enum LinkCardinality {
  CONNECTION = "CONNECTION",
  LIST = "LIST",
  ONE = "ONE",
  OPTIONAL = "OPTIONAL",
}
registerEnumType(LinkCardinality, {
  name: "LinkCardinality",
  description: "How a field shows what it leads to.",
  valuesConfig: {
    CONNECTION: { description: "In pages: `members(first: 5) { totalCount nodes { id } }`." },
    LIST: { description: "As a short list: `names { text }`." },
    ONE: { description: "As one object: `document { id }`." },
    OPTIONAL: { description: "As one object or null: `speaker { id }`." },
  },
});

@ObjectType("LinkDescription", {
  description: "A field that leads from things of some kinds to others.",
})
export class LinkDescription {
  readonly #link: LinkModel;

  constructor(link: LinkModel) {
    this.#link = link;
  }

  @Field(() => String, { description: "Name of the field, such as `contributesTo`." })
  get field(): string {
    return this.#link.field;
  }

  @Field(() => String, {
    nullable: true,
    description:
      "How people call it, in the language asked for or the next best; null where it leads along the evidence, which has no labels.",
  })
  label(
    @Arg("language", () => LanguageScalar, labelLanguage) language: string | undefined,
    @Ctx() { languages }: ApiContext,
  ): string | null {
    const { label } = this.#link;
    return label === undefined ? null : labelIn(label, language ?? null, languages);
  }

  @Field(() => [LocalizedLabel], {
    description: "How people call it, in every language that it is declared in.",
  })
  get labels(): readonly LocalizedLabel[] {
    return this.#link.label === undefined ? [] : labelsOf(this.#link.label);
  }

  @Field(() => String, { description: "What it leads to, in English." })
  get description(): string {
    return this.#link.description;
  }

  @Field(() => generatedType("Predicate"), {
    nullable: true,
    description: "The relation that it follows; null where it leads along the evidence.",
  })
  get relation(): string | null {
    return this.#link.relation?.name ?? null;
  }

  @Field(() => LinkDirection, {
    nullable: true,
    description: "From which end it follows the relation; null where it leads along the evidence.",
  })
  get direction(): LinkDirection | null {
    const { relation } = this.#link;
    if (relation === undefined) return null;
    return relation.forward === this.#link ? LinkDirection.FORWARD : LinkDirection.INVERSE;
  }

  @Field(() => String, { description: "Name of the kind or interface that it leads to, such as `Activity`." })
  get end(): string {
    return this.#link.end.name;
  }

  @Field(() => [String], {
    description: "Names of the kinds that can stand at its end; there may be fewer than the interface has.",
  })
  get endKinds(): readonly string[] {
    return this.#link.endKinds.map(({ name }) => name);
  }

  @Field(() => LinkCardinality, { description: "How it shows what it leads to." })
  get cardinality(): LinkCardinality {
    return cardinalities[this.#link.cardinality];
  }

  @Field(() => [AttributeDescription], {
    description:
      "What its edges show beside `cursor`, `node` and, of relations, `fact`: whether claims agree, and the qualifiers.",
  })
  get edgeAttributes(): readonly AttributeDescription[] {
    return [...this.#link.edgeAttributes.values()].map((attribute) => new AttributeDescription(attribute));
  }
}

const cardinalities: Readonly<Record<LinkModel["cardinality"], LinkCardinality>> = {
  connection: LinkCardinality.CONNECTION,
  list: LinkCardinality.LIST,
  one: LinkCardinality.ONE,
  optional: LinkCardinality.OPTIONAL,
};
