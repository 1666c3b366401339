import neo4j, { type Record as DriverRecord } from "neo4j-driver";
import type { Row, Value } from "../statement.js";

/**
 * One row of the driver as ours: the only place where a driver's value becomes one of ours.
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
  if (Array.isArray(cell)) return cell.map(toValue);
  if (neo4j.isInt(cell)) return cell.inSafeRange() ? cell.toNumber() : cell.toBigInt();
  if (Object.getPrototypeOf(Object.getPrototypeOf(cell)) !== null) {
    throw new TypeError("A statement returned a node, a relationship, a temporal or a binary value.");
  }
  return Object.fromEntries(Object.entries(cell).map(([key, item]) => [key, toValue(item)]));
}
