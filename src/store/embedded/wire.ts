import type { GraphIndexes } from "../graph-store.js";
import type { Row, Value } from "../statement.js";

/**
 * What goes between the store and the engine's process, as JSON. An integer that a number cannot hold goes as
 * `{"$": "9007199254740993"}`, which no map of ours can be taken for: keys that start with `$` are refused before.
 */
export type WireValue =
  null | boolean | number | string | readonly WireValue[] | { readonly [key: string]: WireValue };

/** A statement with its parameters ready for JSON. */
export interface WireStatement {
  readonly text: string;
  readonly parameters: WireValue;
}

/** Some of the statements of one transaction: a large one goes in parts, so that neither side holds all of it. */
export interface WritePart {
  readonly kind: "write";
  readonly statements: readonly WireStatement[];
  /** The first opens the transaction, the last commits it. */
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** What the engine can be asked. `abandon` rolls back a transaction whose further parts could not be made. */
export type EngineTask =
  | { readonly kind: "read"; readonly statement: WireStatement }
  | WritePart
  | { readonly kind: "abandon" }
  | { readonly kind: "createIndexes"; readonly indexes: GraphIndexes }
  | { readonly kind: "close" };

/** A task with the number its reply carries. */
export interface EngineRequest {
  readonly id: number;
  readonly task: EngineTask;
}

/** Why the engine did not do what it was asked. `text`: the statement; `detail`: for the log only. */
export interface EngineFailure {
  readonly kind: "conflict" | "not written" | "defect";
  readonly text: string;
  readonly detail: string;
}

/** What ends a call. */
export type FinalReply =
  | { readonly id: number; readonly rows: readonly WireValue[] }
  | { readonly id: number; readonly failure: EngineFailure };

/** `isTaken`: a part of a write is done, and another may come. */
export type EngineReply = FinalReply | { readonly id: number; readonly isTaken: true };

/** One message to the engine: requests that waited together, or once the properties of nodes that it reads ahead. */
export type ToEngine =
  { readonly requests: readonly EngineRequest[] } | { readonly readAhead: readonly string[] };

/** One message from the engine: first whether the data could be opened, then replies as they are ready; and how reading ahead went, for the log. */
export type FromEngine =
  | { readonly opened: true }
  | { readonly refused: string }
  | { readonly replies: readonly EngineReply[] }
  | { readonly readAhead: string };

/** Makes a value ready for JSON. */
export function encode(value: Value): WireValue {
  if (typeof value === "bigint") return encodeInteger(value);
  if (typeof value !== "object" || value === null) return value;
  if (isList(value)) return value.map(encode);
  return encodeMap(value);
}

function encodeMap(map: Readonly<Record<string, Value>>): WireValue {
  const encoded: Record<string, WireValue> = {};
  for (const key in map) encoded[key] = encode(map[key] as Value);
  return encoded;
}

/** The engine takes a whole number for an integer, so that only what a number cannot hold needs a form of its own. */
function encodeInteger(value: bigint): WireValue {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : { $: value.toString() };
}

/** The value that was encoded. What came off the wire is ours alone, so lists and maps are decoded in place. */
export function decode(wire: WireValue): Value {
  if (typeof wire !== "object" || wire === null) return wire;
  return isList(wire) ? decodeList(wire as WireValue[]) : decodeMap(wire);
}

function decodeList(list: WireValue[]): Value {
  for (const [at, item] of list.entries()) {
    if (isContainer(item)) (list as Value[])[at] = decode(item);
  }
  return list;
}

function decodeMap(map: Record<string, WireValue>): Value {
  if (typeof map.$ === "string") return BigInt(map.$);
  for (const [key, item] of Object.entries(map)) {
    if (isContainer(item)) (map as Record<string, Value>)[key] = decode(item);
  }
  return map;
}

/** The rows of a reply. */
export function decodeRows(rows: readonly WireValue[]): readonly Row[] {
  return rows.map((row) => decode(row) as Row);
}

function isContainer(value: WireValue): boolean {
  return typeof value === "object" && value !== null;
}

function isList<T>(value: readonly T[] | object): value is readonly T[] {
  return Array.isArray(value);
}
