import type grafeo from "@grafeo-db/js";
import type { GraphIndexes } from "../graph-store.js";
import { CommitMark } from "./commit-mark.js";
import { createEngineIndexes, dropLookups } from "./engine-indexes.js";
import { LogLimit } from "./log-limit.js";
import { ReadAhead, type ReadAheadEnd } from "./read-ahead.js";
import { runStatement, StatementError } from "./run-statement.js";
import { Spill } from "./spill.js";
import type { WireStatement, WireValue, WritePart } from "./wire.js";
import { WriteAheadLog } from "./write-ahead-log.js";

/** Tries of one transaction that meets another's writes. With one writer at a time this is a second lock on the door. */
const MAX_TRIES = 5;
const WRITE_CONFLICT = "40000";

/** The open database, as its process uses it. Writes must come one at a time. */
export class Engine {
  readonly #database: grafeo.GrafeoDB;
  readonly #log: WriteAheadLog;
  readonly #mark: CommitMark;
  readonly #logLimit: LogLimit;
  readonly #spill: Spill;
  #readAhead: ReadAhead | null = null;
  /** The transaction of which more parts are to come. */
  #open: grafeo.Transaction | null = null;
  /** Settles when the write before is done. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(database: grafeo.GrafeoDB, file: string) {
    this.#database = database;
    this.#log = new WriteAheadLog(file);
    this.#mark = new CommitMark(file);
    this.#logLimit = new LogLimit(database, file);
    this.#logLimit.follow();
    this.#spill = new Spill(file);
  }

  /** Takes in what opening left in the file, in turn with all else that is asked. @throws Error of the engine */
  readAhead(properties: readonly string[], allowedMemory: number): Promise<ReadAheadEnd> {
    this.#readAhead = new ReadAhead(this.#database, properties, allowedMemory);
    return this.#readAhead.run();
  }

  read(statement: WireStatement): Promise<readonly WireValue[]> {
    return runStatement(this.#database, statement);
  }

  /**
   * A transaction, whole or in parts that may come before the one before is done: all statements or none. The last part resolves to
   * the rows of the last statement, once all would survive a loss of power.
   */
  write(part: WritePart): Promise<readonly WireValue[]> {
    return this.#inTurn(() => (part.isFirst && part.isLast ? this.#writeWhole(part) : this.#writePart(part)));
  }

  /** Rolls back the transaction of which parts were written. */
  abandon(): Promise<void> {
    return this.#inTurn(() => {
      this.#rollBack();
      return Promise.resolve();
    });
  }

  createIndexes(indexes: GraphIndexes): Promise<void> {
    return this.#inTurn(async () => {
      await createEngineIndexes(this.#database, indexes);
      await this.#log.sync();
    });
  }

  /** Takes away what makes opening long (`dropLookups`), and folds the log into the file. */
  close(): Promise<void> {
    this.#readAhead?.stop();
    return this.#inTurn(async () => {
      // Where they cannot be taken away, as on a full disk, they stay: the next start takes longer, and nothing is lost.
      await dropLookups(this.#database).catch(() => undefined);
      this.#database.close();
      this.#mark.close();
      this.#spill.remove();
    });
  }

  /** One thing at a time, in the order of the calls. */
  #inTurn<T>(act: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(act);
    this.#turn = done.catch(() => undefined);
    return done;
  }

  async #writeWhole(part: WritePart): Promise<readonly WireValue[]> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#writePart(part);
      } catch (error) {
        if (!isWriteConflict(error) || attempt >= MAX_TRIES) throw error;
      }
    }
  }

  async #writePart({ statements, isFirst, isLast }: WritePart): Promise<readonly WireValue[]> {
    if (isFirst) this.#open = this.#database.beginTransaction();
    const transaction = this.#open;
    if (transaction === null) throw new Error("The transaction of this part was rolled back.");
    try {
      let rows: readonly WireValue[] = [];
      for (const statement of statements) rows = await runStatement(transaction, statement);
      if (isLast) await this.#commit(transaction);
      return rows;
    } catch (error) {
      this.#rollBack();
      throw error;
    }
  }

  async #commit(transaction: grafeo.Transaction): Promise<void> {
    // Reads move the engine's count in memory only. The commit is at least the next after this one, and only what it
    // is at least may be marked: a mark ahead of the data would refuse sound data.
    const commit = this.#database.currentEpoch() + 1n;
    transaction.commit();
    this.#open = null;
    await this.#log.sync();
    this.#mark.write(commit);
    this.#logLimit.follow();
  }

  #rollBack(): void {
    if (this.#open !== null) rollBack(this.#open);
    this.#open = null;
  }
}

/** A commit that could not be written has rolled back by itself, but its transaction still says that it is active. */
function rollBack(transaction: grafeo.Transaction): void {
  try {
    if (transaction.isActive) transaction.rollback();
  } catch {
    // What is thrown is the reason why there is something to roll back.
    return;
  }
}

function isWriteConflict(error: unknown): boolean {
  const origin = error instanceof StatementError ? error.cause : error;
  return origin instanceof Error && "gqlStatus" in origin && origin.gqlStatus === WRITE_CONFLICT;
}
