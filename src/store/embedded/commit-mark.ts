import { existsSync, openSync, readFileSync, writeSync } from "node:fs";

/** Characters of the number in the file: always as many, so that a shorter number leaves nothing of a longer one. */
const WIDTH = 20;

/** Behind the number: whether the log has been folded into the database since. As long as each other, for the same reason. */
const CLOSED = "closed";
const OPEN = "open  ";

/**
 * The number of the last commit that was acknowledged, in a small file beside the database. The engine opens a database
 * whose end was cut off without a word; a database behind its mark has lost commits.
 */
export class CommitMark {
  readonly #file: string;
  #descriptor: number | null = null;

  constructor(databaseFile: string) {
    this.#file = `${databaseFile}.commits`;
  }

  /** The last acknowledged commit, 0n where none is known. */
  read(): bigint {
    const [commit = ""] = this.#words();
    // Anything else after a loss of power on some file systems: then nothing is known, nothing refused.
    return /^\d+$/.test(commit) ? BigInt(commit) : 0n;
  }

  /** Whether the database was closed in good order, and not opened to write since: then no commit lies in a log. */
  isClosed(): boolean {
    return this.#words()[1] === CLOSED;
  }

  write(commit: bigint): void {
    this.#overwrite(commit, OPEN);
  }

  /** To be called once the database is open to write. */
  open(): void {
    if (existsSync(this.#file)) this.#overwrite(this.read(), OPEN);
  }

  /** To be called once the database is closed. */
  close(): void {
    if (existsSync(this.#file)) this.#overwrite(this.read(), CLOSED);
  }

  #words(): readonly string[] {
    return existsSync(this.#file) ? readFileSync(this.#file, "utf8").trim().split(" ") : [];
  }

  /**
   * Overwrites the mark where it stands: that needs no room on a disk that has become full. Where it fails all the same,
   * the mark stays behind, which is harmless: the commit is stored, and saying otherwise would be wrong.
   */
  #overwrite(commit: bigint, state: string): void {
    try {
      this.#descriptor ??= openSync(this.#file, existsSync(this.#file) ? "r+" : "w");
      writeSync(this.#descriptor, `${String(commit).padStart(WIDTH)} ${state}\n`, 0);
    } catch {
      return;
    }
  }
}
