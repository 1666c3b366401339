import { Kind, type DocumentNode, type OperationDefinitionNode } from "graphql";
import type { LanguageInputs } from "../../../src/api/planning/language-choice.js";
import type { OperationPlanner, PlannedOperation } from "../../../src/api/planning/plan-operation.js";
import type { PlannedRoot } from "../../../src/api/planning/planned-root.js";
import type { SharedStatement } from "../../../src/cypher/shared-statement.js";
import { AttestError } from "../../../src/errors/attest-error.js";

/** Languages that a request accepts, and those of the graph. */
export type Languages = Pick<LanguageInputs, "languages" | "knownLanguages">;

const none: Languages = { languages: [], knownLanguages: [] };

/** The plan of the first operation of a document. */
export function planned(
  planner: OperationPlanner,
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>> = {},
  languages = none,
): PlannedOperation {
  const operation = document.definitions.find(
    (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
  );
  if (operation === undefined) throw new Error("The document has no operation.");
  return planner.plan(document, operation, { variables, ...languages });
}

/** The statements that an operation sends, one for each field of Query. */
export function plannedTexts(
  planner: OperationPlanner,
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>> = {},
): readonly string[] {
  return plannedRoots(planned(planner, document, variables)).map(({ text }) => text);
}

/** The texts of a statement, for one request and for several. */
export function textsOf({ text, batched }: SharedStatement): readonly string[] {
  return [text, batched.text];
}

/** The plans of the fields of Query, of explorations those of the nodes found. Throws what was wrong with one. */
export function plannedRoots({ roots }: PlannedOperation): readonly PlannedRoot[] {
  return [...roots.values()].flatMap((root) => {
    if (root instanceof AttestError) throw root;
    if (!("explore" in root)) return [root];
    return root.nodes === null ? [] : [root.nodes];
  });
}
