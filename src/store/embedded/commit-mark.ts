import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";

/**
 * The number of the last commit that was acknowledged, in a small file beside the database. The engine opens a database
 * whose end was cut off without a word; a database behind its mark has lost commits.
 */
export class CommitMark {
  readonly #file: string;

  constructor(databaseFile: string) {
    this.#file = `${databaseFile}.commits`;
  }

  /** The last acknowledged commit, 0n where none is known. */
  read(): bigint {
    if (!existsSync(this.#file)) return 0n;
    const text = readFileSync(this.#file, "utf8").trim();
    // Empty after a loss of power between write and rename on some file systems: then nothing is known, nothing refused.
    return /^\d+$/.test(text) ? BigInt(text) : 0n;
  }

  /** Replaces the mark at once or not at all. A mark that is too old after a loss of power is harmless. */
  write(commit: bigint): void {
    const draft = `${this.#file}.new`;
    writeFileSync(draft, `${commit}\n`);
    renameSync(draft, this.#file);
  }
}
