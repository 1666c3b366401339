import { checkSize } from "../../plan/check-size.js";
import { pageLimits } from "../../plan/limits.js";

/** What a timeline is asked. What is null or left out narrows nothing. */
export interface TimelineAsked {
  /** An entity by id or name, or a document by id. */
  readonly of?: string | null;
  /** Kinds of which one end of a fact must be; the entity asked of does not count. */
  readonly kinds?: readonly string[] | null;
  /** The first and the last day that matter: `yyyy-mm-dd`. */
  readonly from?: string | null;
  readonly to?: string | null;
  /** How sure it must be that a fact's period has a day between them. Default: POSSIBLY. */
  readonly certainty?: Certainty | null;
  readonly first?: number | null;
  /** A cursor of the same question. */
  readonly after?: string | null;
}

export type Certainty = "POSSIBLY" | "CERTAINLY";

/** How many facts a page holds at most. @throws AttestError BAD_USER_INPUT outside the limits */
export function factsShown({ first }: Pick<TimelineAsked, "first">): number {
  return checkSize(first ?? pageLimits.default, "timeline.first");
}
