import { join, resolve } from "node:path";
import { checkParameters } from "../check-parameters.js";
import type { CallOptions, GraphIndexes, GraphStore } from "../graph-store.js";
import { checkIndexNames } from "../index-ddl.js";
import type { Row, Statement } from "../statement.js";
import { closed } from "../store-errors.js";
import type { StoreListener } from "../store-event.js";
import type { Errand } from "./engine-call.js";
import { EngineClient } from "./engine-client.js";
import { encode, type EngineTask, type WireStatement } from "./wire.js";
import { writeParts } from "./write-parts.js";

/** The file of the graph inside the data directory. */
const FILE = "attest.grafeo";

/** Milliseconds. Indexes over a large graph take long; a close folds the whole log into the file. */
const INDEX_TIMEOUT = 600_000;
const CLOSE_TIMEOUT = 60_000;

/** How an embedded store is opened. */
export interface EmbeddedStoreOptions {
  /** Where the data lies; made where it is missing. Used by one process at a time. */
  readonly directory: string;
  /** Milliseconds a call may take that names no timeout of its own. */
  readonly defaultTimeout: number;
  /** Bytes that the engine's process may hold before it is ended; where left out 70 % of the machine's or container's. */
  readonly memoryLimit?: number;
  /**
   * Gives the properties of nodes that are taken in, with all relationships, once the store is open, for requests to come; where left
   * out, what is read is taken in when it is read. Asked once the engine is open, which does not wait for it.
   */
  readonly propertiesReadAhead?: () => Promise<readonly string[]>;
  readonly onEvent?: StoreListener;
}

/**
 * Opens the embedded engine on a data directory.
 *
 * The engine runs in a process of its own: it has neither timeout nor cancel, so a call past its timeout ends that
 * process, a read not before it has had a second there, and another goes on with the data. Reads under way are asked
 * again; a write under way has an unknown outcome.
 *
 * @throws StoreOpenError in use, damaged, not writable; nothing was changed then
 */
export async function openEmbeddedStore(options: EmbeddedStoreOptions): Promise<GraphStore> {
  const { directory, memoryLimit = 0, propertiesReadAhead = null } = options;
  const data = { file: join(resolve(directory), FILE), memoryLimit, propertiesReadAhead };
  const client = new EngineClient(data, options.onEvent ?? (() => undefined));
  await client.open();
  return new EmbeddedStore(client, options.defaultTimeout);
}

class EmbeddedStore implements GraphStore {
  readonly engine = "embedded";
  readonly #client: EngineClient;
  readonly #defaultTimeout: number;
  #closing: Promise<void> | null = null;

  constructor(client: EngineClient, defaultTimeout: number) {
    this.#client = client;
    this.#defaultTimeout = defaultTimeout;
  }

  async read(statement: Statement, options: CallOptions = {}): Promise<readonly Row[]> {
    this.#refuseWhenClosed();
    const task = { kind: "read", statement: prepare(statement) } as const;
    return this.#client.call(single(task), options.timeout ?? this.#defaultTimeout);
  }

  async write(statements: Iterable<Statement>, options: CallOptions = {}): Promise<readonly Row[]> {
    this.#refuseWhenClosed();
    const errand = { kind: "write", tasks: writeParts(statements, prepare) } as const;
    return this.#client.call(errand, options.timeout ?? this.#defaultTimeout);
  }

  async createIndexes(indexes: GraphIndexes): Promise<void> {
    this.#refuseWhenClosed();
    checkIndexNames(indexes);
    await this.#client.call(single({ kind: "createIndexes", indexes }), INDEX_TIMEOUT);
  }

  /** Reads see writes as a whole at any time. */
  settle(): Promise<void> {
    return Promise.resolve();
  }

  async ping(): Promise<void> {
    await this.read({ text: "RETURN 1 AS one", parameters: {} });
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  /** Calls that wait are still answered; then the log is folded into the file. A failure of that loses nothing. */
  async #close(): Promise<void> {
    await this.#client.settled();
    await this.#client.call(single({ kind: "close" }), CLOSE_TIMEOUT).catch(() => undefined);
    await this.#client.stop();
  }

  #refuseWhenClosed(): void {
    if (this.#closing !== null) throw closed();
  }
}

function single(task: EngineTask): Errand {
  return { kind: task.kind, tasks: [task] };
}

function prepare(statement: Statement): WireStatement {
  checkParameters(statement);
  return { text: statement.text, parameters: encode(statement.parameters) };
}
