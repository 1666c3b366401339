import { createHash } from "node:crypto";
import { AttestError } from "../errors/attest-error.js";
import type { Value } from "../store/statement.js";

/** A place in a list: values of the order's keys, bound to the list and to the node that it hangs on. */
export interface Cursor {
  /** Of the list: field, order, filter with its values, languages. */
  readonly fingerprint: string;
  /** Id of the node that the list hangs on; empty for lists of Query. */
  readonly parentId: string;
  readonly keys: readonly Value[];
}

/** Writes a cursor as clients see it: opaque, safe in a URL. */
export function encodeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify([cursor.fingerprint, cursor.parentId, ...cursor.keys])).toString(
    "base64url",
  );
}

/**
 * Reads a cursor back.
 *
 * @param expected what the list is, how many keys its order has, and the argument for messages
 * @throws AttestError BAD_CURSOR where it is broken, or belongs to another list, order, filter or language
 */
export function decodeCursor(
  text: string,
  expected: { readonly fingerprint: string; readonly keys: number; readonly argument: string },
): Cursor {
  const [fingerprint, parentId, ...keys] = parse(text, expected.argument);
  if (fingerprint !== expected.fingerprint || typeof parentId !== "string" || keys.length !== expected.keys) {
    throw foreignCursor(expected.argument);
  }
  return { fingerprint, parentId, keys: keys.map(asParameter) };
}

/** The error for a cursor that was made for another list. */
export function foreignCursor(argument: string): AttestError {
  return new AttestError(
    "BAD_CURSOR",
    `${argument}: this cursor belongs to another list. Use a cursor of the same field, parent, order, filter and language; without a cursor the list starts anew.`,
    { argument },
  );
}

/** A short digest of what a list is. */
export function fingerprintOf(parts: readonly unknown[]): string {
  const text = JSON.stringify(parts, (_, value: unknown) =>
    typeof value === "bigint" ? `${value}n` : value,
  );
  return createHash("sha256").update(text).digest("base64url").slice(0, 11);
}

function parse(text: string, argument: string): unknown[] {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(text, "base64url").toString("utf8"));
    if (Array.isArray(parsed) && parsed.slice(2).every(isKey)) return parsed;
  } catch {
    // Falls through to the one message for all broken cursors.
  }
  throw new AttestError(
    "BAD_CURSOR",
    `${argument}: this is no cursor. Take one from \`pageInfo.endCursor\` or \`edges.cursor\` of an answer.`,
    { argument },
  );
}

function isKey(value: unknown): value is string | number | boolean | null {
  return (
    value === null || typeof value === "string" || typeof value === "boolean" || Number.isSafeInteger(value)
  );
}

/** Whole numbers are integers to the engine. */
function asParameter(value: unknown): Value {
  return typeof value === "number" ? BigInt(value) : (value as Value);
}
