import { getOperationAST, getVariableValues, GraphQLError, parse, validate } from "graphql";
import { AttestError } from "../errors/attest-error.js";
import { OperationPlanner } from "../api/planning/plan-operation.js";
import { buildApiSchema } from "../api/schema/build-api-schema.js";
import { attestOntology } from "../ontology/attest-ontology.js";
import { type GraphStore, readsInOrder } from "../store/graph-store.js";
import type { Statement } from "../store/statement.js";

/** What decides how an operation becomes statements, beside its text. */
export interface OperationInputs {
  readonly variables: Readonly<Record<string, unknown>>;
  /** Languages in which the graph has names. */
  readonly knownLanguages: readonly string[];
  /** That of the graph. */
  readonly engine: GraphStore["engine"];
}

/**
 * The statements by which an operation is answered, by response key of its root fields. Of an exploration, which sends others
 * before, it is the one that reads the nodes found; left out where it reads none.
 *
 * @throws GraphQLError where the operation is none of the schema; AttestError where its arguments contradict each other
 */
export function statementsOf(
  text: string,
  { variables, knownLanguages, engine }: OperationInputs,
): ReadonlyMap<string, Statement> {
  const schema = buildApiSchema(attestOntology);
  const document = parse(text);
  refuse(validate(schema, document));
  const operation = getOperationAST(document);
  if (!operation) throw new GraphQLError("The file must hold exactly one operation.");
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  refuse(errors ?? []);
  const given = coerced ?? {};
  const request = { variables: given, languages: [], knownLanguages, memo: new Map(), misplacedNulls: 0 };
  const graph = { ontology: attestOntology, readsInOrder: readsInOrder(engine) };
  const planned = new OperationPlanner(schema, graph).plan(document, operation, request);
  return new Map(
    [...planned.roots].flatMap(([key, root]) => {
      if (root instanceof AttestError) throw root;
      const sent = "explore" in root ? root.nodes : root;
      return sent === null ? [] : [[key, { text: sent.text, parameters: sent.parameters.fill(request) }]];
    }),
  );
}

function refuse(errors: readonly GraphQLError[]): void {
  if (errors.length > 0) throw new GraphQLError(errors.map(({ message }) => message).join("\n"));
}
