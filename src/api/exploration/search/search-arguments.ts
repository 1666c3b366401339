import { ArgsType, Field, Int } from "type-graphql";
import type { SearchAsked } from "../../../exploration/search/search-asked.js";
import { searchLimits } from "../../../exploration/search/search-limits.js";
import { pageLimits } from "../../../plan/limits.js";
import { generatedType } from "../../schema/generated-type.js";
import { LanguageScalar } from "../../schema/text-scalars.js";

@ArgsType()
export class SearchArguments implements SearchAsked {
  @Field(() => String, {
    description: `What somebody types: a name in any spelling, or words of a sentence, at most ${searchLimits.text} characters. Signs part words and mean nothing else. Example: \`"l'Italie"\`.`,
  })
  text!: string;

  @Field(() => [generatedType("SearchKind")], {
    nullable: true,
    description: "Find only these. Default: all.",
  })
  kinds?: readonly string[] | null;

  @Field(() => LanguageScalar, {
    nullable: true,
    description:
      'Look only in names, titles, sentences and descriptions of this language, such as `"fr"`; `"fr-CA"` looks where `"fr"` does. Default: in all.',
  })
  language?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: `How many, from the best. Default ${pageLimits.default}, at most ${pageLimits.maximum}.`,
  })
  first?: number | null;

  @Field(() => String, {
    nullable: true,
    description: "What follows this cursor, such as `pageInfo.endCursor`.",
  })
  after?: string | null;
}

/** How many edges or nodes an answer has at most. */
export function pageSizeOf({ first }: SearchArguments): number {
  return first ?? pageLimits.default;
}
