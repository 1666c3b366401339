import {
  getArgumentValues,
  GraphQLError,
  type ArgumentNode,
  type FieldNode,
  type GraphQLArgument,
  type GraphQLField,
} from "graphql";
import { AttestError } from "../../errors/attest-error.js";

/**
 * Refuses arguments that are null where they must not be: validation lets a nullable variable stand there if it has a default, and a
 * request may give null all the same. Whether it does is part of the shape that a plan is made for.
 *
 * @throws AttestError BAD_USER_INPUT, in the words in which graphql-js refuses the field
 */
export function checkGiven(
  definitions: readonly GraphQLArgument[],
  nodes: readonly ArgumentNode[],
  variables: Readonly<Record<string, unknown>>,
): void {
  if (nodes.length === 0) return;
  try {
    getArgumentValues(
      { args: definitions } as GraphQLField<unknown, unknown>,
      { arguments: nodes } as FieldNode,
      variables,
    );
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    throw new AttestError("BAD_USER_INPUT", error.message, {}, { cause: error });
  }
}
