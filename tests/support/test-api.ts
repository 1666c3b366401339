import "reflect-metadata";
import { ApolloServer } from "@apollo/server";
import type { FormattedExecutionResult } from "graphql";
import { pino } from "pino";
import type { ApiContext } from "../../src/api/api-context.js";
import type { AnswerCounts } from "../../src/api/execution/answer-counts.js";
import { createApi, type Api, type ApiOptions } from "../../src/api/create-api.js";
import { createErrorFormatting } from "../../src/http/format-error.js";
import { KnownTypes } from "../../src/http/known-types.js";
import { createRequestPlugin } from "../../src/http/request-plugin.js";
import { attestOntology } from "../../src/ontology/attest-ontology.js";
import type { GraphStore } from "../../src/store/graph-store.js";

/** An answer as a client gets it. */
export interface Answer {
  /** The body, byte for byte; ids of requests are always the same. */
  readonly text: string;
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly errors: readonly AnswerError[];
  /** Whether it was written from rows, without graphql-js. */
  readonly isQuick: boolean;
}

export interface AnswerError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: Readonly<Record<string, unknown>>;
}

export interface Operation {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  /** Of `Accept-Language`. */
  readonly languages?: readonly string[];
  /** Whether the answer says where its time went. */
  readonly isTimed?: boolean;
}

/** An API without HTTP: operations in, answers out. */
export interface TestApi {
  /** How operations were answered. */
  readonly answers: Readonly<AnswerCounts>;
  readonly edges: Api["edges"];
  readonly terms: Api["terms"];
  readonly ask: (operation: Operation) => Promise<Answer>;
}

/** Languages of the graphs that tests make. */
export const testLanguages: readonly string[] = ["en", "fr", "it"];

/** Opens an API over a store, with limits that tests do not meet by accident. */
export function openTestApi(store: GraphStore, options: Partial<ApiOptions> = {}): TestApi {
  const api = createApi({
    ontology: attestOntology,
    store,
    knownLanguages: () => testLanguages,
    timeout: 20_000,
    maximumCost: 1_000_000_000,
    maximumDepth: 12,
    ...options,
  });
  const errors = createErrorFormatting(pino({ level: "silent" }));
  const server = new ApolloServer<ApiContext>({
    schema: api.schema,
    plugins: [...api.plugins, createRequestPlugin(errors, new KnownTypes())],
    stringifyResult: api.stringifyResult,
    formatError: errors.formatError,
    includeStacktraceInErrorResponses: false,
  });
  return {
    answers: api.answers,
    edges: api.edges,
    terms: api.terms,
    ask: async ({ query, variables = {}, languages = [], isTimed = false }) => {
      const contextValue = api.contextOf({ requestId: "request", languages, isTimed });
      const { body } = await server.executeOperation(
        { query, variables: { ...variables } },
        { contextValue },
      );
      if (body.kind !== "single") throw new Error("Attest answers at once.");
      const text = api.stringifyResult(body.singleResult);
      const { data, errors } = JSON.parse(text) as Pick<Answer, "data"> & Partial<Pick<Answer, "errors">>;
      return { text, data: data ?? null, errors: errors ?? [], isQuick: isWritten(body.singleResult) };
    },
  };
}

function isWritten({ data }: FormattedExecutionResult): boolean {
  return data !== null && data !== undefined && Object.getOwnPropertySymbols(data).length > 0;
}
