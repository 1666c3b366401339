import { Args, Ctx, Field, ObjectType, Query, Resolver } from "type-graphql";
import { compare } from "../../../exploration/compare/compare.js";
import type { Comparison as Found } from "../../../exploration/compare/comparison.js";
import type { Exploring } from "../../../exploration/exploring.js";
import { generatedType } from "../../schema/generated-type.js";
import { AtMost, Exploration, OfKinds } from "../exploration.js";
import { CompareArguments, comparedAtMost, entitiesListed, kindsCompared } from "./compare-arguments.js";
import { FactOverlap, MentionOverlap, RelationOverlap } from "./overlaps.js";

@ObjectType("Comparison", {
  description: "What entities, or documents, have in common, and what only some of them have.",
})
class Comparison {
  @AtMost(comparedAtMost)
  @OfKinds(...kindsCompared)
  @Field(() => [generatedType("Node")], { description: "What is compared, in the order asked for." })
  compared!: string[];

  // As one row: all relations together list as many entities as `first` says, which the lists below count.
  @AtMost(() => 1)
  @Field(() => [RelationOverlap], {
    description:
      "Of entities: what they are related to, by relation and direction, in the order of the ontology. Empty of documents.",
  })
  relations!: RelationOverlap[];

  @Field(() => MentionOverlap, {
    nullable: true,
    description: "Of documents: the entities that they mention. Null of entities.",
  })
  mentions?: MentionOverlap | null;

  @Field(() => FactOverlap, {
    nullable: true,
    description: "Of documents: the entities that they say facts about, named or not. Null of entities.",
  })
  facts?: FactOverlap | null;

  @Field(() => Boolean, {
    description: "Whether there are more entities than are listed: the counts say how many.",
  })
  truncated!: boolean;
}

/** The field `compare` of Query. */
@Resolver()
export class CompareResolver {
  @Exploration()
  @Query(() => Comparison, {
    description:
      'What entities share and what only one of them has, by relation; or what documents both mention and both speak of. Example: `compare(ids: ["italy", "ukraine"]) { relations { relation shared { entity { name } } } }`.',
  })
  compare(
    @Args(() => CompareArguments) asked: CompareArguments,
    @Ctx() exploring: Exploring,
  ): Promise<Found> {
    return compare({ ids: asked.ids, first: entitiesListed(asked) }, exploring);
  }
}
