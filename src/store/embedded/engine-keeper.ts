import type { StoreListener } from "../store-event.js";
import { StoreOpenError } from "../store-open-error.js";
import { EngineLink, type EngineData } from "./engine-link.js";
import type { EngineReply, EngineRequest } from "./wire.js";

/** Milliseconds between attempts to open data that could not be opened again. */
const REOPEN_PAUSE = 1_000;

/** What a keeper tells its owner. */
export interface KeeperOwner {
  /** An engine runs and takes requests. */
  running(): void;
  replied(replies: readonly EngineReply[]): void;
  /**
   * The engine ended, with all that was under way in it; another is being started.
   *
   * @param how for the log
   * @param byItself not because `kill` was called: a call under way may be at fault
   */
  ended(how: string, byItself: boolean): void;
  /** The data could not be opened again; the keeper goes on trying. */
  down(reason: string): void;
}

type State = "starting" | "running" | "down" | "stopped";

/** Keeps one engine running: starts another when one ends. */
export class EngineKeeper {
  readonly #data: EngineData;
  readonly #owner: KeeperOwner;
  readonly #tell: StoreListener;
  #link: EngineLink | null = null;
  #state: State = "starting";
  #killedBecause: string | null = null;
  #refusal: string | null = null;
  readonly #count = { killed: 0, exited: 0 };
  #ended: () => void = () => undefined;

  constructor(data: EngineData, owner: KeeperOwner, tell: StoreListener) {
    this.#data = data;
    this.#owner = owner;
    this.#tell = tell;
  }

  get state(): State {
    return this.#state;
  }

  /** Resolves when the data is open. @throws StoreOpenError */
  open(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#start({
        opened: resolve,
        refused: (reason) => {
          this.#state = "stopped";
          reject(new StoreOpenError(reason));
        },
      });
    });
  }

  /** Only while running. */
  send(requests: readonly EngineRequest[]): void {
    this.#link?.send(requests);
  }

  /** Ends the engine at once; another is started. `because`: for the log. */
  kill(because: string): void {
    if (this.#state !== "running") return;
    this.#state = "starting";
    this.#killedBecause = because;
    this.#link?.kill();
  }

  /** Ends the engine for good, and resolves when its lock on the data is gone. */
  async stop(): Promise<void> {
    this.#state = "stopped";
    if (this.#link === null) return;
    const ended = new Promise<void>((resolve) => (this.#ended = resolve));
    this.#link.kill();
    await ended;
  }

  #start(first?: { opened: () => void; refused: (reason: string) => void }): void {
    this.#refusal = null;
    this.#link = new EngineLink(this.#data, {
      opened: () => {
        this.#state = "running";
        first?.opened();
        this.#owner.running();
      },
      refused: (reason) => {
        this.#refusal = reason;
        this.#link?.kill();
      },
      replied: (replies) => this.#owner.replied(replies),
      readAhead: (message) => this.#tell({ kind: "read-ahead", message }),
      ended: (how) => {
        this.#link = null;
        this.#ended();
        if (first !== undefined && this.#state === "starting" && this.#killedBecause === null) {
          first.refused(this.#refusal ?? `The embedded engine could not be started (${how}).`);
        } else this.#restart(how);
      },
    });
  }

  #restart(how: string): void {
    if (this.#state === "stopped") return;
    if (this.#state === "running" || this.#killedBecause !== null) {
      const byItself = this.#killedBecause === null;
      this.#report(how);
      this.#state = "starting";
      this.#owner.ended(how, byItself);
      this.#start();
    } else this.#retryLater(this.#refusal ?? how);
  }

  /** It ended before the data was open: starting at once again would spin. */
  #retryLater(reason: string): void {
    this.#state = "down";
    this.#tell({ kind: "warning", message: `The embedded engine could not be started again: ${reason}` });
    this.#owner.down(reason);
    setTimeout(() => {
      if (this.#state !== "down") return;
      this.#state = "starting";
      this.#start();
    }, REOPEN_PAUSE).unref();
  }

  #report(how: string): void {
    const because = this.#killedBecause;
    this.#killedBecause = null;
    if (because !== null) {
      this.#tell({
        kind: "killed",
        message: `The embedded engine was ended: ${because}`,
        count: ++this.#count.killed,
      });
    } else
      this.#tell({
        kind: "exited",
        message: `The embedded engine ended by itself (${how}).`,
        count: ++this.#count.exited,
      });
  }
}
