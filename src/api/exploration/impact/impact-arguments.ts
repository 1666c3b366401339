import { ArgsType, Field, ID, InputType, Int } from "type-graphql";
import type { ImpactAsked } from "../../../exploration/impact/impact.js";
import type { Without } from "../../../exploration/impact/left-out.js";
import { impactLimits } from "../../../exploration/impact/limits.js";

@InputType("ImpactWithout", { description: "What is left out: documents, sources or both." })
class ImpactWithout implements Without {
  @Field(() => [ID], { nullable: true, description: "Ids of documents." })
  documents?: string[] | null;

  @Field(() => [ID], { nullable: true, description: "Ids of sources, with all that they published." })
  sources?: string[] | null;
}

/** The arguments of the field `impact`. */
@ArgsType()
export class ImpactArguments implements ImpactAsked {
  @Field(() => ImpactWithout, { description: "What is left out." })
  without!: ImpactWithout;

  @Field(() => [ID], {
    nullable: true,
    description: "Two entities, by id or by a name that only one has: would they stay connected?",
  })
  between?: string[] | null;

  @Field(() => Int, {
    nullable: true,
    description: `How many of each list are shown. Default ${impactLimits.default}, at most ${impactLimits.maximum}.`,
  })
  first?: number | null;
}
