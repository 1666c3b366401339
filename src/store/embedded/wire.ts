import type { GraphIndexes } from "../graph-store.js";
import type { Row, Value } from "../statement.js";

/**
 * What goes between the store and the engine's process, as JSON. A bigint goes as `{"$": "9007199254740993"}`, which no
 * map of ours can be taken for: keys that start with `$` are refused before.
 */
export type WireValue =
  null | boolean | number | string | readonly WireValue[] | { readonly [key: string]: WireValue };

/** A statement with its parameters ready for JSON. */
export interface WireStatement {
  readonly text: string;
  readonly parameters: WireValue;
}

/** What the engine can be asked. */
export type EngineTask =
  | { readonly kind: "read"; readonly statement: WireStatement }
  | { readonly kind: "write"; readonly statements: readonly WireStatement[] }
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

export type EngineReply =
  | { readonly id: number; readonly rows: readonly WireValue[] }
  | { readonly id: number; readonly failure: EngineFailure };

/** One message to the engine: requests that waited together. */
export interface ToEngine {
  readonly requests: readonly EngineRequest[];
}

/** One message from the engine: first whether the data could be opened, then replies as they are ready. */
export type FromEngine =
  { readonly opened: true } | { readonly refused: string } | { readonly replies: readonly EngineReply[] };

/** Makes a value ready for JSON. */
export function encode(value: Value): WireValue {
  if (typeof value === "bigint") return { $: value.toString() };
  if (typeof value !== "object" || value === null) return value;
  if (isList(value)) return value.map(encode);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, encode(item)]));
}

/** The value that was encoded. */
export function decode(wire: WireValue): Value {
  if (typeof wire !== "object" || wire === null) return wire;
  if (isList(wire)) return wire.map(decode);
  if (typeof wire.$ === "string") return BigInt(wire.$);
  return Object.fromEntries(Object.entries(wire).map(([key, item]) => [key, decode(item)]));
}

/** The rows of a reply. */
export function decodeRows(rows: readonly WireValue[]): readonly Row[] {
  return rows.map((row) => decode(row) as Row);
}

function isList<T>(value: readonly T[] | object): value is readonly T[] {
  return Array.isArray(value);
}
