import { ArgsType, Field, ID, Int } from "type-graphql";
import type { EvidenceAsked } from "../../../exploration/following.js";
import type { PathsAsked } from "../../../exploration/paths/paths-asked.js";
import { avoidingLimit, pathLimits } from "../../../plan/limits.js";
import { generatedType } from "../../schema/generated-type.js";

@ArgsType()
export class PathsArguments implements PathsAsked {
  @Field(() => ID, { description: "Where the paths start: an id, or a name that only one entity has." })
  from!: string;

  @Field(() => ID, { description: "Where they lead: an id, or a name that only one entity has." })
  to!: string;

  @Field(() => Int, {
    nullable: true,
    defaultValue: pathLimits.maxLength.default,
    description: `Steps of a path at most: ${pathLimits.maxLength.minimum} to ${pathLimits.maxLength.maximum}.`,
  })
  maxLength?: number | null;

  @Field(() => [generatedType("Relation")], {
    nullable: true,
    description: "Follow only these relations, in both directions. Default: all.",
  })
  relations?: readonly string[] | null;

  @Field(() => [generatedType("EntityKind")], {
    nullable: true,
    description:
      "Lead only through entities of these kinds; the ends may be of any. An empty list leaves direct paths. Default: all.",
  })
  kinds?: readonly string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: `Lead through none of these: ids or names, at most ${avoidingLimit}. Default: none.`,
  })
  avoiding?: readonly string[] | null;

  @Field(() => generatedType("EvidenceFilter"), {
    nullable: true,
    description: "Which evidence each step must have. Default: any.",
  })
  evidence?: EvidenceAsked | null;

  @Field(() => Int, {
    nullable: true,
    defaultValue: pathLimits.first.default,
    description: `How many paths, the shortest first: ${pathLimits.first.minimum} to ${pathLimits.first.maximum}.`,
  })
  first?: number | null;
}
