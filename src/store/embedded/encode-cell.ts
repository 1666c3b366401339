import type { WireValue } from "./wire.js";

/**
 * Makes a cell, as the engine gave it, ready for JSON. Integers a number cannot hold come from the engine as bigint. Lists are changed
 * in place: nobody else has them.
 *
 * @throws TypeError for what statements must not return: nodes (which the engine gives as maps with `_id`), temporal
 * and binary values
 */
export function encodeCell(cell: unknown): WireValue {
  switch (typeof cell) {
    case "string":
    case "boolean":
      return cell;
    case "number":
      return encodeNumber(cell);
    case "bigint":
      return { $: cell.toString() };
    case "object":
      return encodeContainer(cell);
    default:
      return null;
  }
}

/** JSON would make null of it; Neo4j gives it as it is, so a generated statement that divides by zero is seen as wrong. */
function encodeNumber(cell: number): number {
  if (!Number.isFinite(cell)) throw new TypeError(`A statement returned ${cell}.`);
  return cell;
}

function encodeList(list: unknown[]): WireValue {
  for (let at = 0; at < list.length; at++) {
    // Strings are most of what is read, and stay as they are.
    if (typeof list[at] !== "string") list[at] = encodeCell(list[at]);
  }
  return list as WireValue[];
}

function encodeContainer(cell: object | null): WireValue {
  if (cell === null) return null;
  if (Array.isArray(cell)) return encodeList(cell);
  if (Object.getPrototypeOf(cell) !== Object.prototype || "_id" in cell) {
    throw new TypeError("A statement returned a node, a relationship, a temporal or a binary value.");
  }
  return Object.fromEntries(Object.entries(cell).map(([key, item]) => [key, encodeCell(item)]));
}
