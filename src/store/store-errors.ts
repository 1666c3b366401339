import { AttestError } from "../errors/attest-error.js";

/** What is known of a write that did not end well. */
export type WriteOutcome = "nothing was stored" | "whether it was stored is unknown";

/** @param timeout the milliseconds that were allowed */
export function readTimedOut(timeout: number): AttestError {
  return new AttestError(
    "TIMEOUT",
    `The query took longer than ${seconds(timeout)} and was ended. Ask for less, or narrow the filter.`,
  );
}

/** @param timeout the milliseconds that were allowed */
export function writeTimedOut(timeout: number, outcome: WriteOutcome): AttestError {
  return new AttestError(
    "TIMEOUT",
    `The change took longer than ${seconds(timeout)} and was ended; ${outcome}. Look before you try again.`,
  );
}

/** The engine does not answer now, and may later. */
export function unavailable(cause?: unknown): AttestError {
  return new AttestError(
    "UNAVAILABLE",
    "The database does not answer. Try again in a moment.",
    {},
    { cause },
  );
}

/** The engine stopped answering while a write was under way. */
export function writeInterrupted(cause?: unknown): AttestError {
  return new AttestError(
    "UNAVAILABLE",
    "The database stopped answering during the change; whether it was stored is unknown. Look before you try again.",
    {},
    { cause },
  );
}

/** The disk did not take a change, and the engine took it back. */
export function notWritten(cause: unknown): AttestError {
  return new AttestError(
    "UNAVAILABLE",
    "The change could not be written to disk, so nothing was stored. Make room where the data lies (DATA_DIR), then try again.",
    {},
    { cause },
  );
}

/** What was asked or changed at once is more than the engine's memory holds; nothing was stored. */
export function outOfMemory(cause: unknown): AttestError {
  return new AttestError(
    "UNAVAILABLE",
    "The database has too little memory for this. Ask for less at once, or give it more: the settings server.memory.heap.max_size and dbms.memory.transaction.total.max of Neo4j.",
    {},
    { cause },
  );
}

/** More calls wait than the store takes. */
export function busy(): AttestError {
  return new AttestError(
    "UNAVAILABLE",
    "The database is busy: too many calls are waiting. Try again in a moment.",
  );
}

/** The store was closed by its owner. */
export function closed(): AttestError {
  return new AttestError("UNAVAILABLE", "The database is closed: the server is shutting down.");
}

/** A unique key would be there twice. */
export function conflict(cause?: unknown): AttestError {
  return new AttestError("CONFLICT", "Something with the same unique key is already stored.", {}, { cause });
}

function seconds(milliseconds: number): string {
  const amount = Math.round(milliseconds / 100) / 10;
  return `${amount} ${amount === 1 ? "second" : "seconds"}`;
}
