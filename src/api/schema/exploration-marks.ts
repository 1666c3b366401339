import type { GraphQLField } from "graphql";

/** Keys under which a field written by hand says, in its `extensions`, what planning must know of it. */
export const EXPLORES = "attest.explores";
export const ASSUMES = "attest.assumes";
export const LIST_BOUND = "attest.listBound";
export const NODE_KINDS = "attest.nodeKinds";

/** Rows of a list at most, given the coerced arguments of the root field. */
export type ListBound = (asked: Readonly<Record<string, unknown>>) => number;

type Extended = Pick<GraphQLField<unknown, unknown>, "extensions">;

/** Whether a field of Query explores the graph. */
export function explores(field: Extended): boolean {
  return field.extensions[EXPLORES] === true;
}

/** Whether what it finds may be found in memory, so that its last statement is to say whether the graph is still as it was. */
export function assumes(field: Extended): boolean {
  return field.extensions[ASSUMES] === true;
}

/** How many items a list holds at most; undefined where nobody said so. */
export function listBoundOf(field: Extended): ListBound | undefined {
  return field.extensions[LIST_BOUND] as ListBound | undefined;
}

/** The only kinds of which the nodes of a field are; undefined: any that its type allows. */
export function nodeKindsOf(field: Extended): readonly string[] | undefined {
  return field.extensions[NODE_KINDS] as readonly string[] | undefined;
}
