import type grafeo from "@grafeo-db/js";
import type { GraphIndexes, UniqueKey } from "../graph-store.js";
import { lookupIndexText, lookupsBesideKeys, uniqueConstraintText } from "../index-ddl.js";
import { CommitMark } from "./commit-mark.js";
import { encodeCell } from "./encode-cell.js";
import { LogLimit } from "./log-limit.js";
import { Spill } from "./spill.js";
import { decode, type WireStatement, type WireValue, type WritePart } from "./wire.js";
import { WriteAheadLog } from "./write-ahead-log.js";

/** Tries of one transaction that meets another's writes. With one writer at a time this is a second lock on the door. */
const MAX_TRIES = 5;
const WRITE_CONFLICT = "40000";

/** Anything that runs Cypher: the database (each statement a transaction) or an open transaction. */
type Runner = Pick<grafeo.Transaction, "executeCypher">;

/** A unique key that cannot be made, since the data has the value twice. */
export class DuplicateError extends Error {
  override readonly name = "DuplicateError";
}

/** A statement that failed, with its text for the log. */
export class StatementError extends Error {
  override readonly name = "StatementError";

  constructor(
    readonly text: string,
    cause: unknown,
  ) {
    super("A statement failed.", { cause });
  }
}

/** The open database, as its process uses it. Writes must come one at a time. */
export class Engine {
  readonly #database: grafeo.GrafeoDB;
  readonly #log: WriteAheadLog;
  readonly #mark: CommitMark;
  readonly #logLimit: LogLimit;
  readonly #spill: Spill;
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

  read(statement: WireStatement): Promise<readonly WireValue[]> {
    return run(this.#database, statement);
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

  /** A unique constraint is no index here: each key gets both. There are no indexes of texts, and none of orders. */
  async createIndexes(indexes: GraphIndexes): Promise<void> {
    const present = await this.#constrained();
    for (const key of indexes.unique) {
      if (present.has(`${key.label}.${key.property}`)) continue;
      await this.#refuseDuplicates(key);
      await this.#define(uniqueConstraintText(key));
    }
    for (const index of [...indexes.unique, ...lookupsBesideKeys(indexes)])
      await this.#define(lookupIndexText(index));
    await this.#log.sync();
  }

  /** Folds the log into the file. */
  close(): void {
    this.#database.close();
    this.#mark.close();
    this.#spill.remove();
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
      for (const statement of statements) rows = await run(transaction, statement);
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

  /** `Label.property` of the constraints that are there. */
  async #constrained(): Promise<ReadonlySet<string>> {
    const result = await this.#database.executeCypher("SHOW CONSTRAINTS");
    const [label, property] = [result.columns.indexOf("label"), result.columns.indexOf("properties")];
    return new Set(result.rows().map((row) => `${row[label] as string}.${row[property] as string}`));
  }

  /** The engine makes a constraint over duplicates without a word. */
  async #refuseDuplicates({ label, property }: UniqueKey): Promise<void> {
    const text = `MATCH (n:${label}) WHERE n.${property} IS NOT NULL WITH n.${property} AS value, count(*) AS times WHERE times > 1 RETURN value AS value LIMIT 1`;
    const rows = await run(this.#database, { text, parameters: {} });
    if (rows.length > 0) throw new DuplicateError(`${label}.${property} is not unique.`);
  }

  async #define(text: string): Promise<void> {
    await run(this.#database, { text, parameters: {} });
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

async function run(runner: Runner, { text, parameters }: WireStatement): Promise<readonly WireValue[]> {
  try {
    const result = await runner.executeCypher(text, decode(parameters));
    return result.rows().map(encodeCell);
  } catch (error) {
    throw new StatementError(text, error);
  }
}

function isWriteConflict(error: unknown): boolean {
  const origin = error instanceof StatementError ? error.cause : error;
  return origin instanceof Error && "gqlStatus" in origin && origin.gqlStatus === WRITE_CONFLICT;
}
