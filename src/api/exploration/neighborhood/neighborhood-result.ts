import { Field, Int, ObjectType } from "type-graphql";
import type {
  LeftOutShown,
  NeighborhoodShown,
} from "../../../exploration/neighborhood/explore-neighborhood.js";
import type { Edge } from "../../../exploration/neighborhood/edges-among.js";
import { neighborhoodLimits as limits } from "../../../plan/limits.js";
import type { RelationDirection } from "../../../exploration/relation-direction.js";
import { generatedType } from "../../schema/generated-type.js";
import { LinkDirection } from "../../schema/link-direction.js";
import { AtMost } from "../exploration.js";
import { mostNodes, type NeighborhoodArguments } from "./neighborhood-arguments.js";

@ObjectType("NeighborhoodEdge", {
  description: "A relation between two entities that are shown, as its fact has it.",
})
export class NeighborhoodEdge implements Edge {
  @Field(() => generatedType("Relation"), { description: "The relation, such as `CONTRIBUTES_TO`." })
  relation!: string;

  @Field(() => generatedType("Fact"), { description: "The fact that the edge stands for." })
  fact!: string;

  @Field(() => generatedType("Entity"), { description: "The fact's subject." })
  from!: string;

  @Field(() => generatedType("Entity"), { description: "The fact's object." })
  to!: string;
}

@ObjectType("LeftOut", {
  description: "Edges of one relation, on one side of an entity, for which there was no room.",
})
export class LeftOut implements LeftOutShown {
  @Field(() => generatedType("Entity"), { description: "The entity that they belong to." })
  node!: string;

  @Field(() => generatedType("Relation"), { description: "The relation." })
  relation!: string;

  @Field(() => LinkDirection, { description: "Whether the entity is their subject or their object." })
  direction!: RelationDirection;

  @Field(() => String, {
    description: "The field of the entity that leads to all of them, in pages, such as `contributors`.",
  })
  field!: string;

  @Field(() => Int, { description: "How many edges are left out." })
  count!: number;
}

@ObjectType("Neighborhood", {
  description: "A part of the graph, ready to be drawn: each entity and each edge once.",
})
export class NeighborhoodResult implements NeighborhoodShown {
  @Field(() => [generatedType("Entity")], {
    description: "The entities: those in the middle, as they were asked for, then the others, nearest first.",
  })
  @AtMost(mostNodes)
  nodes!: readonly string[];

  @Field(() => [NeighborhoodEdge], {
    description: `All edges between these entities, ordered by the ids of their facts; at most ${limits.edgesEach} for each entity asked for.`,
  })
  @AtMost((asked: NeighborhoodArguments) => limits.edgesEach * (asked.first ?? limits.first.default))
  edges!: readonly NeighborhoodEdge[];

  @Field(() => Boolean, {
    description:
      "Whether there was no room for all `edges` between these entities, or for all of `leftOut`. Entities without room are told by `leftOut` alone.",
  })
  truncated!: boolean;

  @Field(() => String, {
    nullable: true,
    description: "Which of them was cut, and how far; null where nothing was.",
  })
  reason!: string | null;

  @Field(() => [LeftOut], {
    description: `What is missing for lack of room, by entity and relation, of the nearest entities first; empty where everything within \`depth\` is shown. At most ${limits.leftOutEach} for each entity asked for.`,
  })
  @AtMost((asked: NeighborhoodArguments) => limits.leftOutEach * (asked.first ?? limits.first.default))
  leftOut!: readonly LeftOut[];
}
