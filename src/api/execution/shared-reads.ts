import type { GraphStore } from "../../store/graph-store.js";
import type { Parameters, Row } from "../../store/statement.js";
import type { SharedStatement } from "../../cypher/shared-statement.js";
import { StatementReader, type SharingCounts } from "./statement-reader.js";

/** What sends the statements of requests. */
export interface Reads {
  /** The rows for one request. `deadline` is a time of `performance.now()`. */
  read(statement: SharedStatement, parameters: Parameters, deadline: number): Promise<readonly Row[]>;
}

/** Sends the statements of all requests; those of one text that wait share one. */
export class SharedReads implements Reads {
  /** For metrics; fallbacks are a defect where they are many. */
  readonly counts: SharingCounts = { shared: 0, fallbacks: 0 };
  readonly #readers = new WeakMap<SharedStatement, StatementReader>();

  constructor(private readonly store: GraphStore) {}

  read(statement: SharedStatement, parameters: Parameters, deadline: number): Promise<readonly Row[]> {
    const known = this.#readers.get(statement);
    if (known !== undefined) return known.read(parameters, deadline);
    const reader = new StatementReader(statement, this.store, this.counts);
    this.#readers.set(statement, reader);
    return reader.read(parameters, deadline);
  }
}
