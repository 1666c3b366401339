import { Field, Int, ObjectType, type ClassType } from "type-graphql";
import type { RelationDirection } from "../../../exploration/relation-direction.js";
import { generatedType } from "../../schema/generated-type.js";
import { LinkDirection } from "../../schema/link-direction.js";
import { AtMost } from "../exploration.js";
import { entitiesListed } from "./compare-arguments.js";
import { ComparedEntity, ComparedMention } from "./holdings.js";

/** The lists of an overlap. Those of all relations together hold as many as one of documents: `first` is of the whole answer. */
function overlapOf<Item extends object>(item: ClassType<Item>) {
  @ObjectType()
  abstract class Overlap {
    @AtMost(entitiesListed)
    @Field(() => [item], { description: "What all of the compared have, sorted by id." })
    shared!: Item[];

    @Field(() => Int, { description: "How many all of the compared have, listed or not." })
    sharedCount!: number;

    @AtMost(entitiesListed)
    @Field(() => [item], {
      description:
        "What several of the compared have, but not all, sorted by id. Empty where two are compared.",
    })
    partlyShared!: Item[];

    @Field(() => Int, { description: "How many several have, but not all, listed or not." })
    partlySharedCount!: number;

    @AtMost(entitiesListed)
    @Field(() => [item], { description: "What only one of the compared has, sorted by id." })
    unshared!: Item[];

    @Field(() => Int, { description: "How many only one has, listed or not." })
    unsharedCount!: number;
  }
  return Overlap;
}

@ObjectType("FactOverlap", {
  description: "Entities, by how many of the compared documents say facts about them.",
})
export class FactOverlap extends overlapOf(ComparedEntity) {}

@ObjectType("MentionOverlap", {
  description: "Entities, by how many of the compared documents mention them.",
})
export class MentionOverlap extends overlapOf(ComparedMention) {}

@ObjectType("RelationOverlap", {
  description: "What one relation leads to from the compared entities, by how many of them.",
})
export class RelationOverlap extends overlapOf(ComparedEntity) {
  @Field(() => generatedType("Relation"), { description: "The relation, such as `CONTRIBUTES_TO`." })
  relation!: string;

  @Field(() => LinkDirection, { description: "Whether the compared are its subjects or its objects." })
  direction!: RelationDirection;
}
