import { removeItem } from "../../support/remove-item.js";
import type { Row } from "../statement.js";
import { busy, closed, unavailable } from "../store-errors.js";
import type { StoreListener } from "../store-event.js";
import { CallQueue } from "./call-queue.js";
import { EngineCall, type Errand } from "./engine-call.js";
import { EngineKeeper } from "./engine-keeper.js";
import type { EngineData } from "./engine-link.js";
import type { EngineReply, EngineRequest } from "./wire.js";

/** Requests that share a message, and requests under way at once: two messages' worth (measured as the best). */
const MESSAGE_SIZE = 64;
const MAX_UNDER_WAY = 2 * MESSAGE_SIZE;

/**
 * Parts of one write that are under way: the engine is at one while the next are made and sent. Each takes it some 70 ms, and a loader
 * may be at something else for longer.
 */
const PARTS_UNDER_WAY = 6;

/**
 * How many engines may end by themselves under a read: it may be what ends them. One that is ended because of another
 * call's timeout does not count.
 */
const MAX_CRASHES = 1;

/** Carries calls to the engine: waiting calls share messages, each has its timeout, reads live on over a restart. */
export class EngineClient {
  readonly #keeper: EngineKeeper;
  readonly #waiting = new CallQueue();
  /** In the order in which they were sent, in which most are answered too. No Map: see docs/decisions/0033. */
  #underWay: EngineCall[] = [];
  #isChanging = false;
  #isFlushing = false;
  #lastId = 0;

  constructor(data: EngineData, tell: StoreListener) {
    this.#keeper = new EngineKeeper(
      data,
      {
        running: () => this.#flushSoon(),
        replied: (replies) => this.#settle(replies),
        ended: (how, byItself) => this.#interrupt(how, byItself),
        down: (reason) => this.#failWaiting(reason),
      },
      tell,
    );
  }

  /** Resolves when the data is open. @throws StoreOpenError */
  open(): Promise<void> {
    return this.#keeper.open();
  }

  /**
   * Reads run side by side, all else one at a time: the engine lets the second of two writers fail.
   *
   * @param timeout milliseconds, with the time of waiting
   * @throws AttestError TIMEOUT, UNAVAILABLE, CONFLICT; StoreDefect. A read that no engine ran for is UNAVAILABLE
   */
  call(errand: Errand, timeout: number): Promise<readonly Row[]> {
    if (this.#keeper.state === "stopped") return Promise.reject(closed());
    if (this.#keeper.state === "down") return Promise.reject(unavailable());
    const call = new EngineCall(++this.#lastId, errand, timeout, (late) => this.#expire(late));
    if (this.#waiting.add(call)) this.#flushSoon();
    else call.fail(busy());
    return call.rows;
  }

  /** Resolves when nobody waits for a call. The engine may still be at a read past its timeout. */
  async settled(): Promise<void> {
    const calls = [...this.#underWay, ...this.#waiting.all()];
    await Promise.allSettled(calls.map(({ rows }) => rows));
  }

  /** Ends the engine; what is still under way is rejected. */
  async stop(): Promise<void> {
    await this.#keeper.stop();
    for (const call of [...this.#underWay, ...this.#waiting.takeAll()]) call.fail(closed());
    this.#underWay = [];
  }

  /** What is asked in one turn of the event loop shares a message. */
  #flushSoon(): void {
    if (this.#isFlushing) return;
    this.#isFlushing = true;
    setImmediate(() => {
      this.#isFlushing = false;
      this.#flush();
    });
  }

  #flush(): void {
    while (this.#keeper.state === "running") {
      const room = Math.min(MESSAGE_SIZE, MAX_UNDER_WAY - this.#underWay.length);
      const batch = this.#waiting.take(room, !this.#isChanging);
      if (batch.length === 0) return;
      this.#keeper.send(batch.flatMap((call) => this.#depart(call)));
    }
  }

  #depart(call: EngineCall): readonly EngineRequest[] {
    call.depart();
    if (!call.isRead) this.#isChanging = true;
    this.#underWay.push(call);
    return this.#requestsOf(call, PARTS_UNDER_WAY);
  }

  /** The next parts of a call. Where one cannot be made, the call fails, and the engine forgets those that it has. */
  #requestsOf(call: EngineCall, count: number): readonly EngineRequest[] {
    const requests: EngineRequest[] = [];
    try {
      while (requests.length < count) {
        const task = call.nextTask();
        if (task === null) break;
        requests.push({ id: call.id, task });
      }
      return requests;
    } catch (error) {
      this.#forget(call);
      call.fail(error instanceof Error ? error : new Error(String(error)));
      return [...requests, { id: call.id, task: { kind: "abandon" } }];
    }
  }

  #forget(call: EngineCall): void {
    removeItem(this.#underWay, call);
    if (!call.isRead) this.#isChanging = false;
  }

  #settle(replies: readonly EngineReply[]): void {
    for (const reply of replies) {
      const call = this.#underWay.find(({ id }) => id === reply.id);
      // A reply to a call that ran out of time on the way is for nobody.
      if (call === undefined) continue;
      if ("isTaken" in reply) {
        this.#keeper.send(this.#requestsOf(call, 1));
        continue;
      }
      this.#forget(call);
      call.settle(reply);
    }
    this.#flushSoon();
  }

  #expire(call: EngineCall): void {
    if (!this.#underWay.includes(call)) this.#expireWaiting(call);
    else if (call.grace > 0) call.timeOutLate(() => this.#endUnder(call));
    else {
      call.timeOut();
      this.#endUnder(call);
    }
  }

  #expireWaiting(call: EngineCall): void {
    this.#waiting.remove(call);
    if (call.isRead && !call.hasDeparted && this.#keeper.state !== "running") call.fail(unavailable());
    else call.timeOut();
  }

  /** The engine has neither timeout nor cancel: it is ended with all its work. */
  #endUnder(call: EngineCall): void {
    removeItem(this.#underWay, call);
    this.#keeper.kill(`it was at a ${call.errand.kind} for ${Math.round(call.age)} ms, past its timeout.`);
  }

  #interrupt(how: string, byItself: boolean): void {
    const lost = this.#underWay;
    this.#underWay = [];
    this.#isChanging = false;
    if (byItself) for (const call of lost) call.crashes++;
    const again = lost.filter((call) => call.isRead && !call.isLate && call.crashes <= MAX_CRASHES);
    for (const call of lost) if (!again.includes(call)) call.interrupt(how);
    this.#waiting.putBack(again);
  }

  #failWaiting(reason: string): void {
    for (const call of this.#waiting.takeAll()) call.fail(unavailable(new Error(reason)));
  }
}
