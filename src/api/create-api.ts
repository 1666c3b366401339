import type { ApolloServerPlugin } from "@apollo/server";
import {
  defaultFieldResolver,
  type FormattedExecutionResult,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from "graphql";
import { type EdgeMemory, openEdgeMemory } from "../exploration/paths/edge-memory.js";
import { openTermMemory, type TermMemory } from "../exploration/search/term-memory.js";
import type { Ontology } from "../ontology/model.js";
import { type GraphStore, settlingTime } from "../store/graph-store.js";
import type { ApiContext } from "./api-context.js";
import { noAnswers, type AnswerCounts } from "./execution/answer-counts.js";
import { stringifyResult } from "./execution/answer-quickly.js";
import { EarlyStart, type RequestBody } from "./execution/early-start.js";
import { createOperationPlugin } from "./execution/operation-plugin.js";
import type { SharingCounts } from "./execution/statement-reader.js";
import { RehearsedReads } from "./execution/rehearsed-reads.js";
import { SharedReads } from "./execution/shared-reads.js";
import { createRunStarter } from "./execution/start-run.js";
import { Timing } from "./execution/timing.js";
import { buildApiSchema } from "./schema/build-api-schema.js";

/** What an API is made from. */
export interface ApiOptions {
  readonly ontology: Ontology;
  /** What `createApiSchema` made of the ontology before; made now where it is left out. */
  readonly schema?: GraphQLSchema;
  readonly store: GraphStore;
  /** Languages in which the graph has names, as they are now. */
  readonly knownLanguages: () => readonly string[];
  /** Milliseconds that an operation may take. */
  readonly timeout: number;
  /** Rows that an operation may return at most. */
  readonly maximumCost: number;
  /** How deep selections may nest; introspection is not counted. */
  readonly maximumDepth: number;
  /** Edges of the graph that searches for paths may keep in memory. Default: 0, none. */
  readonly maximumRememberedEdges?: number;
  /** Terms of the graph, and names of its entities, that searches may keep in memory. Default: 0, none. */
  readonly maximumRememberedTerms?: number;
  /** Told of what failed although no request waits for it. */
  readonly onFailure?: (error: unknown) => void;
  /** Whether answers are written from rows; `false` leaves all to graphql-js, the reference. Default: true. */
  readonly quick?: boolean;
}

/** An API, ready to be served. */
export interface Api {
  readonly schema: GraphQLSchema;
  readonly plugins: readonly ApolloServerPlugin<ApiContext>[];
  readonly contextOf: (request: {
    readonly requestId: string;
    /** When it had been read: a time of `performance.now()`. Default: now. */
    readonly received?: number;
    readonly languages: readonly string[];
    /** Whether the answer says where its time went. */
    readonly isTimed: boolean;
    /** Whether nobody waits for the answer. Default: false. */
    readonly isRehearsal?: boolean;
  }) => ApiContext;
  /** Begins to answer a request that Apollo is about to get, where it can; left out where all is left to graphql-js. */
  readonly begin?: (body: RequestBody, context: ApiContext) => boolean;
  /** How often requests shared a statement, and how often that failed. */
  readonly sharing: Readonly<SharingCounts>;
  /** How operations were answered. */
  readonly answers: Readonly<AnswerCounts>;
  /** The edges in memory. */
  readonly edges: Pick<EdgeMemory, "size" | "outcomes">;
  /** The terms in memory. */
  readonly terms: Pick<TermMemory, "size" | "outcomes">;
  readonly stringifyResult: (result: FormattedExecutionResult) => string;
}

/** The schema of an API. It takes long to make and needs no graph. */
export function createApiSchema(ontology: Ontology): GraphQLSchema {
  return buildApiSchema(ontology, resolveField, resolveRoot as GraphQLFieldResolver<unknown, unknown>);
}

/** Makes the API of a graph: its schema, and what plans and runs operations on it. */
export function createApi(options: ApiOptions): Api {
  const schema = options.schema ?? createApiSchema(options.ontology);
  const reads = new SharedReads(options.store);
  const rehearsedReads = new RehearsedReads(options.store);
  const remembering = { ...options, settling: settlingTime(options.store.engine) };
  const edges = openEdgeMemory({ ...remembering, most: options.maximumRememberedEdges ?? 0 });
  const terms = openTermMemory({ ...remembering, most: options.maximumRememberedTerms ?? 0 });
  const answers = noAnswers();
  const quick = options.quick ?? true;
  const start = createRunStarter({ ...options, schema, reads, rehearsedReads, edges, terms });
  const early = new EarlyStart(start);
  return {
    schema,
    sharing: reads.counts,
    answers,
    edges,
    terms,
    plugins: [createOperationPlugin({ start, early, answers, quick })],
    contextOf: ({ requestId, received = performance.now(), languages, isTimed, isRehearsal = false }) => ({
      requestId,
      received,
      languages,
      timing: isTimed ? new Timing() : null,
      isRehearsal,
      ontology: options.ontology,
      run: null,
      answer: null,
    }),
    ...(quick && { begin: (body, context) => early.begin(body, context) }),
    stringifyResult,
  };
}

/** Objects are built as the response shows them: under their response keys, aliases included. */
const resolveField: GraphQLFieldResolver<unknown, unknown> = (source, _arguments, _context, info) =>
  (source as Readonly<Record<string | number, unknown>>)[info.path.key];

const resolveRoot: GraphQLFieldResolver<unknown, ApiContext> = (source, values, context, info) => {
  if (context.run === null) return defaultFieldResolver(source, values, context, info);
  return context.run.value(String(info.path.key));
};
