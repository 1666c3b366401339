import { Args, Ctx, Field, Int, ObjectType, Query, Resolver } from "type-graphql";
import type { Exploring } from "../../../exploration/exploring.js";
import { impact, shownOf } from "../../../exploration/impact/impact.js";
import type { Impact as Found } from "../../../exploration/impact/impact-result.js";
import { impactLimits } from "../../../exploration/impact/limits.js";
import { generatedType } from "../../schema/generated-type.js";
import { AtMost, Exploration } from "../exploration.js";
import { ImpactArguments } from "./impact-arguments.js";

@ObjectType("StatusChange", { description: "A fact that would stay, with another status." })
class StatusChange {
  @Field(() => generatedType("Fact"), { description: "The fact, as it is now." })
  fact!: string;

  @Field(() => generatedType("FactStatus"), { description: "Its status now." })
  from!: string;

  @Field(() => generatedType("FactStatus"), { description: "The status that it would have." })
  to!: string;
}

@ObjectType("ImpactBetween", {
  description: `Whether two entities are connected by relations in any direction. Looked for up to ${2 * impactLimits.steps} steps and ${impactLimits.entities} entities.`,
})
class ImpactBetween {
  @Field(() => generatedType("Entity"), { description: "The first." })
  from!: string;

  @Field(() => generatedType("Entity"), { description: "The second." })
  to!: string;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether they are connected now; null where that was not found out within the limits.",
  })
  before?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether they would stay so; null where that was not found out within the limits.",
  })
  after?: boolean | null;
}

@ObjectType("Impact", {
  description: "What the graph would lose without some documents. Lists are sorted by id; counts are of all.",
})
class Impact {
  @AtMost(shownOf)
  @Field(() => [generatedType("Document")], {
    description: "What is left out: given, or published by a source that is given.",
  })
  documents!: string[];

  @Field(() => Int, { description: "How many documents are left out." })
  documentCount!: number;

  @Field(() => Int, { description: "How many live claims are left out." })
  claimCount!: number;

  @AtMost(shownOf)
  @Field(() => [generatedType("Fact")], {
    description: "Facts that would fall: no live claim about them would be left. Shown as they are now.",
  })
  fallen!: string[];

  @Field(() => Int, { description: "How many facts would fall." })
  fallenCount!: number;

  @AtMost(shownOf)
  @Field(() => [StatusChange], {
    description:
      "Facts that would stay with another status, such as `UNDISPUTED` where nobody contradicts any more.",
  })
  changed!: StatusChange[];

  @Field(() => Int, { description: "How many facts would stay with another status." })
  changedCount!: number;

  @AtMost(shownOf)
  @Field(() => [generatedType("Entity")], {
    description: "Entities that have relations now, and would have none.",
  })
  unconnected!: string[];

  @Field(() => Int, { description: "How many entities would be left without relations." })
  unconnectedCount!: number;

  @Field(() => ImpactBetween, {
    nullable: true,
    description: "Whether the two of the argument `between` would stay connected; null without it.",
  })
  between?: ImpactBetween | null;

  @Field(() => Boolean, {
    description: `Whether more than ${impactLimits.facts} facts rest on what is left out: then only the first by id are computed, and the counts are of these.`,
  })
  truncated!: boolean;
}

/** The field `impact` of Query. */
@Resolver()
export class ImpactResolver {
  @Exploration()
  @Query(() => Impact, {
    description:
      'What would be lost without documents or sources: facts that fall, facts whose status changes, entities left without relations. Nothing is changed. Example: `impact(without: { documents: ["document:stoltenberg-meloni-meeting"] }) { fallenCount fallen { id } }`.',
  })
  impact(@Args(() => ImpactArguments) asked: ImpactArguments, @Ctx() exploring: Exploring): Promise<Found> {
    return impact(asked, exploring);
  }
}
