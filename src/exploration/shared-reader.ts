import type { SharedStatement } from "../cypher/shared-statement.js";
import type { Parameters, Row } from "../store/statement.js";

/** What sends statements that several requests may share. */
export interface SharedReader {
  /** Sends a statement within the time that is left to the operation; those that wait are sent as one. Rows have one column, a list. */
  readonly readShared: (statement: SharedStatement, parameters: Parameters) => Promise<readonly Row[]>;
}
