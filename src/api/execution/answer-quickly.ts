import type { GraphQLResponse } from "@apollo/server";
import type { FormattedExecutionResult } from "graphql";
import type { AnswerCounts, ExecutionReason } from "./answer-counts.js";
import type { OperationRun } from "./operation-run.js";

/** Where the written data of an answer hangs on its `data`: Apollo rebuilds the object around it, but keeps this. */
const WRITTEN: unique symbol = Symbol("written");

/**
 * Answers an operation from the rows of its statements, without executing it field by field.
 *
 * @param counts told which way it went
 * @returns null where graphql-js must do it: see {@link ExecutionReason}.
 *   It then gets the values already read: no statement is sent twice.
 */
export async function answerQuickly(
  run: OperationRun | null,
  response: GraphQLResponse | { readonly http: GraphQLResponse["http"] },
  counts: AnswerCounts,
): Promise<GraphQLResponse | null> {
  const written = await write(run);
  if ("reason" in written) {
    counts.executed[written.reason]++;
    return null;
  }
  counts.written++;
  return {
    http: response.http,
    body: { kind: "single", singleResult: { data: { [WRITTEN]: written.text } } },
  };
}

/** The JSON of an answer's data, or why there is none. */
async function write(
  run: OperationRun | null,
): Promise<{ readonly text: string } | { readonly reason: ExecutionReason }> {
  if (run === null) return { reason: "refused" };
  if (!run.operation.isComplete) return { reason: "written_by_hand" };
  const keys = run.operation.keys;
  try {
    const values = await Promise.all(keys.map((key) => run.value(key)));
    if (run.request.misplacedNulls > 0) return { reason: "misplaced_null" };
    if (run.hasSuggestions) return { reason: "suggestions" };
    return { text: JSON.stringify(Object.fromEntries(keys.map((key, at) => [key, values[at]]))) };
  } catch {
    // graphql-js meets the same error in the resolver, and reports it with its path.
    return { reason: "error" };
  }
}

/** Apollo's way to write a result, with a short cut for answers that are written already. */
export function stringifyResult(result: FormattedExecutionResult): string {
  const data = (result.data as { [WRITTEN]?: string } | null | undefined)?.[WRITTEN];
  if (data === undefined) return `${JSON.stringify(result)}\n`;
  if (result.extensions === undefined) return `{"data":${data}}\n`;
  return `{"data":${data},"extensions":${JSON.stringify(result.extensions)}}\n`;
}
