/**
 * Why an answer is not written from rows but executed by graphql-js:
 *  - `refused`: its operation has no plan, since its variables do not fit or it is not clear which operation is meant
 *  - `written_by_hand`: a root field that resolves itself, or introspection
 *  - `error`: a root field failed
 *  - `misplaced_null`: there is a null where the schema has none
 *  - `suggestions`: a name that nothing has, and what was probably meant
 */
export type ExecutionReason = "refused" | "written_by_hand" | "error" | "misplaced_null" | "suggestions";

/** How operations were answered, since the start. */
export interface AnswerCounts {
  /** Written from rows. */
  written: number;
  /** Executed by graphql-js, by reason. */
  readonly executed: Record<ExecutionReason, number>;
}

/** Counts of nothing yet. */
export function noAnswers(): AnswerCounts {
  return {
    written: 0,
    executed: { refused: 0, written_by_hand: 0, error: 0, misplaced_null: 0, suggestions: 0 },
  };
}
