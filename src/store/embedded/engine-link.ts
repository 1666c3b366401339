import { fork, type ChildProcess } from "node:child_process";
import { fileURLToPath } from "node:url";
import { KEEPING_COMPILED_CODE } from "../../support/keep-compiled-code.js";
import type { EngineReply, EngineRequest, FromEngine, ToEngine } from "./wire.js";

/**
 * Threads by which the engine hands on what it is asked; queries run in others, as many as there are queries. With one for each core
 * a query woke several of them: one after the other, short queries took a fifth more CPU.
 */
const HANDING_THREADS = "1";

/** What is kept of the engine's last words, for the log. */
const LAST_WORDS = 2_000;

/** What an engine is started on. */
export interface EngineData {
  /** The database file. */
  readonly file: string;
  /** Bytes that the engine's process may hold; 0: a share of what there is. */
  readonly memoryLimit: number;
  /** Gives the properties of nodes that are taken in, with all relationships, once it is open; null: nothing is. */
  readonly propertiesReadAhead: (() => Promise<readonly string[]>) | null;
}

/** What a link tells its owner. */
export interface LinkOwner {
  opened(): void;
  /** The data could not be opened; `reason` is for the operator. The process ends next. */
  refused(reason: string): void;
  replied(replies: readonly EngineReply[]): void;
  /** Reading ahead has ended; `how` is for the operator. */
  readAhead(how: string): void;
  /** The process is gone, with its lock on the data. Told once, last. `how`: signal or code, and its last words. */
  ended(how: string): void;
}

/** One process with the embedded engine in it, from its start to its end. */
export class EngineLink {
  readonly #child: ChildProcess;
  #lastWords = "";

  constructor({ file, memoryLimit, propertiesReadAhead }: EngineData, owner: LinkOwner) {
    this.#child = fork(
      fileURLToPath(new URL("./engine-process.js", import.meta.url)),
      [file, String(memoryLimit)],
      {
        env: { ...process.env, TOKIO_WORKER_THREADS: HANDING_THREADS },
        // Not the server's own flags: a debugger's port would be taken, a test runner's options make no sense there.
        execArgv: [KEEPING_COMPILED_CODE],
        stdio: ["ignore", "ignore", "pipe", "ipc"],
      },
    );
    this.#child.stderr?.setEncoding("utf8").on("data", (text: string) => this.#listen(text));
    this.#child.on("message", (message: FromEngine) => {
      deliver(message, owner);
      if ("opened" in message)
        void propertiesReadAhead?.().then((properties) => this.#send({ readAhead: properties }));
    });
    this.#child.on("error", (error) => this.#listen(error.message));
    this.#child.once("close", (code, signal) =>
      owner.ended(`${signal ?? `code ${code ?? "none"}`}${this.#quoted()}`),
    );
  }

  send(requests: readonly EngineRequest[]): void {
    if (requests.length > 0) this.#send({ requests });
  }

  /** Ends the process at once, whatever it does. */
  kill(): void {
    this.#child.kill("SIGKILL");
  }

  #send(message: ToEngine): void {
    // A process that ends while it is written to is told by `close`; the callback keeps the error from being thrown.
    if (this.#child.connected) this.#child.send(message, () => undefined);
  }

  #listen(text: string): void {
    this.#lastWords = (this.#lastWords + text).slice(-LAST_WORDS);
  }

  #quoted(): string {
    const words = this.#lastWords.trim();
    return words === "" ? "" : `: ${words}`;
  }
}

function deliver(message: FromEngine, owner: LinkOwner): void {
  if ("replies" in message) owner.replied(message.replies);
  else if ("opened" in message) owner.opened();
  else if ("readAhead" in message) owner.readAhead(message.readAhead);
  else owner.refused(message.refused);
}
