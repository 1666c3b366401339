import type { GraphQLRequestContextWillSendResponse } from "@apollo/server";
import type { FormattedExecutionResult } from "graphql";

/** Refusals of a document or of its variables, which say what is wrong in the body. */
const refusals: ReadonlySet<unknown> = new Set([
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "BAD_USER_INPUT",
]);

/**
 * Answers 200 where a document or its variables are refused and the answer is plain `application/json`: clients of that media
 * type take any other status for a failure of the way, and do not read the errors. Under `application/graphql-response+json`
 * the status stays 400.
 *
 * @see https://graphql.github.io/graphql-over-http/draft/#sec-application-json
 */
export function setJsonStatus({ request, response }: GraphQLRequestContextWillSendResponse<object>): void {
  if (response.http.status !== 400) return;
  const accepted = request.http?.headers.get("accept") ?? "";
  if (accepted.includes("application/graphql-response+json")) return;
  if (response.body.kind === "single" && isRefusal(response.body.singleResult)) response.http.status = 200;
}

function isRefusal({ data, errors = [] }: FormattedExecutionResult): boolean {
  if (data !== undefined || errors.length === 0) return false;
  return errors.every(({ extensions }) => refusals.has(extensions?.code));
}
