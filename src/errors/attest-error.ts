/** Codes of Attest's own errors, as clients see them in `extensions.code`. GraphQL's and Apollo's own codes stand beside them. */
export type ErrorCode =
  | "BAD_USER_INPUT"
  | "BAD_CURSOR"
  | "AMBIGUOUS_NAME"
  | "QUERY_TOO_COMPLEX"
  | "TIMEOUT"
  | "UNAVAILABLE"
  | "CONFLICT"
  | "INTERNAL_SERVER_ERROR";

/**
 * An error whose message the caller is meant to read.
 *
 * Anything else that is thrown is a defect: the server logs it whole and answers
 * INTERNAL_SERVER_ERROR. Nothing here knows HTTP or GraphQL.
 */
export class AttestError extends Error {
  override readonly name: string = "AttestError";

  /**
   * @param code what a program may branch on
   * @param message what went wrong, where, and what would be right; never Cypher, paths or driver texts
   * @param details further facts for `extensions`, such as `{ argument: "first" }` or `{ suggestions: [...] }`
   */
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly details: Readonly<Record<string, unknown>> = {},
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
