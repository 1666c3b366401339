import type { ApolloServerPlugin } from "@apollo/server";
import type { FormattedExecutionResult, GraphQLSchema } from "graphql";

/** What the HTTP layer knows of a request and tells the API. */
export interface ApiRequest {
  /** Names the request in the log and in `extensions.requestId` of its errors. */
  readonly requestId: string;
  /** When it had been read: a time of `performance.now()`. */
  readonly received: number;
  /** BCP 47 tags of Accept-Language, most wanted first; empty where the client says none. */
  readonly languages: readonly string[];
  /** Whether the answer is to say where its time went: `X-Attest-Timing: 1`. */
  readonly isTimed: boolean;
  /** Whether nobody waits for the answer, and what is done for an operation once is to be done now. Default: false. */
  readonly isRehearsal?: boolean;
}

/** What the HTTP layer needs of the context that an API makes of a request. */
export type RequestContext = Pick<ApiRequest, "requestId" | "received">;

/**
 * What the HTTP layer serves: a schema with all that its execution needs.
 *
 * `contextOf` is called once for each request and must be quick and free of errors.
 */
export interface GraphqlApi<Context extends RequestContext> {
  readonly schema: GraphQLSchema;
  readonly plugins: readonly ApolloServerPlugin<Context>[];
  readonly contextOf: (request: ApiRequest) => Context;
  /**
   * Begins to answer a request before Apollo gets it, so that the database works meanwhile. Apollo decides what becomes of the answer.
   * Must be free of errors.
   *
   * @param body as the client sent it, with the text for which it sent only a hash
   * @param context with which Apollo will get the request
   * @returns whether the database works for it by now
   */
  readonly begin?: (body: Readonly<Record<string, unknown>>, context: Context) => boolean;
  /** Writes a response as JSON, where the API has a quicker way than JSON.stringify. Apollo's own ends with a newline. */
  readonly stringifyResult?: (result: FormattedExecutionResult) => string;
}
