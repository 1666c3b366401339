import { Args, Ctx, Query, Resolver } from "type-graphql";
import type { Exploring } from "../../../exploration/exploring.js";
import { explorePaths } from "../../../exploration/paths/explore-paths.js";
import { Exploration } from "../exploration.js";
import { PathResult } from "./path-result.js";
import { PathsArguments } from "./paths-arguments.js";

/** The field `paths` of Query. */
@Resolver()
export class PathsResolver {
  @Exploration()
  @Query(() => PathResult, {
    description:
      'How two entities are connected: the shortest paths between them over relations, followed in both directions. No path passes an entity twice, and each differs from the others in at least one fact. Example: `paths(from: "france", to: "kfor", first: 3) { paths { length steps { from { name } fact { predicate } to { name } } } }`.',
  })
  paths(@Args(() => PathsArguments) asked: PathsArguments, @Ctx() exploring: Exploring): Promise<PathResult> {
    return explorePaths(asked, exploring);
  }
}
