import type { Row, Statement } from "./statement.js";

/** What every call to a store may be given. */
export interface CallOptions {
  /** Milliseconds after which the call rejects with TIMEOUT and the engine's work is ended. Default: the store's own. */
  readonly timeout?: number;
}

/** A property that must be unique over all nodes with the label, and quick to look up. */
export interface UniqueKey {
  readonly label: string;
  readonly property: string;
}

/** A property that must be quick to look up by equality, without being unique. */
export interface LookupIndex {
  readonly label: string;
  readonly property: string;
}

/** A text of which what it begins with or holds must be quick to look up, by an engine that can. */
export interface TextIndex {
  readonly label: string;
  readonly property: string;
}

/** A property in the order of which what has the label is read, by an engine that can: `readsInOrder`. */
export interface OrderIndex {
  readonly label: string;
  readonly property: string;
}

/** What a graph needs before data goes in. DDL differs by engine, so each adapter writes its own from this. */
export interface GraphIndexes {
  readonly unique: readonly UniqueKey[];
  readonly lookup: readonly LookupIndex[];
  readonly text: readonly TextIndex[];
  readonly order: readonly OrderIndex[];
}

/**
 * The one door to a graph database.
 *
 * Every implementation passes `tests/contract/store-contract.ts`. In particular:
 *  - `read` gives positional rows in the order the statement gives them, and retries what the engine calls transient;
 *  - `read` sees nothing that is not committed. Of a write that is committed meanwhile the embedded engine shows it all or nothing; Neo4j
 *    may show it in part (read committed, https://neo4j.com/docs/operations-manual/current/performance/locks-deadlocks);
 *  - `write` runs its statements in order in one transaction: all or none. It takes them one by one as they are sent, so that a large
 *    change need never be in memory as a whole; where it tries again it iterates anew; a `write` that has resolved is durable
 *    (survives SIGKILL of the process) and is seen by every later `read` of this store;
 *  - a read past its timeout throws AttestError TIMEOUT at once, and the engine's work for it is ended, a second later at the latest;
 *    other calls are still answered; a write past its timeout is ended at once and throws TIMEOUT with a message that says the
 *    outcome is unknown;
 *  - an engine that cannot be reached, or did not run for as long as a read could wait, throws AttestError UNAVAILABLE, and recovers
 *    by itself once it can;
 *  - a violated unique key throws AttestError CONFLICT;
 *  - any other refusal of the engine is a defect and throws a StoreDefect (never shown to a client);
 *  - text past a depth of 32 in a parameter, or a key that starts with `_` or `$`, is refused before it is sent.
 */
export interface GraphStore {
  /** Which engine stands behind it. */
  readonly engine: "embedded" | "neo4j";
  read(statement: Statement, options?: CallOptions): Promise<readonly Row[]>;
  /** Resolves to the rows of the last statement. */
  write(statements: Iterable<Statement>, options?: CallOptions): Promise<readonly Row[]>;
  /** Creates what is missing, keeps what is there. */
  createIndexes(indexes: GraphIndexes): Promise<void>;
  /**
   * Resolves once no write of which the node with this key shows something is seen in part (`settlingTime`): later reads see all of it.
   * Changes nothing, but waits as a writer does, and needs the right to write.
   */
  settle(key: UniqueKey, value: string): Promise<void>;
  /** Resolves when the engine answers; else throws UNAVAILABLE. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Whether an engine reads what has a label in the order of a property, from an index, where a statement says that the property is
 * there or how large it is. To the embedded engine, which has no such index, saying so would only be more to look at.
 */
export function readsInOrder(engine: GraphStore["engine"]): boolean {
  return engine === "neo4j";
}

/**
 * Whether an engine is closed without the lookups of properties that are no unique key: `createIndexes` makes them again. Until then
 * what is looked up by them is found by looking at everything.
 */
export function forgetsLookups(engine: GraphStore["engine"]): boolean {
  return engine === "embedded";
}

/**
 * Milliseconds after which a write of which something is seen is seen as a whole: Neo4j takes half a second for more than any part of
 * a load has (docs/decisions/0036). The embedded engine's reads are snapshots.
 */
export function settlingTime(engine: GraphStore["engine"]): number {
  return engine === "neo4j" ? 3_000 : 0;
}

/** What can be asked of a graph. */
export type GraphReader = Pick<GraphStore, "read">;

/** A graph in which nothing is stored: whatever is asked of it, it has no rows, and no engine need be troubled. */
export const emptyGraph: GraphReader = { read: () => Promise.resolve([]) };

/** The engine refused a statement that Attest generated: a defect, with the statement's text for the log. */
export class StoreDefect extends Error {
  override readonly name = "StoreDefect";

  constructor(
    readonly statement: string,
    cause: unknown,
  ) {
    super("The engine refused a generated statement.", { cause });
  }
}
