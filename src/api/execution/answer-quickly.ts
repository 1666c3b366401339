import type { GraphQLResponse } from "@apollo/server";
import type { FormattedExecutionResult } from "graphql";
import type { ApiContext } from "../api-context.js";
import type { AnswerCounts } from "./answer-counts.js";
import { writeAnswer } from "./write-answer.js";

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
  { run, answer }: Pick<ApiContext, "run" | "answer">,
  response: GraphQLResponse | { readonly http: GraphQLResponse["http"] },
  counts: AnswerCounts,
): Promise<GraphQLResponse | null> {
  const written = await (answer ?? writeAnswer(run));
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

/** Apollo's way to write a result, with a short cut for answers that are written already. */
export function stringifyResult(result: FormattedExecutionResult): string {
  const data = (result.data as { [WRITTEN]?: string } | null | undefined)?.[WRITTEN];
  if (data === undefined) return `${JSON.stringify(result)}\n`;
  if (result.extensions === undefined) return `{"data":${data}}\n`;
  return `{"data":${data},"extensions":${JSON.stringify(result.extensions)}}\n`;
}
