import { randomUUID } from "node:crypto";
import type { GraphQLRequestContextDidEncounterErrors } from "@apollo/server";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import type { Logger } from "pino";
import { AttestError, type ErrorCode } from "../errors/attest-error.js";

/** What turns anything thrown into what a client may read. */
export interface ErrorFormatting {
  readonly formatError: (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;
  /** To be told of errors before they are formatted: notes which request they belong to, and sets the HTTP status of a refused operation. */
  readonly encountered: (
    context: GraphQLRequestContextDidEncounterErrors<{ readonly requestId: string }>,
  ) => void;
}

/**
 * The one place that decides what a client reads of an error, the same in every NODE_ENV:
 *  - an AttestError: its message, with its code and details in `extensions`;
 *  - GraphQL's and Apollo's own refusals (syntax, validation, variables): as they are;
 *  - anything else is a defect: "Internal server error.", code INTERNAL_SERVER_ERROR, and the whole error in the log.
 *
 * What is logged carries the request's id, and so does `extensions.requestId` of its answer.
 *
 * HTTP status, as GraphQL over HTTP has it: an operation that was executed answers 200 with `errors`, whatever failed in
 * it, UNAVAILABLE and TIMEOUT included (a load balancer asks `/readyz`). One refused before execution answers 4xx or 5xx.
 */
export function createErrorFormatting(log: Logger): ErrorFormatting {
  const requestIds = new WeakMap<object, string>();
  return {
    encountered({ errors, contextValue, response }) {
      for (const error of errors) requestIds.set(error, contextValue.requestId);
      const status = statusOfRefusal(errors);
      if (status !== undefined) response.http.status = status;
    },
    formatError(formatted, error) {
      const cause = causeOf(error);
      const requestId = requestIds.get(error as object);
      if (cause instanceof AttestError) return fromAttest(formatted, cause, { log, requestId });
      if (!isDefect(formatted, error)) return fromGraphQL(formatted, error);
      return fromDefect(formatted, cause, { log, requestId });
    },
  };
}

interface Origin {
  readonly log: Logger;
  readonly requestId: string | undefined;
}

const OPERATIONAL: readonly ErrorCode[] = ["UNAVAILABLE", "TIMEOUT"];

function fromAttest(
  formatted: GraphQLFormattedError,
  cause: AttestError,
  { log, requestId = randomUUID() }: Origin,
): GraphQLFormattedError {
  if (cause.code === "INTERNAL_SERVER_ERROR") return fromDefect(formatted, cause, { log, requestId });
  const extensions = { ...cause.details, code: cause.code };
  // A scalar's complaint about a variable reaches us inside GraphQL's own sentence, which names the variable.
  if (!isUnclassified(formatted)) return { ...withoutStack(formatted), extensions };
  if (!OPERATIONAL.includes(cause.code)) return { ...formatted, message: cause.message, extensions };
  // Without the stack: while a database is away, every request comes here.
  const reason = cause.cause instanceof Error ? cause.cause.message : undefined;
  log.warn({ requestId, code: cause.code, reason }, cause.message);
  return { ...formatted, message: cause.message, extensions: { ...extensions, requestId } };
}

function fromGraphQL(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const { code, validationErrorCode, ...rest } = withoutStack(formatted).extensions ?? {};
  if (validationErrorCode === "INTROSPECTION_DISABLED") {
    return { ...formatted, message: "Introspection is switched off on this server.", extensions: { code } };
  }
  const isOwn = code !== undefined && code !== "INTERNAL_SERVER_ERROR";
  const classified = isOwn ? code : isArgumentError(error) ? "BAD_USER_INPUT" : "BAD_REQUEST";
  return { ...formatted, extensions: { ...rest, code: classified } };
}

function fromDefect(
  formatted: GraphQLFormattedError,
  cause: unknown,
  { log, requestId = randomUUID() }: Origin,
): GraphQLFormattedError {
  log.error({ requestId, path: formatted.path, err: cause }, "Internal server error");
  return {
    ...formatted,
    message: "Internal server error.",
    extensions: { code: "INTERNAL_SERVER_ERROR", requestId },
  };
}

/** What was thrown in the first place: GraphQL wraps it to say where. */
function causeOf(error: unknown): unknown {
  let cause = error;
  while (cause instanceof GraphQLError && cause.originalError !== undefined) cause = cause.originalError;
  return cause;
}

function isDefect(formatted: GraphQLFormattedError, error: unknown): boolean {
  if (!isUnclassified(formatted)) return false;
  return !(isArgumentError(error) || isRefusedByApollo(error));
}

function isUnclassified({ extensions }: GraphQLFormattedError): boolean {
  return extensions?.code === undefined || extensions.code === "INTERNAL_SERVER_ERROR";
}

/**
 * GraphQL gives no code to an argument that turns out wrong only in execution, such as a null for `Int!`.
 * It points to the place in the document, which an error thrown by a resolver cannot.
 */
function isArgumentError(error: unknown): boolean {
  const cause = causeOf(error);
  return cause instanceof GraphQLError && cause.nodes !== undefined && cause.message.startsWith('Argument "');
}

/** Apollo gives no code to some of its refusals, such as a wrong hash of a persisted query, but a status. */
function isRefusedByApollo(error: unknown): boolean {
  if (!(error instanceof GraphQLError) || error.originalError !== undefined) return false;
  const { http } = error.extensions as { http?: { status?: number } };
  return http?.status !== undefined && http.status >= 400 && http.status < 500;
}

function withoutStack(formatted: GraphQLFormattedError): GraphQLFormattedError {
  const extensions = { ...formatted.extensions };
  delete extensions.stacktrace;
  return { ...formatted, extensions };
}

const REFUSAL_STATUS: Readonly<Record<ErrorCode, number>> = {
  BAD_USER_INPUT: 400,
  BAD_CURSOR: 400,
  AMBIGUOUS_NAME: 400,
  QUERY_TOO_COMPLEX: 400,
  CONFLICT: 409,
  INTERNAL_SERVER_ERROR: 500,
  UNAVAILABLE: 503,
  TIMEOUT: 504,
};

/** Undefined where the errors do not refuse the operation as a whole, or where Apollo knows a status of its own. */
function statusOfRefusal([error]: readonly GraphQLError[]): number | undefined {
  if (error === undefined || error.path !== undefined) return undefined;
  const cause = causeOf(error);
  if (cause instanceof AttestError) return REFUSAL_STATUS[cause.code];
  return isArgumentError(error) ? REFUSAL_STATUS.BAD_USER_INPUT : undefined;
}
