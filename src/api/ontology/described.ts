import { Arg, Ctx, Field, ObjectType } from "type-graphql";
import type { LocalizedText } from "../../ontology/enumeration.js";
import type { ApiContext } from "../api-context.js";
import { LanguageScalar } from "../schema/text-scalars.js";
import { labelIn } from "../planning/label-in.js";
import { LocalizedLabel, labelsOf } from "./localized-label.js";

/** The argument `language` of labels. */
export const labelLanguage = {
  nullable: true,
  description:
    'The language asked for, such as `"fr"`. Default: the language of the request (`Accept-Language`), else English.',
};

/** A declaration with labels. */
export interface Declared {
  readonly name: string;
  readonly description: string;
  readonly label: LocalizedText;
}

/** What all declarations with labels say of themselves. */
@ObjectType()
export abstract class Described {
  readonly #declared: Declared;

  constructor(declared: Declared) {
    this.#declared = declared;
  }

  @Field(() => String, { description: "Its name, as queries write it." })
  get name(): string {
    return this.#declared.name;
  }

  @Field(() => String, { description: "How people call it, in the language asked for or the next best." })
  label(
    @Arg("language", () => LanguageScalar, labelLanguage) language: string | undefined,
    @Ctx() { languages }: ApiContext,
  ): string {
    return labelIn(this.#declared.label, language ?? null, languages);
  }

  @Field(() => [LocalizedLabel], {
    description: "How people call it, in every language that it is declared in.",
  })
  get labels(): readonly LocalizedLabel[] {
    return labelsOf(this.#declared.label);
  }

  @Field(() => String, { description: "What it means, in English." })
  get description(): string {
    return this.#declared.description;
  }
}
