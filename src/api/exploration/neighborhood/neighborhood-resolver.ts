import { Args, Ctx, Query, Resolver } from "type-graphql";
import type { Exploring } from "../../../exploration/exploring.js";
import { exploreNeighborhood } from "../../../exploration/neighborhood/explore-neighborhood.js";
import { Exploration } from "../exploration.js";
import { NeighborhoodArguments } from "./neighborhood-arguments.js";
import { NeighborhoodResult } from "./neighborhood-result.js";

/** The field `neighborhood` of Query. */
@Resolver()
export class NeighborhoodResolver {
  @Exploration()
  @Query(() => NeighborhoodResult, {
    description:
      'What surrounds some entities: everything within a few steps, and all edges between what is shown. Where there is too much, each relation of each entity gives one in turn. Example: `neighborhood(of: ["italy"], first: 20) { nodes { id name } edges { relation from { id } to { id } } leftOut { field count } }`.',
  })
  neighborhood(
    @Args(() => NeighborhoodArguments) asked: NeighborhoodArguments,
    @Ctx() exploring: Exploring,
  ): Promise<NeighborhoodResult> {
    return exploreNeighborhood(asked, exploring);
  }
}
