import type { GraphStore } from "../../store/graph-store.js";
import type { Parameters, Row, Value } from "../../store/statement.js";
import { groupBy } from "../../support/group-by.js";
import type { SharedStatement } from "../../cypher/shared-statement.js";
import { remaining } from "./remaining.js";
import { rowsOfRequests } from "./rows-of-requests.js";
import { statementOfRequests } from "./statement-of-requests.js";

/** Statements of one text under way at once; what comes meanwhile waits and then shares the next. */
const inFlight = 2;
/** Requests that share a statement at most: fewer where the statements are long, and each of them adds to that. */
const mostShared = 16;
const mostSharedWhenSlow = 4;
/**
 * Milliseconds of a statement for each request in it, above which sharing only delays: unless it has tables, which serve all. Far more than
 * a request costs the database: under load a statement waits as long whether it carries one request or sixteen.
 */
const slow = 8;

interface Waiting {
  readonly parameters: Parameters;
  /** Requests with the same key ask the very same. */
  readonly key: string;
  /** Only requests with the same share a statement. */
  readonly common: string;
  readonly deadline: number;
  readonly resolve: (rows: readonly Row[]) => void;
  readonly reject: (error: unknown) => void;
}

/** How often statements were shared, and how often a shared one failed and its requests were sent one by one. */
export interface SharingCounts {
  shared: number;
  fallbacks: number;
}

/**
 * Reads the rows of one statement for all requests of the service.
 *
 * A request is sent at once while none of its statements is under way. While few are, those that come in the same turn of the event loop
 * are sent as one: clients whose answers left together ask again together. Otherwise a request waits for a statement to end, and all
 * that wait are sent as one. So nobody waits longer than without sharing, and a busy service sends far fewer statements.
 * Only requests that have not been sent are joined: each sees every write that was acknowledged before it came.
 */
export class StatementReader {
  #underWay = 0;
  #waiting: Waiting[] = [];
  #millisecondsEach = 0;
  #isGathering = false;

  constructor(
    private readonly statement: SharedStatement,
    private readonly store: GraphStore,
    private readonly counts: SharingCounts,
  ) {}

  /** The rows for one request. `deadline` is a time of `performance.now()`. */
  read(parameters: Parameters, deadline: number): Promise<readonly Row[]> {
    if (this.#underWay === 0) return this.#track(() => this.#readOne(parameters, deadline), 1);
    if (this.#underWay < inFlight) this.#gather();
    return new Promise((resolve, reject) => {
      const [key, common] = [keyOf(parameters), this.#commonOf(parameters)];
      this.#waiting.push({ parameters, key, common, deadline, resolve, reject });
    });
  }

  #readOne(parameters: Parameters, deadline: number): Promise<readonly Row[]> {
    return this.store.read({ text: this.statement.text, parameters }, { timeout: remaining(deadline) });
  }

  async #track<T>(work: () => Promise<T>, requests: number): Promise<T> {
    this.#underWay++;
    const start = performance.now();
    try {
      return await work();
    } finally {
      this.#millisecondsEach = 0.8 * this.#millisecondsEach + 0.2 * ((performance.now() - start) / requests);
      this.#underWay--;
      this.#sendWaiting();
    }
  }

  /** Sends what waits at the end of the turn. */
  #gather(): void {
    if (this.#isGathering) return;
    this.#isGathering = true;
    setImmediate(() => {
      this.#isGathering = false;
      if (this.#underWay < inFlight) this.#sendWaiting();
    });
  }

  #sendWaiting(): void {
    const first = this.#waiting[0];
    if (first === undefined) return;
    const isSlow = this.#millisecondsEach > slow && this.statement.batched.tables === 0;
    const most = isSlow ? mostSharedWhenSlow : mostShared;
    const batch: Waiting[] = [];
    const rest: Waiting[] = [];
    for (const one of this.#waiting) {
      if (batch.length < most && one.common === first.common) batch.push(one);
      else rest.push(one);
    }
    this.#waiting = rest;
    // What a caller is told of a failure goes by its own promise.
    void this.#track(() => this.#readAll(batch), batch.length);
  }

  #commonOf(parameters: Parameters): string {
    return keyOf(this.statement.batched.common.map((name) => parameters[name] as Value));
  }

  async #readAll(batch: readonly Waiting[]): Promise<void> {
    const groups = [...groupBy(batch, ({ key }) => key).values()];
    try {
      const rows = await this.#readGroups(groups.map(([first]) => first as Waiting));
      groups.forEach((group, at) => {
        for (const one of group) one.resolve(rows[at] ?? []);
      });
    } catch (error) {
      await this.#readSingly(batch, error);
    }
  }

  async #readGroups(asked: readonly Waiting[]): Promise<readonly (readonly Row[])[]> {
    const [first] = asked as readonly [Waiting];
    if (asked.length === 1) return [await this.#readOne(first.parameters, first.deadline)];
    this.counts.shared++;
    const { batched } = this.statement;
    const timeout = remaining(Math.min(...asked.map(({ deadline }) => deadline)));
    const statement = statementOfRequests(
      batched,
      asked.map(({ parameters }) => parameters),
    );
    const found = rowsOfRequests(batched, await this.store.read(statement, { timeout }));
    return asked.map((_, at) => found.get(at) ?? []);
  }

  /** One bad request, or one with little time left, must not be the failure of others. */
  async #readSingly(batch: readonly Waiting[], error: unknown): Promise<void> {
    const [only] = batch;
    if (batch.length === 1 && only !== undefined) {
      only.reject(error);
      return;
    }
    this.counts.fallbacks++;
    await Promise.all(
      batch.map(({ parameters, deadline, resolve, reject }) =>
        this.#readOne(parameters, deadline).then(resolve, reject),
      ),
    );
  }
}

function keyOf(parameters: Parameters | readonly Value[]): string {
  return JSON.stringify(parameters, (_, value: unknown) => (typeof value === "bigint" ? `${value}n` : value));
}
