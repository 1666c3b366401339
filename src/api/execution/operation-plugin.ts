import type {
  ApolloServerPlugin,
  GraphQLRequestContextWillSendResponse,
  GraphQLRequestListener,
} from "@apollo/server";
import type { ApiContext } from "../api-context.js";
import { answerQuickly } from "./answer-quickly.js";
import { createRunStarter, type StartOptions } from "./start-run.js";

/** How operations are planned, run and answered. */
export interface OperationPluginOptions extends StartOptions {
  /** Whether answers are written from rows where graphql-js would only copy them. */
  readonly quick: boolean;
}

/**
 * Plans each operation before it is executed, refuses what may cost too much, and answers from the rows of its statements
 * where nothing needs graphql-js: no error, no null in the wrong place, no field written by hand.
 */
export function createOperationPlugin(options: OperationPluginOptions): ApolloServerPlugin<ApiContext> {
  const start = createRunStarter(options);
  const listener: GraphQLRequestListener<ApiContext> = {
    didResolveOperation: (context) =>
      settle(() => {
        start(context);
      }),
    willSendResponse: (context) =>
      settle(() => {
        addSuggestions(context);
      }),
    ...(options.quick && {
      responseForOperation: ({ contextValue, response }) => answerQuickly(contextValue.run, response),
    }),
  };
  return { requestDidStart: () => Promise.resolve(listener) };
}

/** Names that nothing has are answered with null; what was probably meant is told beside the data. */
function addSuggestions({ contextValue, response }: GraphQLRequestContextWillSendResponse<ApiContext>): void {
  const suggestions = contextValue.run?.suggestions ?? {};
  if (response.body.kind !== "single" || Object.keys(suggestions).length === 0) return;
  response.body.singleResult.extensions = { ...response.body.singleResult.extensions, suggestions };
}

/** What is done at once, as a promise that rejects where it throws. */
function settle(work: () => void): Promise<void> {
  return Promise.resolve().then(work);
}
