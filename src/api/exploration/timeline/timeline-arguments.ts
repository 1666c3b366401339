import { ArgsType, Field, ID, Int, registerEnumType } from "type-graphql";
import type { Certainty, TimelineAsked } from "../../../exploration/timeline/timeline-asked.js";
import { pageLimits } from "../../../plan/limits.js";
import { generatedType } from "../../schema/generated-type.js";
import { DateScalar } from "../../schema/text-scalars.js";

const certainties: Readonly<Record<Certainty, Certainty>> = {
  POSSIBLY: "POSSIBLY",
  CERTAINLY: "CERTAINLY",
};
registerEnumType(certainties, {
  name: "Certainty",
  description: "How sure it must be that a vague period lies as asked.",
  valuesConfig: {
    POSSIBLY: { description: "It may, as far as is known." },
    CERTAINLY: { description: "It does, whatever its vague ends are." },
  },
});

/** The arguments of the field `timeline`. */
@ArgsType()
export class TimelineArguments implements TimelineAsked {
  @Field(() => ID, {
    nullable: true,
    description:
      "Whose: an entity by id or by a name that only one has (facts with it as subject or object), or a document by id (facts that it affirms). Default: all facts.",
  })
  of?: string | null;

  @Field(() => [generatedType("EntityKind")], {
    nullable: true,
    description:
      "Only facts with an entity of one of these kinds as subject or object; what `of` names does not count. Default: all.",
  })
  kinds?: string[] | null;

  @Field(() => DateScalar, { nullable: true, description: "The first day that matters. Default: none." })
  from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: "The last day that matters. Default: none." })
  to?: string | null;

  @Field(() => certainties, {
    nullable: true,
    description: "How sure it must be that a period has a day from `from` to `to`. Default: `POSSIBLY`.",
  })
  certainty?: Certainty | null;

  @Field(() => Int, {
    nullable: true,
    description: `How many, from the start. Default ${pageLimits.default}, at most ${pageLimits.maximum}.`,
  })
  first?: number | null;

  @Field(() => String, {
    nullable: true,
    description: "What follows this cursor, such as `pageInfo.endCursor`.",
  })
  after?: string | null;
}
