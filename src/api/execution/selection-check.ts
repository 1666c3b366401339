import type { DocumentNode, OperationDefinitionNode } from "graphql";
import { AttestError } from "../../errors/attest-error.js";
import { selectionLimits } from "../../plan/limits.js";
import { sizeOfOperation, type SelectionSize } from "../planning/selection-size.js";

/**
 * Gives what refuses operations that nest too deep or select too many fields, before they are planned: aliases and fragments make a
 * long plan of a short text. Introspection is not counted: tools need about 15 levels.
 */
export function createSelectionCheck(
  maximumDepth: number,
): (document: DocumentNode, operation: OperationDefinitionNode) => void {
  const sizes = new WeakMap<OperationDefinitionNode, SelectionSize>();
  return (document, operation) => {
    const size = sizes.get(operation) ?? sizeOfOperation(document, operation);
    sizes.set(operation, size);
    check(size, maximumDepth);
  };
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
