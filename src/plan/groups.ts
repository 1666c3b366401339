import type { Condition } from "./condition.js";
import type { Expression } from "./expression.js";
import type { Way } from "./way.js";

/** What tells groups apart. What has no value, or leads nowhere, is a group of its own, whose key is null. */
export type GroupKey =
  /** A value of the node or edge at hand; ordered by `rank`, where the values have an order of their own. */
  | { readonly key: "value"; readonly value: Expression; readonly rank: Expression | null }
  /** Each id in a list of ids, which are those of nodes with the label: what has several is in several groups. */
  | { readonly key: "ids"; readonly ids: Expression; readonly label: string }
  /** Each node met along a way, however often it is met: what leads to several is in several groups. */
  | { readonly key: "related"; readonly way: Way };

/** A figure of a group, beside how many it holds. What has no value does not count. */
export type Measure =
  | { readonly measure: "least" | "greatest"; readonly of: Expression }
  /** How many different values, or related nodes, the nodes of the group have. */
  | { readonly measure: "distinct"; readonly of: GroupKey };

/** All that a way meets and that fulfils a condition, in groups. */
export interface Grouped {
  readonly way: Way;
  readonly condition: Condition | null;
  readonly by: GroupKey;
}
