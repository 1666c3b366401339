import type { Planning, SelectedObject } from "./planning.js";
import type { ReadRow } from "./row-builder.js";

/** Plans the node that a row of a list leads to: as cells of the row, or in a table of nodes that the row refers to. */
export function planNode(planning: Planning, { type, nodes, level, place }: SelectedObject): ReadRow {
  const { table, row } = level;
  if (table === null) return planning.planObject(type, nodes, { ...level, of: "node" }, place);
  const read = planning.planObject(type, nodes, { ...level, of: "node", row: table.row, table: null }, place);
  return table.planReference(row, read);
}
