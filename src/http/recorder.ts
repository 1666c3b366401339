import type { GraphQLResponse } from "@apollo/server";

/** Told of each request to /graphql once it is answered. Must be quick, and must not throw. */
export interface Recorder {
  /**
   * @param code `OK`, or the code of the first error
   * @param milliseconds from the parsed HTTP request to the finished answer; null where there never was an operation
   */
  answered(code: string, milliseconds: number | null): void;
}

/** The code by which an answer is recorded. */
export function codeOf({ body }: Pick<GraphQLResponse, "body">): string {
  const [error] = body.kind === "single" ? (body.singleResult.errors ?? []) : [];
  return error === undefined ? "OK" : String(error.extensions?.code);
}
