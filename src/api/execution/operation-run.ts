import { AttestError } from "../../errors/attest-error.js";
import type { GraphStore } from "../../store/graph-store.js";
import type { Row, Statement } from "../../store/statement.js";
import { checkCost, costOf } from "../planning/cost.js";
import type { PlannedOperation } from "../planning/plan-operation.js";
import type { PlannedRoot } from "../planning/planned-root.js";
import type { RequestInputs } from "../planning/request-inputs.js";
import type { SharedReads } from "./shared-reads.js";
import { suggestNames, type NameSuggestion } from "./suggest-names.js";

/** What running an operation needs of the service. */
export interface RunOptions {
  readonly store: GraphStore;
  /** What sends the statements of the service's requests. */
  readonly reads: SharedReads;
  /** Milliseconds for the whole operation. */
  readonly timeout: number;
  /** Rows that an operation may return at most. */
  readonly maximumCost: number;
}

/**
 * One operation of one request. Each root field is one statement, sent once: whoever asks for its value,
 * the quick way or graphql-js, gets the same answer.
 */
export class OperationRun {
  /** For root fields that looked up a name in vain, by response key: what was probably meant. */
  readonly suggestions: Record<string, readonly NameSuggestion[]> = {};
  readonly #values = new Map<string, Promise<unknown>>();
  readonly #deadline: number;

  constructor(
    readonly operation: PlannedOperation,
    readonly request: RequestInputs,
    private readonly options: RunOptions,
  ) {
    this.#deadline = performance.now() + options.timeout;
  }

  /** Refuses an operation that may return too many rows. Throws AttestError QUERY_TOO_COMPLEX. */
  checkCost(): void {
    const roots = [...this.operation.roots.values()].filter(
      (root): root is PlannedRoot => !(root instanceof AttestError),
    );
    checkCost(
      roots.reduce((sum, root) => sum + costOf(root.cost, this.request), 0),
      this.options.maximumCost,
    );
  }

  /** The value of a root field, by its response key; of `__typename` too. */
  value(key: string): Promise<unknown> {
    const known = this.#values.get(key);
    if (known !== undefined) return known;
    const value = this.#read(key);
    this.#values.set(key, value);
    return value;
  }

  /** Sends a statement of a field that is written by hand, within the time that is left to the operation. */
  query(statement: Statement): Promise<readonly Row[]> {
    return this.options.store.read(statement, { timeout: this.#timeLeft() });
  }

  #timeLeft(): number {
    return Math.max(1, Math.ceil(this.#deadline - performance.now()));
  }

  async #read(key: string): Promise<unknown> {
    const root = this.operation.roots.get(key);
    // The one field of Query that needs no plan.
    if (root === undefined) return "Query";
    if (root instanceof AttestError) throw root;
    const parameters = root.parameters.fill(this.request);
    const rows = await this.options.reads.read(root, parameters, this.#deadline);
    const value = root.read(rows, this.request);
    if (value === null && root.nameOf !== null) await this.#suggest(key, root.nameOf(this.request));
    return value;
  }

  async #suggest(key: string, name: string): Promise<void> {
    const suggestions = await suggestNames(this.options.store, name, this.#timeLeft());
    if (suggestions.length > 0) this.suggestions[key] = suggestions;
  }
}
