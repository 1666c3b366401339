import { visit, type DocumentNode, type OperationDefinitionNode } from "graphql";
import { AttestError } from "../../errors/attest-error.js";
import { selectionLimits } from "../../plan/limits.js";
import { sizeOfOperation, type SelectionSize } from "../planning/selection-size.js";

/**
 * Gives what refuses operations that nest too deep or select too many fields, before they are planned: aliases and fragments make a
 * long plan of a short text. Introspection is not counted: tools need about 15 levels. So is an alias under which nothing can be answered.
 */
export function createSelectionCheck(
  maximumDepth: number,
): (document: DocumentNode, operation: OperationDefinitionNode) => void {
  const sizes = new WeakMap<OperationDefinitionNode, SelectionSize>();
  return (document, operation) => {
    const size = sizes.get(operation) ?? measure(document, operation);
    sizes.set(operation, size);
    check(size, maximumDepth);
  };
}

function measure(document: DocumentNode, operation: OperationDefinitionNode): SelectionSize {
  refuseUnusableNames(document);
  return sizeOfOperation(document, operation);
}

/** An object has no member of this name: what is set under it is lost without a word, with us as in most programs that read the answer. */
function refuseUnusableNames(document: DocumentNode): void {
  visit(document, {
    Field({ alias }) {
      if (alias?.value !== "__proto__") return;
      throw new AttestError(
        "BAD_USER_INPUT",
        "No field can be answered under the alias __proto__. Choose another: GraphQL reserves names that begin with two underscores.",
      );
    },
  });
}

function check({ depth, fields, width }: SelectionSize, maximumDepth: number): void {
  if (depth > maximumDepth)
    refuse(
      `Selections nest ${depth} deep; at most ${maximumDepth} are allowed. Ask for the rest in an operation of its own.`,
      { depth, maximum: maximumDepth },
    );
  if (fields > selectionLimits.fields)
    refuse(
      `The operation selects ${fields} fields, fragments counted wherever they are spread; at most ${selectionLimits.fields} are allowed. Ask for the rest in an operation of its own.`,
      { fields, maximum: selectionLimits.fields },
    );
  if (width > selectionLimits.rootFields)
    refuse(
      `The operation has ${width} root fields; at most ${selectionLimits.rootFields} are allowed. Ask for many nodes at once with nodes(ids:), or for the rest in an operation of its own.`,
      { rootFields: width, maximum: selectionLimits.rootFields },
    );
}

function refuse(message: string, details: Readonly<Record<string, number>>): never {
  throw new AttestError("QUERY_TOO_COMPLEX", message, details);
}
