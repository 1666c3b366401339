import type { OrderKey } from "../../plan/plan.js";
import type { VariableValues } from "./input-tree.js";

/** What cursors of a list are bound to, as far as planning knows it. */
export interface CursorBinding {
  /** Which list it is: a link, or the field of Query. */
  readonly list: string;
  readonly order: readonly OrderKey[];
  /** The argument `where`, and what else may change the list from request to request. */
  readonly values: (variables: VariableValues) => unknown;
  /** `state.contributesTo`, for messages. */
  readonly path: string;
}
