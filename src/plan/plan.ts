import type { LinkStep } from "../ontology/model.js";
import type { Condition } from "./condition.js";
import type { Expression } from "./expression.js";
import type { Grouped, GroupKey, Measure } from "./groups.js";
import type { ParameterName } from "./parameter-name.js";
import type { Way } from "./way.js";

/**
 * What one root field asks of the graph, as plain data: no GraphQL, no Cypher.
 * It becomes one statement with one column, `row`: a list with one value for each cell, and one for each table.
 */
export interface Plan {
  readonly source: Source;
  readonly row: Selection;
  /** Each is a list of rows `[id, …]`, one for each node that pages refer to: a node met again is not read again. */
  readonly tables: readonly Selection[];
}

/** Where a statement starts. */
export type Source =
  /** The node with the label and the id: one row or none. */
  | { readonly source: "node"; readonly label: string; readonly id: ParameterName }
  /** The entities with a name, compared folded: a row for each, at most `limit`. */
  | { readonly source: "named"; readonly folded: ParameterName; readonly limit: ParameterName }
  /** Nowhere: one row, whose cells start by themselves. */
  | { readonly source: "none" };

/** The cells of a row, in order. */
export interface Selection {
  readonly cells: readonly Cell[];
}

/** One value of a row. */
export type Cell =
  | { readonly cell: "value"; readonly expression: Expression }
  /** A list of rows: nodes met along a way, cut to a page. Where they are counted: a list of their number and that list. */
  | { readonly cell: "page"; readonly page: Page }
  /** A cell of the one node that is always met by these steps. */
  | { readonly cell: "one"; readonly steps: readonly LinkStep[]; readonly of: Cell }
  /** How many nodes are met along a way. */
  | { readonly cell: "count"; readonly way: Way; readonly condition: Condition | null }
  /** A list of rows: the first groups of what is met along a way. */
  | { readonly cell: "groups"; readonly groups: Groups }
  /** How many groups there are. */
  | { readonly cell: "group-count"; readonly grouped: Grouped }
  /** A list of no or one row: the fact that an edge stands for. */
  | { readonly cell: "edge-fact"; readonly row: Selection }
  /** A list of rows `[id, …]`: the nodes with the label and one of the ids, in no order. */
  | { readonly cell: "nodes"; readonly label: string; readonly ids: ParameterName; readonly row: Selection };

/** A page of the nodes met along a way. */
export interface Page {
  readonly way: Way;
  readonly condition: Condition | null;
  /** Total: the last key is unique among what the way meets. Empty where that is one node at most. */
  readonly order: readonly OrderKey[];
  /** Values of the order keys at a cursor: only what lies behind (`after`) or before it (`before`), in the order asked for. */
  readonly after: readonly ParameterName[] | null;
  readonly before: readonly ParameterName[] | null;
  /** Whether rows are taken from the end of the order. They then come in reverse. */
  readonly backward: boolean;
  /** How many rows at most; null: all. */
  readonly limit: ParameterName | null;
  /** Whether all that the way meets is counted: in the same pass, before cursors and limit. */
  readonly isCounted: boolean;
  /** Whether it is read in the order of its first key, which an index has (`isBestReadInOrder`). */
  readonly isInOrder: boolean;
  readonly row: Selection;
  /** The table of the plan that has what is read of the nodes met, its number; null: the rows have it all. */
  readonly table: number | null;
}

/**
 * The first groups of what a way meets. Each is a row: its key (of a related node the id), how many it holds, the measures and,
 * where asked for, the row of the node that the key stands for.
 */
export interface Groups extends Omit<Grouped, "by"> {
  /** Null: one group of all, also of nothing. */
  readonly by: GroupKey | null;
  /** `count`: the largest first. Ties, and all for `key`, by key; null comes last. */
  readonly order: "count" | "key";
  readonly limit: ParameterName;
  readonly measures: readonly Measure[];
  readonly node: Selection | null;
}

/** A key of an order. */
export interface OrderKey {
  readonly expression: Expression;
  readonly direction: "ASC" | "DESC";
  readonly nullable: boolean;
  /** Where nulls come in the order asked for, whichever the direction. */
  readonly nulls: "first" | "last";
}
