import type { SharedStatement } from "../../cypher/shared-statement.js";
import type { GraphStore } from "../../store/graph-store.js";
import type { Parameters, Row } from "../../store/statement.js";
import type { Reads } from "./shared-reads.js";
import { remaining } from "./remaining.js";
import { statementOfRequests } from "./statement-of-requests.js";

/** Sends each statement in both of its forms, so that the database has planned what requests send alone and what they send together. */
export class RehearsedReads implements Reads {
  constructor(private readonly store: GraphStore) {}

  async read(
    { text, batched }: SharedStatement,
    parameters: Parameters,
    deadline: number,
  ): Promise<readonly Row[]> {
    const shared = statementOfRequests(batched, [parameters, parameters]);
    await this.store.read(shared, { timeout: remaining(deadline) });
    return this.store.read({ text, parameters }, { timeout: remaining(deadline) });
  }
}
