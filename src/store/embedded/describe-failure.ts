import { DuplicateError } from "./engine-indexes.js";
import { StatementError } from "./run-statement.js";
import type { EngineFailure } from "./wire.js";

/** The engine has a status of its own for a broken key only in its message. */
const UNIQUE_VIOLATION = "UNIQUE constraint violation";

/** The engine's own code for a commit that could not be written, such as to a full disk; it has rolled it back. */
const NOT_WRITTEN = "GRAFEO-T009";

/** What the engine's process tells the store of an error. */
export function describeFailure(error: unknown): EngineFailure {
  const text = error instanceof StatementError ? error.text : "";
  const origin = error instanceof StatementError ? error.cause : error;
  const detail = origin instanceof Error ? origin.message : String(origin);
  return { kind: kindOf(origin, detail), text, detail };
}

function kindOf(origin: unknown, detail: string): EngineFailure["kind"] {
  if (origin instanceof DuplicateError || detail.includes(UNIQUE_VIOLATION)) return "conflict";
  if (detail.includes(NOT_WRITTEN)) return "not written";
  return "defect";
}
