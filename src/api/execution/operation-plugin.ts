import type {
  ApolloServerPlugin,
  GraphQLRequestContextDidResolveOperation,
  GraphQLRequestListener,
} from "@apollo/server";
import { getVariableValues, type GraphQLSchema } from "graphql";
import type { Ontology } from "../../ontology/model.js";
import type { ApiContext } from "../api-context.js";
import { OperationPlanner } from "../planning/plan-operation.js";
import { answerQuickly } from "./answer-quickly.js";
import { OperationRun, type RunOptions } from "./operation-run.js";

/** What plans and runs the operations of an API. */
export interface OperationPluginOptions extends RunOptions {
  readonly schema: GraphQLSchema;
  readonly ontology: Ontology;
  /** Languages in which the graph has names, as they are now. */
  readonly knownLanguages: () => readonly string[];
  /** Whether answers are written from rows where graphql-js would only copy them. */
  readonly quick: boolean;
}

/**
 * Plans each operation before it is executed, refuses what may cost too much, and answers from the rows of its statements
 * where nothing needs graphql-js: no error, no null in the wrong place, no field written by hand.
 */
export function createOperationPlugin(options: OperationPluginOptions): ApolloServerPlugin<ApiContext> {
  const planner = new OperationPlanner(options.schema, options.ontology);
  const start = (context: GraphQLRequestContextDidResolveOperation<ApiContext>): void => {
    const { document, operation, request, contextValue } = context;
    // Without a name among several operations there is none; Apollo reports it.
    if (operation === undefined) return;
    const variables = getVariableValues(
      options.schema,
      operation.variableDefinitions ?? [],
      request.variables ?? {},
    );
    // Variables that do not coerce are graphql-js's to report.
    if (variables.coerced === undefined) return;
    const planned = planner.plan(document, operation, variables.coerced);
    const inputs = {
      variables: variables.coerced,
      languages: contextValue.languages,
      knownLanguages: options.knownLanguages(),
      memo: new Map(),
      misplacedNulls: 0,
    };
    const run = new OperationRun(planned, inputs, options);
    run.checkCost();
    contextValue.run = run;
  };
  const listener: GraphQLRequestListener<ApiContext> = {
    didResolveOperation: (context) =>
      Promise.resolve().then(() => {
        start(context);
      }),
    ...(options.quick && {
      responseForOperation: ({ contextValue, response }) => answerQuickly(contextValue.run, response),
    }),
  };
  return { requestDidStart: () => Promise.resolve(listener) };
}
