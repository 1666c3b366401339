import { AttestError } from "../../errors/attest-error.js";
import type { SharedStatement } from "../../cypher/shared-statement.js";
import type { Exploring } from "../../exploration/exploring.js";
import type { VersionNote } from "../../exploration/memory/graph-memory.js";
import { readGraphVersion } from "../../exploration/memory/read-graph-version.js";
import type { NamedEntity } from "../../exploration/names/find-named.js";
import { suggestNames } from "../../exploration/names/suggest-names.js";
import type { Ontology } from "../../ontology/model.js";
import type { GraphStore } from "../../store/graph-store.js";
import { readTimedOut } from "../../store/store-errors.js";
import type { Parameters, Row, Statement } from "../../store/statement.js";
import { checkCost, costOf } from "../planning/cost.js";
import type { PlannedExploration } from "../planning/plan-exploration.js";
import type { PlannedOperation } from "../planning/plan-operation.js";
import type { PlannedRoot } from "../planning/planned-root.js";
import type { RequestInputs } from "../planning/request-inputs.js";
import { explore } from "./explore.js";
import { remaining } from "./remaining.js";
import type { Reads } from "./shared-reads.js";
import type { Timing } from "./timing.js";

/** What running an operation needs of the service. */
export interface RunOptions {
  readonly store: GraphStore;
  readonly ontology: Ontology;
  /** What sends the statements of the service's requests. */
  readonly reads: Reads;
  /** The edges of the service's graph, where they are in memory. */
  readonly edges: Exploring["edges"];
  /** Its terms, likewise. */
  readonly terms: Exploring["terms"];
  /** Milliseconds for the whole operation. */
  readonly timeout: number;
  /** Rows that an operation may return at most. */
  readonly maximumCost: number;
}

/** The version that the graph was assumed to have, since something in memory is of it. */
interface Assumption {
  readonly version: string;
  readonly memory: VersionNote;
}

/**
 * One operation of one request. Each generated root field is one statement, an exploration some more, sent once: whoever asks for its value,
 * the quick way or graphql-js, gets the same answer.
 */
export class OperationRun {
  /** For root fields that looked up a name in vain, by response key: what was probably meant. */
  readonly suggestions: Record<string, readonly NamedEntity[]> = {};
  readonly #values = new Map<string, Promise<unknown>>();
  readonly #deadline: number;

  constructor(
    readonly operation: PlannedOperation,
    readonly request: RequestInputs,
    private readonly options: RunOptions,
    private readonly timing: Timing | null = null,
  ) {
    this.#deadline = performance.now() + options.timeout;
  }

  /** Whether anything was looked up in vain so far. */
  get hasSuggestions(): boolean {
    return Object.keys(this.suggestions).length > 0;
  }

  /** Refuses an operation that may return too many rows. Throws AttestError QUERY_TOO_COMPLEX. */
  checkCost(): void {
    let cost = this.operation.writtenCost;
    for (const root of this.operation.roots.values()) {
      if (!(root instanceof AttestError)) cost += costOf(root.cost, this.request);
    }
    checkCost(cost, this.options.maximumCost);
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
  async query(statement: Statement): Promise<readonly Row[]> {
    try {
      return await this.#send(statement);
    } catch (error) {
      throw this.#told(error);
    }
  }

  async #read(key: string): Promise<unknown> {
    const root = this.operation.roots.get(key);
    // The one field of Query that needs no plan.
    if (root === undefined) return "Query";
    if (root instanceof AttestError) throw root;
    try {
      return await ("explore" in root ? this.#explore(root) : this.#readRoot(key, root));
    } catch (error) {
      throw this.#told(error);
    }
  }

  async #readRoot(key: string, root: PlannedRoot): Promise<unknown> {
    const rows = await this.#rowsOf(root);
    const value = root.read(rows, this.request);
    if (value === null && root.nameOf !== null) await this.#suggest(key, root.nameOf(this.request));
    return value;
  }

  async #explore(root: PlannedExploration, mayAssume = root.versionOf !== null): Promise<unknown> {
    const assumptions: Assumption[] = [];
    const found = await explore(root, this.request, {
      ...this.options,
      ...this.#sending(),
      deadline: this.#deadline,
      assume: mayAssume ? (version, memory) => void assumptions.push({ version, memory }) : null,
    });
    const isNaming = root.collect(found, this.request);
    const rows = root.nodes !== null && isNaming ? await this.#rowsOf(root.nodes) : [];
    if (assumptions.length > 0 && !(await this.#wereRight(assumptions, root, rows)))
      return this.#explore(root, false);
    return root.read(found, rows, this.request);
  }

  /** Whether the graph had the version that was assumed when its nodes were read; where none were, whether it has it now. */
  async #wereRight(
    assumptions: readonly Assumption[],
    { versionOf }: PlannedExploration,
    rows: readonly Row[],
  ): Promise<boolean> {
    const isRead = versionOf !== null && rows.length > 0;
    const version = isRead ? versionOf(rows) : await readGraphVersion(this.#sending());
    const wrong = assumptions.filter((assumed) => assumed.version !== version);
    for (const { memory } of wrong) memory.note(version, 0);
    return wrong.length === 0;
  }

  /** How what is hand-written sends statements: made for the few operations that have some. */
  #sending(): Pick<Exploring, "read" | "readShared"> {
    return {
      read: (statement) => this.#send(statement),
      readShared: (statement, parameters) => this.#share(statement, parameters),
    };
  }

  #send(statement: Statement): Promise<readonly Row[]> {
    return this.#timed(this.options.store.read(statement, { timeout: remaining(this.#deadline) }));
  }

  #rowsOf(root: PlannedRoot): Promise<readonly Row[]> {
    return this.#share(root, root.parameters.fill(this.request));
  }

  #share(statement: SharedStatement, parameters: Parameters): Promise<readonly Row[]> {
    return this.#timed(this.options.reads.read(statement, parameters, this.#deadline));
  }

  #timed(rows: Promise<readonly Row[]>): Promise<readonly Row[]> {
    return this.timing === null ? rows : this.timing.inStore(rows);
  }

  /** What the client is told: a store knows only the time that was left to it, not the time that the operation had. */
  #told(error: unknown): unknown {
    const isLate = error instanceof AttestError && error.code === "TIMEOUT";
    return isLate ? readTimedOut(this.options.timeout) : error;
  }

  async #suggest(key: string, name: string): Promise<void> {
    const suggestions = await suggestNames(this.#sending(), name);
    if (suggestions.length > 0) this.suggestions[key] = suggestions;
  }
}
