import type { GraphQLRequestContextDidResolveOperation } from "@apollo/server";
import { getVariableValues, type GraphQLSchema } from "graphql";
import type { ApiContext } from "../api-context.js";
import { OperationPlanner } from "../planning/plan-operation.js";
import { OperationRun, type RunOptions } from "./operation-run.js";
import { createSelectionCheck } from "./selection-check.js";
import type { Reads } from "./shared-reads.js";

/** What operations are planned and run with. */
export interface StartOptions extends RunOptions {
  /** What sends the statements of operations that nobody waits for. */
  readonly rehearsedReads: Reads;
  readonly schema: GraphQLSchema;
  /** How deep selections may nest; introspection is not counted. */
  readonly maximumDepth: number;
  /** Languages in which the graph has names, as they are now. */
  readonly knownLanguages: () => readonly string[];
}

/** Gives what plans the operation of a request, and refuses it where it selects or may cost too much: AttestError QUERY_TOO_COMPLEX. */
export function createRunStarter(
  options: StartOptions,
): (context: GraphQLRequestContextDidResolveOperation<ApiContext>) => void {
  const checkSelection = createSelectionCheck(options.maximumDepth);
  const rehearsing = { ...options, reads: options.rehearsedReads };
  const planner = new OperationPlanner(options.schema, options.ontology);
  return ({ document, operation, request, contextValue }) => {
    // Without a name among several operations there is none; Apollo reports it.
    if (operation === undefined) return;
    checkSelection(document, operation);
    const { coerced } = getVariableValues(
      options.schema,
      operation.variableDefinitions ?? [],
      request.variables ?? {},
    );
    // Variables that do not coerce are graphql-js's to report.
    if (coerced === undefined) return;
    const inputs = {
      variables: coerced,
      languages: contextValue.languages,
      knownLanguages: options.knownLanguages(),
      memo: new Map(),
      misplacedNulls: 0,
    };
    const planned = planner.plan(document, operation, inputs);
    const running = contextValue.isRehearsal ? rehearsing : options;
    const run = new OperationRun(planned, inputs, running, contextValue.timing);
    run.checkCost();
    contextValue.run = run;
  };
}
