import type { Measure } from "../../plan/groups.js";
import type { Selection } from "../../plan/plan.js";
import type { Row } from "../../store/statement.js";
import type { Grouping } from "./group-key.js";
import type { RequestInputs } from "./request-inputs.js";
import { RowBuilder } from "./row-builder.js";

/** Reads a part of the answer from the row of a group. */
export type ReadGroup = (group: Row, request: RequestInputs) => unknown;

/** Collects what is read of each group: key, count, measures and the row of the key's node, in this order. */
export class GroupRow {
  /** The places of what every group has. */
  static readonly key = 0;
  static readonly count = 1;
  readonly measures: Measure[] = [];
  readonly #nodeRow = new RowBuilder("many");

  /** @param grouping what the list is grouped by; null: all is one group */
  constructor(readonly grouping: Grouping | null) {}

  /** The reader of a measure; what is asked twice is read once. */
  measure(measure: Measure): ReadGroup {
    const text = JSON.stringify(measure);
    const known = this.measures.findIndex((other) => JSON.stringify(other) === text);
    const at = GroupRow.count + (known === -1 ? this.measures.push(measure) : known + 1);
    return (group) => group[at] ?? null;
  }

  /** The reader of something of the node that a key stands for; null where it stands for none. */
  ofNode(plan: (row: RowBuilder) => (row: Row, request: RequestInputs) => unknown): ReadGroup {
    const read = plan(this.#nodeRow);
    return (group, request) => {
      if (group[GroupRow.key] === null) return null;
      return read(group[group.length - 1] as Row, request);
    };
  }

  /** What is read of the node; null: nothing. */
  get node(): Selection | null {
    return this.#nodeRow.selection.cells.length === 0 ? null : this.#nodeRow.selection;
  }
}
