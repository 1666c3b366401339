import { Field, ObjectType } from "type-graphql";
import type { LocalizedText } from "../../ontology/enumeration.js";
import { LanguageScalar } from "../schema/text-scalars.js";

@ObjectType("LocalizedLabel", { description: "How something is called in one language." })
export class LocalizedLabel {
  @Field(() => LanguageScalar, { description: 'The language, such as `"fr"`.' })
  readonly language: string;
  @Field(() => String, { description: "The words, such as `contribue à`." })
  readonly text: string;

  constructor(language: string, text: string) {
    this.language = language;
    this.text = text;
  }
}

/** A label in each language that it was declared in, by language. */
export function labelsOf(label: LocalizedText): readonly LocalizedLabel[] {
  return Object.entries(label)
    .map(([language, text]) => new LocalizedLabel(language, text))
    .sort((a, b) => (a.language < b.language ? -1 : 1));
}
