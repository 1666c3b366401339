import type { ApolloServerPlugin, GraphQLRequestListener } from "@apollo/server";
import {
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from "graphql";
import { AttestError } from "../../errors/attest-error.js";
import type { ApiContext } from "../api-context.js";

/** Refuses operations whose selections nest too deep, before they are planned. Introspection is not counted: tools need about 15. */
export function createDepthPlugin(maximum: number): ApolloServerPlugin<ApiContext> {
  const depths = new WeakMap<OperationDefinitionNode, number>();
  const check = (document: DocumentNode, operation: OperationDefinitionNode): void => {
    const depth = depths.get(operation) ?? depthOf(document, operation);
    depths.set(operation, depth);
    if (depth <= maximum) return;
    throw new AttestError(
      "QUERY_TOO_COMPLEX",
      `Selections nest ${depth} deep; at most ${maximum} are allowed. Ask for the rest in an operation of its own.`,
      { depth, maximum },
    );
  };
  const listener: GraphQLRequestListener<ApiContext> = {
    // Without a name among several operations there is none; Apollo reports it.
    didResolveOperation: ({ document, operation }) =>
      Promise.resolve().then(() => {
        if (operation !== undefined) check(document, operation);
      }),
  };
  return { requestDidStart: () => Promise.resolve(listener) };
}

/** Levels of fields in an operation; fragments count where they are spread. */
export function depthOf(document: DocumentNode, operation: OperationDefinitionNode): number {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  // Validation has refused cycles of fragments; each fragment's depth is measured once.
  const known = new Map<string, number>();
  const measure = (selectionSet: SelectionSetNode | undefined): number => {
    if (selectionSet === undefined) return 0;
    return Math.max(
      0,
      ...selectionSet.selections.map((selection) => {
        if (selection.kind === Kind.FIELD)
          return selection.name.value.startsWith("__") ? 0 : 1 + measure(selection.selectionSet);
        if (selection.kind === Kind.INLINE_FRAGMENT) return measure(selection.selectionSet);
        const name = selection.name.value;
        const depth = known.get(name) ?? measure(fragments.get(name)?.selectionSet);
        known.set(name, depth);
        return depth;
      }),
    );
  };
  return measure(operation.selectionSet);
}
