import type {
  ApolloServerPlugin,
  GraphQLRequestContextWillSendResponse,
  GraphQLRequestListener,
} from "@apollo/server";
import type { ApiContext } from "../api-context.js";
import type { AnswerCounts } from "./answer-counts.js";
import { answerQuickly } from "./answer-quickly.js";
import type { EarlyStart } from "./early-start.js";
import type { StartRun } from "./start-run.js";
import { serverTiming } from "./timing.js";

/** How operations are planned, run and answered. */
export interface OperationPluginOptions {
  readonly start: StartRun;
  /** What begins operations before Apollo does; it is told of those that are valid. */
  readonly early: EarlyStart;
  /** Whether answers are written from rows where graphql-js would only copy them. */
  readonly quick: boolean;
  /** Told how each operation is answered. */
  readonly answers: AnswerCounts;
}

/**
 * Plans each operation before it is executed, refuses what selects or may cost too much, and answers from the rows of its statements
 * where nothing needs graphql-js: no error, no null in the wrong place, no field written by hand.
 */
export function createOperationPlugin(options: OperationPluginOptions): ApolloServerPlugin<ApiContext> {
  const { start, early, answers } = options;
  const listener: GraphQLRequestListener<ApiContext> = {
    didResolveOperation: (context) =>
      settle(() => {
        const { contextValue, document, operation, request, source } = context;
        if (contextValue.run !== null) return;
        start({ document, operation, variables: request.variables ?? {} }, contextValue);
        early.learn(source, document);
      }),
    willSendResponse: (context) =>
      settle(() => {
        addSuggestions(context);
        addTiming(context);
      }),
    ...(options.quick && {
      responseForOperation: ({ contextValue, response }) => answerQuickly(contextValue, response, answers),
    }),
  };
  const listening = Promise.resolve(listener);
  return { requestDidStart: () => listening };
}

/** Names that nothing has are answered with null; what was probably meant is told beside the data. */
function addSuggestions({ contextValue, response }: GraphQLRequestContextWillSendResponse<ApiContext>): void {
  const { run } = contextValue;
  if (run === null || response.body.kind !== "single" || !run.hasSuggestions) return;
  const { suggestions } = run;
  response.body.singleResult.extensions = { ...response.body.singleResult.extensions, suggestions };
}

/** Where the time went, for who asked: the header is for browsers, the extension for programs. */
function addTiming({ contextValue, response }: GraphQLRequestContextWillSendResponse<ApiContext>): void {
  if (contextValue.timing === null || response.body.kind !== "single") return;
  const timing = contextValue.timing.report();
  response.http.headers.set("server-timing", serverTiming(timing));
  response.body.singleResult.extensions = { ...response.body.singleResult.extensions, timing };
}

/** What is done at once, as a promise that rejects where it throws. */
function settle(work: () => void): Promise<void> {
  return new Promise((resolve) => {
    work();
    resolve();
  });
}
