import type { ApolloServerPlugin } from "@apollo/server";
import type { FormattedExecutionResult, GraphQLSchema } from "graphql";

/** What the HTTP layer knows of a request and tells the API. */
export interface ApiRequest {
  /** Names the request in the log and in `extensions.requestId` of its errors. */
  readonly requestId: string;
  /** BCP 47 tags of Accept-Language, most wanted first; empty where the client says none. */
  readonly languages: readonly string[];
  /** Whether the answer is to say where its time went: `X-Attest-Timing: 1`. */
  readonly isTimed: boolean;
  /** Whether nobody waits for the answer, and what is done for an operation once is to be done now. Default: false. */
  readonly isRehearsal?: boolean;
}

/**
 * What the HTTP layer serves: a schema with all that its execution needs.
 *
 * `contextOf` is called once for each request and must be quick and free of errors.
 */
export interface GraphqlApi<Context extends { readonly requestId: string }> {
  readonly schema: GraphQLSchema;
  readonly plugins: readonly ApolloServerPlugin<Context>[];
  readonly contextOf: (request: ApiRequest) => Context;
  /** Writes a response as JSON, where the API has a quicker way than JSON.stringify. Apollo's own ends with a newline. */
  readonly stringifyResult?: (result: FormattedExecutionResult) => string;
}
