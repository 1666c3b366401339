import { Neo4jError } from "neo4j-driver";
import { AttestError } from "../../errors/attest-error.js";
import { StoreDefect } from "../graph-store.js";
import { conflict, outOfMemory, unavailable } from "../store-errors.js";

const CONFLICTS: ReadonlySet<string> = new Set([
  "Neo.ClientError.Schema.ConstraintValidationFailed",
  "Neo.DatabaseError.Schema.ConstraintCreationFailed",
]);

/** Codes of a server that is there but does not serve now, and of the driver that finds none. */
const UNAVAILABLE: ReadonlySet<string> = new Set([
  "ServiceUnavailable",
  "SessionExpired",
  "Neo.ClientError.Cluster.NotALeader",
  "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase",
  "Neo.ClientError.Database.DatabaseNotFound",
  "Neo.DatabaseError.General.UnknownError",
]);
const UNAVAILABLE_FAMILIES = ["Neo.TransientError.", "Neo.ClientError.Security."];

/** What a transaction holds is more than it, or all of them together, may take of the server's memory. */
const OUT_OF_MEMORY: ReadonlySet<string> = new Set([
  "Neo.TransientError.General.MemoryPoolOutOfMemoryError",
  "Neo.TransientError.General.TransactionOutOfMemoryError",
  "Neo.TransientError.General.OutOfMemoryError",
]);

/** Another client made the same index or constraint, after it was looked for and before it was made, `IF NOT EXISTS` or not. */
const MADE_MEANWHILE = "Neo.ClientError.Schema.EquivalentSchemaRuleAlreadyExists";

/** Whether the server had too little memory: what is large does not become smaller when it is tried again. */
export function isOutOfMemory(error: unknown): boolean {
  return error instanceof Neo4jError && OUT_OF_MEMORY.has(error.code);
}

/** The server ended a transaction that ran past its timeout. */
export function isServerTimeout(error: unknown): boolean {
  return (
    error instanceof Neo4jError &&
    /^Neo\.\w+\.Transaction\.(TransactionTimedOut|Terminated|TransactionTerminated)/.test(error.code)
  );
}

/** Whether the same call may succeed when tried again. */
export function isTransient(error: unknown): boolean {
  if (!(error instanceof Neo4jError)) return false;
  return (
    (error.retryable && !isServerTimeout(error) && !isOutOfMemory(error)) || error.code === MADE_MEANWHILE
  );
}

/** Whether it is one of those errors after which a write may or may not have been stored. */
export function isConnectionLoss(error: unknown): boolean {
  return (
    error instanceof Neo4jError && (error.code === "ServiceUnavailable" || error.code === "SessionExpired")
  );
}

/** Any error of the driver as the port's; `text`: the statement, for the log of a defect. */
export function translateError(error: unknown, text: string): Error {
  if (error instanceof AttestError || error instanceof StoreDefect) return error;
  if (!(error instanceof Neo4jError)) return new StoreDefect(text, error);
  if (CONFLICTS.has(error.code)) return conflict(error);
  if (isOutOfMemory(error)) return outOfMemory(error);
  if (isUnavailable(error.code)) return unavailable(error);
  return new StoreDefect(text, error);
}

function isUnavailable(code: string): boolean {
  return UNAVAILABLE.has(code) || UNAVAILABLE_FAMILIES.some((family) => code.startsWith(family));
}
