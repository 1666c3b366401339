import type { GraphQLResponse, HTTPGraphQLRequest, HTTPGraphQLResponse } from "@apollo/server";

/** Told of each request to /graphql once it is answered. Must be quick, and must not throw. */
export interface Recorder {
  /**
   * @param code `OK`, or the code of the first error
   * @param milliseconds from the parsed HTTP request to the finished answer; null where there never was an operation
   */
  answered(code: string, milliseconds: number | null): void;
}

/** What an answer is recorded as, should the client get it. */
interface Outcome {
  readonly code: string;
  readonly milliseconds: number;
}

/** A request to Apollo, in which the outcome of its operation is noted: of the context, plugins have but a copy. */
export interface NotedRequest extends HTTPGraphQLRequest {
  outcome?: Outcome;
}

/** Records the answer to a request, once. */
export function record(
  recorder: Recorder | undefined,
  { status }: Pick<Required<HTTPGraphQLResponse>, "status">,
  { outcome }: NotedRequest,
): void {
  // Only when the answer is ready does Apollo see that the client accepts none of its types, and says that instead.
  if (outcome !== undefined && status !== 406) recorder?.answered(outcome.code, outcome.milliseconds);
  else recorder?.answered(status < 500 ? "BAD_REQUEST" : "INTERNAL_SERVER_ERROR", null);
}

/** The outcome of an operation that is answered. */
export function outcomeOf({ body }: Pick<GraphQLResponse, "body">, received: number): Outcome {
  const [error] = body.kind === "single" ? (body.singleResult.errors ?? []) : [];
  const code = error === undefined ? "OK" : String(error.extensions?.code);
  return { code, milliseconds: performance.now() - received };
}
