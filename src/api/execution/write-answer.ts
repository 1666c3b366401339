import type { ExecutionReason } from "./answer-counts.js";
import type { OperationRun } from "./operation-run.js";

/** The JSON of an answer's data, or why there is none. */
export type WrittenAnswer = { readonly text: string } | { readonly reason: ExecutionReason };

/** Reads what an operation asks for, and writes it. Never rejects. */
export async function writeAnswer(run: OperationRun | null): Promise<WrittenAnswer> {
  if (run === null) return { reason: "refused" };
  if (!run.operation.isComplete) return { reason: "written_by_hand" };
  const keys = run.operation.keys;
  try {
    const values = await Promise.all(keys.map((key) => run.value(key)));
    if (run.request.misplacedNulls > 0) return { reason: "misplaced_null" };
    if (run.hasSuggestions) return { reason: "suggestions" };
    const members = keys.map((key, at) => `${JSON.stringify(key)}:${JSON.stringify(values[at])}`);
    return { text: `{${members.join(",")}}` };
  } catch {
    // graphql-js meets the same error in the resolver, and reports it with its path.
    return { reason: "error" };
  }
}
