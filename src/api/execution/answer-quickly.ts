import type { GraphQLResponse } from "@apollo/server";
import type { FormattedExecutionResult } from "graphql";
import type { OperationRun } from "./operation-run.js";

/** Where the written data of an answer hangs on its `data`: Apollo rebuilds the object around it, but keeps this. */
const WRITTEN: unique symbol = Symbol("written");

/**
 * Answers an operation from the rows of its statements, without executing it field by field.
 *
 * @returns null where graphql-js must do it: a hand-written field or introspection, an error, a null where none may be,
 *   suggestions to tell.
 *   It then gets the values already read: no statement is sent twice.
 */
export async function answerQuickly(
  run: OperationRun | null,
  response: GraphQLResponse | { readonly http: GraphQLResponse["http"] },
): Promise<GraphQLResponse | null> {
  if (run?.operation.isComplete !== true) return null;
  const keys = run.operation.keys;
  try {
    const values = await Promise.all(keys.map((key) => run.value(key)));
    if (run.request.misplacedNulls > 0 || Object.keys(run.suggestions).length > 0) return null;
    const data = Object.fromEntries(keys.map((key, at) => [key, values[at]]));
    const written = { [WRITTEN]: `{"data":${JSON.stringify(data)}}\n` };
    return { http: response.http, body: { kind: "single", singleResult: { data: written } } };
  } catch {
    // graphql-js meets the same error in the resolver, and reports it with its path.
    return null;
  }
}

/** Apollo's way to write a result, with a short cut for answers that are written already. */
export function stringifyResult(result: FormattedExecutionResult): string {
  const data = result.data as { [WRITTEN]?: string } | null | undefined;
  return data?.[WRITTEN] ?? `${JSON.stringify(result)}\n`;
}
