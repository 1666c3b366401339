import type { GraphStore } from "../../store/graph-store.js";
import { AttestError } from "../../errors/attest-error.js";
import type { Parameters, Row, Value } from "../../store/statement.js";
import type { SharedStatement } from "../../cypher/shared-statement.js";
import { Deadlines } from "./deadlines.js";
import { remaining } from "./remaining.js";
import { rowsOfRequests } from "./rows-of-requests.js";
import { statementOfRequests } from "./statement-of-requests.js";
import {
  groupSame,
  latestOf,
  type SameRequests,
  waitingRequest,
  type WaitingRequest,
} from "./waiting-request.js";

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

/** How often a statement carried different requests, and how often such a one failed and they were sent one by one. */
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
 *
 * A shared statement may take as long as the request that has most time left; each of the others is rejected when its own is over, and
 * none is sent after that: a statement that ends late costs the embedded engine its process.
 */
export class StatementReader {
  #underWay = 0;
  #waiting: WaitingRequest[] = [];
  readonly #unanswered = new Deadlines<WaitingRequest>();
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
      const common = this.statement.batched.common.map((name) => parameters[name] as Value);
      const request = waitingRequest({ parameters, common, deadline, resolve, reject });
      this.#waiting.push(request);
      this.#unanswered.add(request);
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
    if (this.#waiting.length === 0) return;
    const batch = this.#takeBatch();
    // What a caller is told of a failure goes by its own promise.
    if (batch.length > 0) void this.#track(() => this.#readAll(groupSame(batch)), batch.length);
  }

  /** The requests that are sent next, in one statement; those whose time is over are forgotten. */
  #takeBatch(): readonly WaitingRequest[] {
    const waiting = this.#waiting.filter((one) => this.#unanswered.has(one));
    const isSlow = this.#millisecondsEach > slow && this.statement.batched.tables === 0;
    const most = isSlow ? mostSharedWhenSlow : mostShared;
    const batch = waiting.filter(({ common }) => common === waiting[0]?.common).slice(0, most);
    const taken = new Set(batch);
    this.#waiting = waiting.filter((one) => !taken.has(one));
    return batch;
  }

  async #readAll(groups: readonly SameRequests[]): Promise<void> {
    try {
      const rows = await this.#readGroups(groups);
      groups.forEach((group, at) => this.#resolve(group, rows[at] ?? []));
    } catch (error) {
      if (groups.length > 1 && !isOver(error)) await this.#readSingly(groups);
      else for (const group of groups) this.#reject(group, error);
    }
  }

  async #readGroups(groups: readonly SameRequests[]): Promise<readonly (readonly Row[])[]> {
    const [first] = groups as readonly [SameRequests];
    if (groups.length === 1) return [await this.#readOne(first.parameters, first.deadline)];
    this.counts.shared++;
    const { batched } = this.statement;
    const statement = statementOfRequests(
      batched,
      groups.map(({ parameters }) => parameters),
    );
    const timeout = remaining(latestOf(groups));
    const found = rowsOfRequests(batched, await this.store.read(statement, { timeout }));
    return groups.map((_, at) => found.get(at) ?? []);
  }

  /** One bad request must not be the failure of others. */
  async #readSingly(groups: readonly SameRequests[]): Promise<void> {
    this.counts.fallbacks++;
    const unanswered = groups.filter(({ requests }) => requests.some((one) => this.#unanswered.has(one)));
    await Promise.all(
      unanswered.map((group) =>
        this.#readOne(group.parameters, group.deadline).then(
          (rows) => this.#resolve(group, rows),
          (error: unknown) => this.#reject(group, error),
        ),
      ),
    );
  }

  #resolve({ requests }: SameRequests, rows: readonly Row[]): void {
    for (const one of requests) {
      this.#unanswered.remove(one);
      one.resolve(rows);
    }
  }

  #reject({ requests }: SameRequests, error: unknown): void {
    for (const one of requests) {
      this.#unanswered.remove(one);
      one.reject(error);
    }
  }
}

/** A statement has the time of the request that has most: once that is over, so is the time of all others. */
function isOver(error: unknown): boolean {
  return error instanceof AttestError && error.code === "TIMEOUT";
}
