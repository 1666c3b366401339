import { AttestError } from "../errors/attest-error.js";
import { StoreDefect } from "./graph-store.js";
import type { Statement } from "./statement.js";

/** How deep lists and maps may lie in each other. The embedded engine ends with a crash far beyond it. */
export const MAX_PARAMETER_DEPTH = 32;

const MAX_INTEGER = 2n ** 63n - 1n;
const MIN_INTEGER = -(2n ** 63n);

/**
 * Refuses parameters that an engine would crash on or read as something else. Both engines call it before they send.
 *
 * @throws AttestError BAD_USER_INPUT for a value that a client may have sent; StoreDefect for one that only code can
 */
export function checkParameters(statement: Statement): void {
  for (const name in statement.parameters) {
    checkKey(name);
    checkValue(statement.parameters[name], 1, statement.text);
  }
}

function checkValue(value: unknown, depth: number, text: string): void {
  switch (typeof value) {
    case "string":
    case "boolean":
      return;
    case "number":
    case "bigint":
      checkNumber(value);
      return;
    case "object":
      checkContainer(value, depth, text);
      return;
    default:
      throw new StoreDefect(text, new TypeError(`A parameter holds a value of type ${typeof value}.`));
  }
}

function checkNumber(value: number | bigint): void {
  if (typeof value === "number") {
    if (!Number.isFinite(value)) refuse(`A number must be finite, not ${value}.`);
  } else if (value > MAX_INTEGER || value < MIN_INTEGER) refuse("An integer must fit 64 bits.");
}

function checkContainer(value: object | null, depth: number, text: string): void {
  if (value === null) return;
  if (depth > MAX_PARAMETER_DEPTH)
    refuse(`Values may be nested ${MAX_PARAMETER_DEPTH} levels deep, not deeper.`);
  if (Array.isArray(value)) {
    for (const item of value) checkValue(item, depth + 1, text);
    return;
  }
  if (!isPlainObject(value))
    throw new StoreDefect(text, new TypeError("A parameter holds an object that is not plain."));
  const map = value as Readonly<Record<string, unknown>>;
  for (const key in map) {
    checkKey(key);
    checkValue(map[key], depth + 1, text);
  }
}

/** The embedded engine takes a map with such keys for a node or a tagged value, and hides them. */
function checkKey(key: string): void {
  if (key.startsWith("_") || key.startsWith("$")) refuse("A key must not start with _ or $.");
}

function isPlainObject(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  // Objects of another realm (a test runner's, a worker's) have another Object.prototype.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function refuse(message: string): never {
  throw new AttestError("BAD_USER_INPUT", message);
}
