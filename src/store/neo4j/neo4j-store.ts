import type { Driver, Result, Session } from "neo4j-driver";
import { checkParameters } from "../check-parameters.js";
import type { CallOptions, GraphIndexes, GraphStore, UniqueKey } from "../graph-store.js";
import {
  checkIndexNames,
  lookupIndexText,
  lookupsBesideKeys,
  orderIndexText,
  textIndexText,
  uniqueConstraintText,
} from "../index-ddl.js";
import type { Row, Statement } from "../statement.js";
import { closed, readTimedOut, writeInterrupted, writeTimedOut, type WriteOutcome } from "../store-errors.js";
import type { StoreListener } from "../store-event.js";
import { Neo4jSessions } from "./neo4j-session.js";
import { isDirect, openDriver, type Neo4jAddress } from "./open-driver.js";
import { toRow } from "./to-value.js";
import { withoutStack } from "./without-stack.js";
import { writeAtOnce } from "./write-at-once.js";
import { isConnectionLoss, isServerTimeout, translateError } from "./translate-error.js";

/** Milliseconds: indexes over a large graph take long, and so may writes of others. */
const LONG_TIMEOUT = 600_000;

/** How a Neo4j store is opened. */
export interface Neo4jStoreOptions extends Neo4jAddress {
  /** Milliseconds a call may take that names no timeout of its own. */
  readonly defaultTimeout: number;
  readonly onEvent?: StoreListener;
}

/**
 * Connects to a Neo4j server, waiting for one that does not answer yet.
 *
 * @throws StoreOpenError no answer in time; at once for wrong credentials, an unknown database or too old a server
 */
export async function openNeo4jStore(options: Neo4jStoreOptions): Promise<GraphStore> {
  const tell = options.onEvent ?? (() => undefined);
  const endWritingAtOnce = writeAtOnce();
  const driver = await openDriver(options, tell).catch((error: unknown) => {
    endWritingAtOnce();
    throw error;
  });
  const { database, uri, defaultTimeout } = options;
  const sessions = new Neo4jSessions({ driver, database, isOneServer: isDirect(uri), tell });
  return new Neo4jStore(driver, sessions, defaultTimeout, endWritingAtOnce);
}

class Neo4jStore implements GraphStore {
  readonly engine = "neo4j";
  readonly #driver: Driver;
  readonly #sessions: Neo4jSessions;
  readonly #defaultTimeout: number;
  readonly #closed: () => void;
  /** Calls under way, and what is to be told when there is none. */
  #underWay = 0;
  #idle: () => void = () => undefined;
  #closing: Promise<void> | null = null;

  /** @param closed called once all connections are closed */
  constructor(driver: Driver, sessions: Neo4jSessions, defaultTimeout: number, closed: () => void) {
    this.#driver = driver;
    this.#sessions = sessions;
    this.#defaultTimeout = defaultTimeout;
    this.#closed = closed;
  }

  async read(statement: Statement, options: CallOptions = {}): Promise<readonly Row[]> {
    this.#refuseWhenClosed();
    checkParameters(statement);
    return this.#track(this.#read(statement, options.timeout ?? this.#defaultTimeout));
  }

  async write(statements: Iterable<Statement>, options: CallOptions = {}): Promise<readonly Row[]> {
    this.#refuseWhenClosed();
    return this.#track(this.#write(statements, options.timeout ?? this.#defaultTimeout));
  }

  /** The constraint of a unique key is its index too. */
  async createIndexes(indexes: GraphIndexes): Promise<void> {
    this.#refuseWhenClosed();
    checkIndexNames(indexes);
    const texts = [
      ...indexes.unique.map(uniqueConstraintText),
      ...lookupsBesideKeys(indexes).map(lookupIndexText),
      ...indexes.text.map(textIndexText),
      ...indexes.order.map(orderIndexText),
    ];
    for (const text of [...texts, "CALL db.awaitIndexes(600)"])
      await this.#track(this.#writeAnyTime({ text, parameters: {} }));
  }

  /** A write holds the nodes that it changes until all that it changed is seen; who sets a property waits for them. */
  async settle({ label, property }: UniqueKey, value: string): Promise<void> {
    this.#refuseWhenClosed();
    const text = `MATCH (n:${label} {${property}: $value}) SET n.${property} = n.${property}`;
    await this.#track(this.#writeAnyTime({ text, parameters: { value } }));
  }

  async ping(): Promise<void> {
    await this.read({ text: "RETURN 1 AS one", parameters: {} });
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    if (this.#underWay > 0) await new Promise<void>((resolve) => (this.#idle = resolve));
    await this.#driver.close();
    this.#closed();
  }

  #refuseWhenClosed(): void {
    if (this.#closing !== null) throw closed();
  }

  /** So that closing can wait for it. */
  async #track<T>(call: Promise<T>): Promise<T> {
    this.#underWay++;
    try {
      return await call;
    } finally {
      if (--this.#underWay === 0) this.#idle();
    }
  }

  /** Autocommitted: a managed transaction costs two more round trips, half of the throughput when it was measured. */
  async #read(statement: Statement, timeout: number): Promise<readonly Row[]> {
    const late = (): Error => readTimedOut(timeout);
    const work = async (session: Session, left: number): Promise<readonly Row[]> => {
      const { text, parameters } = statement;
      const { records } = await withoutStack(() => session.run(text, parameters, { timeout: left }));
      return records.map(toRow);
    };
    try {
      return await this.#sessions.run("read", { at: performance.now() + timeout, late }, work, () => true);
    } catch (error) {
      throw isServerTimeout(error) ? late() : translateError(error, statement.text);
    }
  }

  /**
   * Not the driver's managed transaction: that tries again when the connection is lost during the commit, and could so
   * store a change twice.
   */
  async #write(statements: Iterable<Statement>, timeout: number): Promise<readonly Row[]> {
    const progress: WriteProgress = { text: "", isCommitting: false };
    const late = (): Error => writeTimedOut(timeout, outcomeOf(progress));
    const work = (session: Session, left: number): Promise<readonly Row[]> =>
      transact(session, statements, left, progress);
    try {
      const deadline = { at: performance.now() + timeout, late };
      return await this.#sessions.run("write", deadline, work, (error) => !isOutcomeUnknown(progress, error));
    } catch (error) {
      if (isServerTimeout(error)) throw writeTimedOut(timeout, "nothing was stored");
      if (isOutcomeUnknown(progress, error)) throw writeInterrupted(error);
      throw translateError(error, progress.text);
    }
  }

  /** Of what is the same however often it is done. */
  async #writeAnyTime({ text, parameters }: Statement): Promise<void> {
    const deadline = {
      at: performance.now() + LONG_TIMEOUT,
      late: () => writeTimedOut(LONG_TIMEOUT, UNKNOWN),
    };
    try {
      await this.#sessions.run(
        "write",
        deadline,
        (session) => session.run(text, parameters),
        () => true,
      );
    } catch (error) {
      throw translateError(error, text);
    }
  }
}

const UNKNOWN: WriteOutcome = "whether it was stored is unknown";

/** How far a write has come: the statement it is at, and whether its outcome already lies with the server. */
interface WriteProgress {
  text: string;
  isCommitting: boolean;
}

function outcomeOf({ isCommitting }: WriteProgress): WriteOutcome {
  return isCommitting ? UNKNOWN : "nothing was stored";
}

function isOutcomeUnknown({ isCommitting }: WriteProgress, error: unknown): boolean {
  return isCommitting && isConnectionLoss(error);
}

/** A statement is sent while the server is still at the one before: what is sent behind one that fails, the server ignores. */
async function transact(
  session: Session,
  statements: Iterable<Statement>,
  timeout: number,
  progress: WriteProgress,
): Promise<readonly Row[]> {
  progress.isCommitting = false;
  const transaction = await session.beginTransaction({ timeout });
  let last: Sent | null = null;
  // Any error leaves the transaction open, and the session's end rolls it back.
  for (const statement of statements) {
    checkParameters(statement);
    const sent = { text: statement.text, result: transaction.run(statement.text, statement.parameters) };
    if (last !== null) await settled(last, progress);
    last = sent;
  }
  const rows = last === null ? [] : await settled(last, progress);
  progress.isCommitting = true;
  await transaction.commit();
  return rows;
}

/** A statement on its way. */
interface Sent {
  readonly text: string;
  readonly result: Result;
}

async function settled({ text, result }: Sent, progress: WriteProgress): Promise<readonly Row[]> {
  progress.text = text;
  return (await result).records.map(toRow);
}
