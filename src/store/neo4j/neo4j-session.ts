import neo4j, { type BookmarkManager, type Driver, type Session } from "neo4j-driver";
import { setTimeout as sleep } from "node:timers/promises";
import { reasonOf } from "../../support/reason-of.js";
import type { StoreListener } from "../store-event.js";
import { isTransient } from "./translate-error.js";

/** Tries of a call that meets transient errors, and the milliseconds before the second, on average. */
const MAX_TRIES = 4;
const FIRST_PAUSE = 50;

/** Milliseconds before the next try: other each time, so that clients that got in each other's way do not do so again. */
function pauseAfter(attempt: number): number {
  return FIRST_PAUSE * 2 ** (attempt - 1) * (0.5 + Math.random());
}

/** Milliseconds between lines that tell of such tries: while a server is away, every call has some. */
const NOTICE_PAUSE = 5_000;

export type AccessMode = "read" | "write";

/** Until when a call may run. Milliseconds of `performance.now()`. */
export interface Deadline {
  readonly at: number;
  /** The error to reject with when it has passed. */
  late(): Error;
}

/** What a call does in a session; `left`: the milliseconds it still has. */
export type SessionWork<T> = (session: Session, left: number) => Promise<T>;

/** Where sessions are opened. */
export interface Neo4jSessionsOptions {
  readonly driver: Driver;
  /** The server's default where left out. */
  readonly database: string | undefined;
  /** Whether all calls go to the same server, which knows what it has stored: to tell it with each call costs 30 µs of 420. */
  readonly isOneServer: boolean;
  readonly tell: StoreListener;
}

/** Gives each call a session of one database, ends it at its deadline, and tries again what is worth it. */
export class Neo4jSessions {
  readonly #driver: Driver;
  readonly #database: string | undefined;
  readonly #tell: StoreListener;
  /** So that a read sees the writes and reads before it, on any member of a cluster. */
  readonly #bookmarks: BookmarkManager | undefined;

  #nextNotice = 0;

  constructor({ driver, database, isOneServer, tell }: Neo4jSessionsOptions) {
    this.#driver = driver;
    this.#database = database;
    this.#tell = tell;
    this.#bookmarks = isOneServer ? undefined : neo4j.bookmarkManager();
  }

  /** Runs the work, again while its errors are transient and time is left. `mayRetry`: asked before each further try. */
  async run<T>(
    mode: AccessMode,
    deadline: Deadline,
    work: SessionWork<T>,
    mayRetry: (error: unknown) => boolean,
  ): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#once(mode, deadline, work);
      } catch (error) {
        const pause = pauseAfter(attempt);
        const isWorthIt = attempt < MAX_TRIES && isTransient(error) && mayRetry(error);
        if (!isWorthIt || performance.now() + pause > deadline.at) throw error;
        this.#notice(mode, error);
        await sleep(pause);
      }
    }
  }

  #notice(mode: AccessMode, error: unknown): void {
    const now = performance.now();
    if (now < this.#nextNotice) return;
    this.#nextNotice = now + NOTICE_PAUSE;
    const reason = reasonOf(error);
    this.#tell({ kind: "retried", message: `A ${mode} on Neo4j is tried again (${reason}).` });
  }

  #open(mode: AccessMode): Session {
    return this.#driver.session({
      defaultAccessMode: mode === "read" ? neo4j.session.READ : neo4j.session.WRITE,
      ...(this.#bookmarks === undefined ? {} : { bookmarkManager: this.#bookmarks }),
      ...(this.#database === undefined ? {} : { database: this.#database }),
    });
  }

  async #once<T>(mode: AccessMode, deadline: Deadline, work: SessionWork<T>): Promise<T> {
    const left = Math.max(1, Math.ceil(deadline.at - performance.now()));
    const session = this.#open(mode);
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(deadline.late()), left);
    });
    try {
      return await Promise.race([work(session, left), late]);
    } finally {
      clearTimeout(timer);
      // Closing a session with work in it resets its connection, which ends that work in the server at once. It is not
      // waited for: a server that is gone would not answer.
      session.close().catch(() => undefined);
    }
  }
}
