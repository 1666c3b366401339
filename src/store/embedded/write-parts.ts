import type { Statement } from "../statement.js";
import type { WritePart, WireStatement } from "./wire.js";

/** Rows of parameters after which a part is sent: large enough that a message is worth its way, small enough that several are held. */
const PART_ROWS = 2_000;

/**
 * The statements of one transaction, in parts. A part is made when it is asked for.
 *
 * @param prepare checks a statement and makes it ready to be sent; may throw
 */
export function* writeParts(
  statements: Iterable<Statement>,
  prepare: (statement: Statement) => WireStatement,
): Generator<WritePart, void> {
  let isFirst = true;
  let part: WireStatement[] = [];
  let rows = 0;
  for (const statement of statements) {
    if (rows >= PART_ROWS) {
      yield { kind: "write", statements: part, isFirst, isLast: false };
      isFirst = false;
      part = [];
      rows = 0;
    }
    part.push(prepare(statement));
    rows += rowsOf(statement);
  }
  yield { kind: "write", statements: part, isFirst, isLast: true };
}

/** What makes a statement large: its lists. */
function rowsOf({ parameters }: Statement): number {
  return Object.values(parameters).reduce<number>(
    (sum, value) => sum + (Array.isArray(value) ? value.length : 0),
    0,
  );
}
