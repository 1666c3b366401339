import type { ApolloServerPlugin, GraphQLRequestListener } from "@apollo/server";
import type { OperationDefinitionNode } from "graphql";
import { AttestError } from "../../errors/attest-error.js";
import { selectionLimits } from "../../plan/limits.js";
import type { ApiContext } from "../api-context.js";
import { sizeOfOperation, type SelectionSize } from "../planning/selection-size.js";

/**
 * Refuses operations that nest too deep or select too many fields, before they are planned: aliases and fragments make a long
 * plan of a short text. Introspection is not counted: tools need about 15 levels.
 */
export function createSelectionPlugin(maximumDepth: number): ApolloServerPlugin<ApiContext> {
  const sizes = new WeakMap<OperationDefinitionNode, SelectionSize>();
  const listener: GraphQLRequestListener<ApiContext> = {
    didResolveOperation: ({ document, operation }) =>
      Promise.resolve().then(() => {
        // Without a name among several operations there is none; Apollo reports it.
        if (operation === undefined) return;
        const size = sizes.get(operation) ?? sizeOfOperation(document, operation);
        sizes.set(operation, size);
        check(size, maximumDepth);
      }),
  };
  return { requestDidStart: () => Promise.resolve(listener) };
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
