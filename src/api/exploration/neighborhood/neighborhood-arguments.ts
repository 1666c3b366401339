import { ArgsType, Field, ID, Int } from "type-graphql";
import type { EvidenceAsked } from "../../../exploration/following.js";
import type { NeighborhoodAsked } from "../../../exploration/neighborhood/explore-neighborhood.js";
import { neighborhoodLimits as limits } from "../../../plan/limits.js";
import { generatedType } from "../../schema/generated-type.js";

@ArgsType()
export class NeighborhoodArguments implements NeighborhoodAsked {
  @Field(() => [ID], {
    description: `The entities in the middle: ids, or names that only one entity has; 1 to ${limits.of}.`,
  })
  of!: readonly string[];

  @Field(() => Int, {
    nullable: true,
    defaultValue: limits.depth.default,
    description: `Steps from the nearest of them at most: ${limits.depth.minimum} to ${limits.depth.maximum}.`,
  })
  depth?: number | null;

  @Field(() => [generatedType("Relation")], {
    nullable: true,
    description: "Follow only these relations, in both directions. Default: all.",
  })
  relations?: readonly string[] | null;

  @Field(() => generatedType("EvidenceFilter"), {
    nullable: true,
    description: "Which evidence each edge must have. Default: any.",
  })
  evidence?: EvidenceAsked | null;

  @Field(() => Int, {
    nullable: true,
    defaultValue: limits.first.default,
    description: `How many entities in all: ${limits.first.minimum} to ${limits.first.maximum}. Those in the middle are always shown.`,
  })
  first?: number | null;
}

/** Entities that are shown at most. */
export function mostNodes({ of, first }: NeighborhoodArguments): number {
  return Math.max(of.length, first ?? limits.first.default);
}
