import { ArgsType, Field, ID, Int } from "type-graphql";
import { compareLimits } from "../../../exploration/compare/limits.js";
import { checkSize } from "../../../plan/check-size.js";

/** The arguments of the field `compare`. */
@ArgsType()
export class CompareArguments {
  @Field(() => [ID], {
    description: `What is compared: entities by id or by a name that only one has, or documents by id; 2 to ${compareLimits.compared}.`,
  })
  ids!: string[];

  @Field(() => Int, {
    nullable: true,
    description: `How many entities are listed in all, those that more of the compared have first. Of documents: for mentions and for facts each. Default ${compareLimits.default}, at most ${compareLimits.maximum}.`,
  })
  first?: number | null;
}

/** How many entities a comparison lists. @throws AttestError BAD_USER_INPUT outside the limits */
export function entitiesListed({ first }: CompareArguments): number {
  return checkSize(first ?? compareLimits.default, "compare.first", compareLimits.maximum);
}

/** Of these is all that can be compared. */
export const kindsCompared = ["Entity", "Document"] as const;

/** How many are compared, as far as it may count towards the cost. */
export function comparedAtMost({ ids }: CompareArguments): number {
  return Math.min(ids.length, compareLimits.compared);
}
