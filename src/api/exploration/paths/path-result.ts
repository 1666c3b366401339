import { Field, Int, ObjectType } from "type-graphql";
import type { DirectedStep, PathsShown, ShownPath } from "../../../exploration/paths/explore-paths.js";
import { pathLimits } from "../../../plan/limits.js";
import { generatedType } from "../../schema/generated-type.js";
import { AtMost } from "../exploration.js";
import type { PathsArguments } from "./paths-arguments.js";

@ObjectType("PathStep", { description: "One step of a path: a fact that leads from one entity to the next." })
export class PathStep implements DirectedStep {
  @Field(() => generatedType("Fact"), { description: "The fact, with the claims that it rests on." })
  fact!: string;

  @Field(() => Boolean, {
    description:
      "Whether the step goes from the fact's subject to its object, so that it reads as `from` … `to`; else it is walked backward.",
  })
  forward!: boolean;

  @Field(() => generatedType("Entity"), { description: "Where the step starts." })
  from!: string;

  @Field(() => generatedType("Entity"), { description: "Where it leads." })
  to!: string;
}

@ObjectType("Path", {
  description:
    "Steps from one entity to another, each starting where the one before leads to. No entity comes twice.",
})
export class Path implements ShownPath {
  @Field(() => Int, { description: "How many steps it has." })
  length!: number;

  @Field(() => PathStep, {
    description:
      "The step whose fact is said least well: a contested one before others; then by modality, `RECOMMENDED` being the weakest; then by the reliability of its best source; then by the number of claims that affirm it; of several such the first.",
  })
  weakest!: PathStep;

  @Field(() => [PathStep], { description: "Its steps, from the start." })
  @AtMost(({ maxLength }: PathsArguments) => maxLength ?? pathLimits.maxLength.default)
  steps!: readonly PathStep[];
}

@ObjectType("PathResult", { description: "The paths between two entities, and whether all were looked for." })
export class PathResult implements PathsShown {
  @Field(() => Boolean, {
    description:
      "Whether a limit ended the search before enough paths were found; there may then be further ones, none shorter than those shown.",
  })
  truncated!: boolean;

  @Field(() => String, {
    nullable: true,
    description: "Why the search ended early, or why there is no path at all; else null.",
  })
  reason!: string | null;

  @Field(() => [Path], {
    description: "The paths, shortest first; those of one length ordered by the ids of their facts.",
  })
  @AtMost(({ first }: PathsArguments) => first ?? pathLimits.first.default)
  paths!: readonly Path[];
}
