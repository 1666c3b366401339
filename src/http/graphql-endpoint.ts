import type { IncomingMessage, ServerResponse } from "node:http";
import { ApolloServer, HeaderMap, type HTTPGraphQLResponse } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import type { Logger } from "pino";
import { acceptedLanguages } from "./accepted-languages.js";
import { createErrorFormatting } from "./format-error.js";
import type { ApiRequest, GraphqlApi, RequestContext } from "./graphql-api.js";
import { KnownDocuments } from "./known-documents.js";
import { KnownTexts } from "./known-texts.js";
import { KnownTypes } from "./known-types.js";
import { readJsonBody } from "./read-json-body.js";
import { record, type NotedRequest, type Recorder } from "./recorder.js";
import { requestIdOf } from "./request-id.js";
import { createRequestPlugin } from "./request-plugin.js";
import { sendText, type Headers } from "./send.js";
import { Together } from "./together.js";

/** Answers requests to /graphql. */
export interface GraphqlEndpoint {
  /**
   * Never rejects but with an HttpProblem.
   *
   * @param headers of the answer, beside its own
   */
  answer(request: IncomingMessage, response: ServerResponse, headers: Headers): Promise<void>;
  /**
   * Answers an operation that no client has sent: what is done for an operation once is done then. Not recorded.
   *
   * @returns what went wrong, in words; null where it was answered
   */
  rehearse(operation: Operation): Promise<string | null>;
  close(): Promise<void>;
}

/** An operation with what it is asked with. */
export interface Operation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface GraphqlEndpointOptions<Context extends RequestContext> {
  readonly api: GraphqlApi<Context>;
  /** Whether clients may read the schema, in any NODE_ENV. */
  readonly introspection: boolean;
  readonly log: Logger;
  /** For metrics. */
  readonly recorder?: Recorder;
}

/** Starts Apollo Server for an API. It checks the schema first, and rejects where that is broken. */
export async function openGraphqlEndpoint<Context extends RequestContext>(
  options: GraphqlEndpointOptions<Context>,
): Promise<GraphqlEndpoint> {
  const [texts, types] = [new KnownTexts(), new KnownTypes()];
  const apollo = createApollo(options, texts, types);
  await apollo.start();
  const { contextOf, begin } = options.api;
  const together = new Together();
  return {
    async answer(request, response, headers) {
      const body = request.method === "POST" ? await readBody(request, options.recorder) : undefined;
      const facts = {
        requestId: requestIdOf(request),
        received: performance.now(),
        languages: acceptedLanguages(request.headers["accept-language"]),
        isTimed: request.headers["x-attest-timing"] === "1",
      };
      const context = contextOf(facts);
      if (body !== undefined && begin?.(texts.complete(body), context) === true) await together.wait();
      const httpGraphQLRequest: NotedRequest = {
        method: request.method ?? "GET",
        headers: toHeaderMap(request, body),
        search: searchOf(request.url ?? ""),
        body: body && texts.shorten(body),
      };
      const answer = readOnce(
        await apollo.executeHTTPGraphQLRequest({
          httpGraphQLRequest,
          context: () => Promise.resolve(context),
        }),
      );
      types.learn(request.headers.accept, answer);
      record(options.recorder, answer, httpGraphQLRequest);
      await send(response, answer, headers);
    },
    rehearse: (operation) => rehearse(apollo, operation, contextOf(rehearsal)),
    close: () => apollo.stop(),
  };
}

/** What an operation is rehearsed as: its time is told nobody. */
const rehearsal: ApiRequest = {
  received: 0,
  requestId: "rehearsal",
  languages: [],
  isTimed: false,
  isRehearsal: true,
};

async function rehearse<Context extends object>(
  apollo: ApolloServer<Context>,
  { query, variables }: Operation,
  contextValue: Context,
): Promise<string | null> {
  const { body } = await apollo.executeOperation({ query, variables: { ...variables } }, { contextValue });
  const errors = body.kind === "single" ? (body.singleResult.errors ?? []) : [];
  return errors.length === 0 ? null : errors.map(({ message }) => message).join(" ");
}

function createApollo<Context extends RequestContext>(
  options: GraphqlEndpointOptions<Context>,
  texts: KnownTexts,
  types: KnownTypes,
): ApolloServer<Context> {
  const { api, introspection, log } = options;
  const errors = createErrorFormatting(log);
  return new ApolloServer<Context>({
    schema: api.schema,
    plugins: [
      // Unless it is switched off, cache control wraps every field of every answer.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      // Those of the API first: Apollo asks one after the other for an answer.
      ...api.plugins,
      createRequestPlugin(errors, types),
    ],
    formatError: errors.formatError,
    ...(api.stringifyResult && { stringifyResult: api.stringifyResult }),
    documentStore: new KnownDocuments(),
    persistedQueries: { cache: texts.store },
    introspection,
    hideSchemaDetailsFromClientErrors: !introspection,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: true,
    stopOnTerminationSignals: false,
    logger: log,
  });
}

async function readBody(
  request: IncomingMessage,
  recorder: Recorder | undefined,
): Promise<Record<string, unknown>> {
  try {
    return await readJsonBody(request);
  } catch (error) {
    recorder?.answered("BAD_REQUEST", null);
    throw error;
  }
}

/**
 * A body was read only if it is JSON, which no page of another origin sends without asking first: said in so many words, Apollo need
 * not parse the type again to see that nobody forges the request.
 */
function toHeaderMap({ headers }: IncomingMessage, body: unknown): HeaderMap {
  const map = new HeaderMap();
  for (const name in headers) {
    const value = headers[name];
    if (value !== undefined) map.set(name, typeof value === "string" ? value : value.join(", "));
  }
  if (body !== undefined) {
    map.delete("content-type");
    map.set("apollo-require-preflight", "json");
  }
  return map;
}

/** Apollo makes each of its answers in a new shape, which is slow to read (docs/decisions/0033). */
function readOnce({ status = 200, headers, body }: HTTPGraphQLResponse): Required<HTTPGraphQLResponse> {
  return { status, headers, body };
}

function searchOf(url: string): string {
  const start = url.indexOf("?");
  return start === -1 ? "" : url.slice(start);
}

async function send(
  response: ServerResponse,
  { status, headers, body }: Required<HTTPGraphQLResponse>,
  common: Headers,
): Promise<void> {
  const all: Record<string, string> = { "cache-control": "no-store", ...common };
  for (const [name, value] of headers) all[name] = value;
  if (body.kind === "complete") {
    sendText(response, status, all, body.string);
    return;
  }
  response.writeHead(status, all);
  for await (const chunk of body.asyncIterator) response.write(chunk);
  response.end();
}
