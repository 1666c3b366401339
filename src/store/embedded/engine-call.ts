import { StoreDefect } from "../graph-store.js";
import type { Row } from "../statement.js";
import {
  conflict,
  notWritten,
  readTimedOut,
  unavailable,
  writeInterrupted,
  writeTimedOut,
} from "../store-errors.js";
import { decodeRows, type EngineFailure, type EngineTask, type FinalReply } from "./wire.js";

/**
 * Milliseconds that an engine has for a read before it may be ended because of it. A call that waited for an engine
 * comes to it with little time left, and an engine that has just started is slow: were it ended at once, the next would
 * end in the same way, and so on for as long as anybody asks.
 */
const GRACE = 1_000;

/** What a call asks: one task, or the parts of a write, which are made as they are sent. */
export interface Errand {
  readonly kind: EngineTask["kind"];
  readonly tasks: Iterable<EngineTask>;
}

/** A call on its way: what is asked, and how its caller is told. */
export class EngineCall {
  readonly rows: Promise<readonly Row[]>;
  /** How many engines ended by themselves under it. */
  crashes = 0;
  /** Whether its caller was told that its time is over while an engine was still at it. */
  isLate = false;

  #resolve!: (rows: readonly Row[]) => void;
  #reject!: (error: Error) => void;
  #timer: NodeJS.Timeout;
  #tasks: Iterator<EngineTask> | null = null;
  #departed = 0;

  /**
   * @param timeout milliseconds; then `expired` is called, which is to tell the caller and to see to the engine's work
   */
  constructor(
    readonly id: number,
    readonly errand: Errand,
    readonly timeout: number,
    expired: (call: EngineCall) => void,
  ) {
    this.rows = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    this.#timer = setTimeout(() => expired(this), timeout);
  }

  /** Whether it may be asked again without harm. */
  get isRead(): boolean {
    return this.errand.kind === "read";
  }

  /** Whether an engine was ever given it. */
  get hasDeparted(): boolean {
    return this.#tasks !== null;
  }

  /** To be called when an engine is to be given it: its tasks come from the first again. */
  depart(): void {
    this.#tasks = this.errand.tasks[Symbol.iterator]();
    this.#departed = performance.now();
  }

  /** Milliseconds for which the engine that has it has had it. */
  get age(): number {
    return performance.now() - this.#departed;
  }

  /**
   * Milliseconds until that engine may be ended because of it. A change has none: whoever is told to look whether it was
   * stored must not look before it is.
   */
  get grace(): number {
    return this.isRead ? GRACE - this.age : 0;
  }

  /** The next task; null after the last. @throws what making it throws */
  nextTask(): EngineTask | null {
    const next = this.#tasks?.next();
    return next === undefined || next.done === true ? null : next.value;
  }

  settle(reply: FinalReply): void {
    clearTimeout(this.#timer);
    if (this.isLate) return;
    if ("rows" in reply) this.#resolve(decodeRows(reply.rows));
    else this.#reject(errorOf(reply.failure));
  }

  timeOut(): void {
    const outcome = this.hasDeparted ? "whether it was stored is unknown" : "nothing was stored";
    this.fail(this.isRead ? readTimedOut(this.timeout) : writeTimedOut(this.timeout, outcome));
  }

  /** As `timeOut`, while the engine goes on; `over` is called when the grace is over and the engine still at it. */
  timeOutLate(over: () => void): void {
    this.timeOut();
    this.isLate = true;
    this.#timer = setTimeout(over, Math.ceil(this.grace));
  }

  /** The engine ended under it. */
  interrupt(how: string): void {
    const cause = new Error(`The engine's process ended (${how}).`);
    this.fail(this.isRead ? unavailable(cause) : writeInterrupted(cause));
  }

  fail(error: Error): void {
    clearTimeout(this.#timer);
    this.#reject(error);
  }
}

function errorOf({ kind, text, detail }: EngineFailure): Error {
  const cause = new Error(detail);
  switch (kind) {
    case "conflict":
      return conflict(cause);
    case "not written":
      return notWritten(cause);
    case "defect":
      return new StoreDefect(text, cause);
  }
}
