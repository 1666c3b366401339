import { Args, Ctx, Field, Int, ObjectType, Query, Resolver } from "type-graphql";
import type { FuzzyTime } from "../../../evidence/records.js";
import type { Exploring } from "../../../exploration/exploring.js";
import { factsShown } from "../../../exploration/timeline/timeline-asked.js";
import { timeline } from "../../../exploration/timeline/timeline.js";
import { generatedType } from "../../schema/generated-type.js";
import { AtMost, Exploration } from "../exploration.js";
import { TimelineArguments } from "./timeline-arguments.js";

@ObjectType("TimelineEdge", { description: "A fact in world time." })
class TimelineEdge {
  @Field(() => String, { description: "Its place in the list, for `after`." })
  cursor!: string;

  @Field(() => generatedType("Fact"), { description: "The fact." })
  node!: string;

  @Field(() => generatedType("FuzzyTime"), {
    description:
      "When: what the fact says of a time itself, or else the time of the event with which the relation holds.",
  })
  time!: FuzzyTime;

  @Field(() => generatedType("Entity"), {
    nullable: true,
    description: "What takes place then; null where the relation says itself since when and until when.",
  })
  event?: string | null;
}

@ObjectType("TimelineConnection", {
  description:
    "Facts in world time: by the first day on which their period may begin, then by the last on which it may end, then by `id`. What has no such day comes last.",
})
class TimelineConnection {
  @AtMost(factsShown)
  @Field(() => [TimelineEdge], { description: "The facts of the page, each with its time." })
  edges!: TimelineEdge[];

  @AtMost(factsShown)
  @Field(() => [generatedType("Fact")], { description: "The facts of the page, for short." })
  nodes!: string[];

  @Field(() => generatedType("PageInfo"), { description: "Where the page lies in the whole list." })
  pageInfo!: object;

  @Field(() => Int, { description: "How many facts the whole list has." })
  totalCount!: number;
}

/** The field `timeline` of Query. */
@Resolver()
export class TimelineResolver {
  @Exploration()
  @Query(() => TimelineConnection, {
    description:
      'What happened when: the facts of an entity, of a document or of all that have a place in world time. Example: `timeline(of: "italy", from: "2025-06-01") { edges { time { text } node { predicate } event { name } } }`.',
  })
  async timeline(
    @Args(() => TimelineArguments) asked: TimelineArguments,
    @Ctx() exploring: Exploring,
  ): Promise<object> {
    const { edges, hasNextPage, totalCount } = await timeline(asked, exploring);
    const hasPreviousPage = asked.after !== null && asked.after !== undefined;
    const [startCursor, endCursor] = [edges[0]?.cursor ?? null, edges.at(-1)?.cursor ?? null];
    return {
      edges,
      nodes: edges.map(({ node }) => node),
      pageInfo: { hasNextPage, hasPreviousPage, startCursor, endCursor },
      totalCount,
    };
  }
}
