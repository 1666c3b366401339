import type { VariableValues } from "./input-tree.js";

/** What a request gives to a plan: everything that is a value and not structure. */
export interface RequestInputs {
  readonly variables: VariableValues;
  /** Languages of `Accept-Language`, best first: BCP 47 tags. */
  readonly languages: readonly string[];
  /** Languages in which the graph has names. */
  readonly knownLanguages: readonly string[];
  /** Results that several parts of one answer need, computed once a request. */
  readonly memo: Map<object, unknown>;
  /** Nulls read where the schema has none: then graphql-js must complete the answer, and say so. */
  misplacedNulls: number;
}

/** The memoized result of a computation of this request. */
export function once<T>(request: RequestInputs, key: object, compute: () => T): T {
  if (!request.memo.has(key)) request.memo.set(key, compute());
  return request.memo.get(key) as T;
}
