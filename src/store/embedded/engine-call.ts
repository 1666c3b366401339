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
import { decodeRows, type EngineFailure, type EngineReply, type EngineTask } from "./wire.js";

/** A call on its way: what is asked, and how its caller is told. */
export class EngineCall {
  readonly rows: Promise<readonly Row[]>;
  /** Whether an engine was ever given it. */
  hasDeparted = false;
  /** How many engines ended by themselves under it. */
  crashes = 0;

  #resolve!: (rows: readonly Row[]) => void;
  #reject!: (error: Error) => void;
  readonly #timer: NodeJS.Timeout;

  /**
   * @param timeout milliseconds; then `expired` is called, which is to end the engine's work, and the call rejects
   */
  constructor(
    readonly id: number,
    readonly task: EngineTask,
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
    return this.task.kind === "read";
  }

  settle(reply: EngineReply): void {
    clearTimeout(this.#timer);
    if ("rows" in reply) this.#resolve(decodeRows(reply.rows));
    else this.#reject(errorOf(reply.failure));
  }

  timeOut(): void {
    const outcome = this.hasDeparted ? "whether it was stored is unknown" : "nothing was stored";
    this.fail(this.isRead ? readTimedOut(this.timeout) : writeTimedOut(this.timeout, outcome));
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
