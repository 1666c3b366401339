import type { Condition } from "../../plan/condition.js";
import type { Way } from "../../plan/way.js";
import type { ReadRow, RowBuilder } from "./row-builder.js";

/** Plans how many nodes are met along a way. Where nothing is asked of them that is a value of the node: it has the number at hand. */
export function planCount(row: RowBuilder, way: Way, condition: Condition | null): ReadRow {
  const isValue = condition === null && way.way === "path" && !way.distinct;
  const place = isValue
    ? row.value({ expression: "count", way })
    : row.cell(`count ${JSON.stringify([way, condition])}`, () => ({ cell: "count", way, condition }));
  return (cells) => cells[place];
}
