import neo4j, { type Record as DriverRecord } from "neo4j-driver";
import type { Row, Value } from "../statement.js";

/**
 * One row of the driver as ours: the only place where a driver's value becomes one of ours. Lists and maps are changed in place:
 * nobody else has them, and a copy of every row would be garbage at once.
 *
 * @throws TypeError for what statements must not return: nodes, relationships, temporal and binary values
 */
export function toRow(record: DriverRecord): Row {
  return record.keys.map((_, column) => toValue(record.get(column)));
}

function toValue(cell: unknown): Value {
  if (typeof cell === "object") return cell === null ? null : toContainer(cell);
  if (typeof cell === "number") return toNumber(cell);
  return cell as string | boolean;
}

function toNumber(cell: number): number {
  if (!Number.isFinite(cell)) throw new TypeError(`A statement returned ${cell}.`);
  return cell;
}

function toContainer(cell: object): Value {
  if (Array.isArray(cell)) return toValues(cell);
  if (neo4j.isInt(cell)) return cell.inSafeRange() ? cell.toNumber() : cell.toBigInt();
  if (Object.getPrototypeOf(Object.getPrototypeOf(cell)) !== null) {
    throw new TypeError("A statement returned a node, a relationship, a temporal or a binary value.");
  }
  const map = cell as Record<string, Value>;
  for (const [key, item] of Object.entries(map)) map[key] = toValue(item);
  return map;
}

function toValues(list: unknown[]): Value {
  for (let at = 0; at < list.length; at++) {
    // Strings are most of what is read, and stay as they are.
    if (typeof list[at] !== "string") list[at] = toValue(list[at]);
  }
  return list as Value[];
}
