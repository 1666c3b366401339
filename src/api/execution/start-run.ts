import {
  type DocumentNode,
  getVariableValues,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from "graphql";
import type { ApiContext } from "../api-context.js";
import { readsInOrder } from "../../store/graph-store.js";
import type { VariableValues } from "../planning/input-tree.js";
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

/** An operation that a client asks for. */
export interface AskedOperation {
  readonly document: DocumentNode;
  /** Which of the document's; undefined where the client named none of several. */
  readonly operation: OperationDefinitionNode | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * Plans an operation and makes its run, which it sets in the context. Not where graphql-js is to say what is wrong.
 *
 * @throws AttestError QUERY_TOO_COMPLEX where it selects or may cost too much
 */
export type StartRun = (asked: AskedOperation, context: ApiContext) => void;

/** Gives what starts the runs of operations. */
export function createRunStarter(options: StartOptions): StartRun {
  const checkSelection = createSelectionCheck(options.maximumDepth);
  const rehearsing = { ...options, reads: options.rehearsedReads };
  const { ontology, store } = options;
  const graph = { ontology, readsInOrder: readsInOrder(store.engine) };
  const planner = new OperationPlanner(options.schema, graph);
  const start: StartRun = ({ document, operation, variables }, context) => {
    // Without a name among several operations there is none; Apollo reports it.
    if (operation === undefined) return;
    checkSelection(document, operation);
    const { coerced } = getVariableValues(options.schema, operation.variableDefinitions ?? [], variables);
    // Variables that do not coerce are graphql-js's to report.
    if (coerced === undefined) return;
    const inputs = {
      variables: withoutPrototype(coerced),
      languages: context.languages,
      knownLanguages: options.knownLanguages(),
      memo: new Map(),
      misplacedNulls: 0,
    };
    const planned = planner.plan(document, operation, inputs);
    const running = context.isRehearsal ? rehearsing : options;
    const run = new OperationRun(planned, inputs, running, context.timing);
    run.checkCost();
    context.run = run;
  };
  return (asked, context) => {
    if (context.timing === null) start(asked, context);
    else context.timing.planning(() => start(asked, context));
  };
}

/** Members that every object has would be taken for the values of variables that are called like them, and were not given. */
function withoutPrototype(variables: VariableValues): VariableValues {
  return Object.assign(Object.create(null) as object, variables);
}
