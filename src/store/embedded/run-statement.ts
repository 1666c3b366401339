import type grafeo from "@grafeo-db/js";
import { encodeCell } from "./encode-cell.js";
import { decode, type WireStatement, type WireValue } from "./wire.js";

/** Anything that runs Cypher: the database (each statement a transaction) or an open transaction. */
export type Runner = Pick<grafeo.Transaction, "executeCypher">;

/** A statement that failed, with its text for the log. */
export class StatementError extends Error {
  override readonly name = "StatementError";

  constructor(
    readonly text: string,
    cause: unknown,
  ) {
    super("A statement failed.", { cause });
  }
}

/** The rows of a statement, ready for JSON. @throws StatementError */
export async function runStatement(
  runner: Runner,
  { text, parameters }: WireStatement,
): Promise<readonly WireValue[]> {
  try {
    const result = await runner.executeCypher(text, decode(parameters));
    return result.rows().map(encodeCell);
  } catch (error) {
    throw new StatementError(text, error);
  }
}
