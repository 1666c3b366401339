import { existsSync, openSync, readFileSync, writeSync } from "node:fs";

/** Characters of the number in the file: always as many, so that a shorter number leaves nothing of a longer one. */
const WIDTH = 20;

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
    if (!existsSync(this.#file)) return 0n;
    const text = readFileSync(this.#file, "utf8").trim();
    // Anything else after a loss of power on some file systems: then nothing is known, nothing refused.
    return /^\d+$/.test(text) ? BigInt(text) : 0n;
  }

  /**
   * Overwrites the mark where it stands: that needs no room on a disk that has become full. Where it fails all the same,
   * the mark stays behind, which is harmless: the commit is stored, and saying otherwise would be wrong.
   */
  write(commit: bigint): void {
    try {
      this.#descriptor ??= openSync(this.#file, existsSync(this.#file) ? "r+" : "w");
      writeSync(this.#descriptor, `${String(commit).padStart(WIDTH)}\n`, 0);
    } catch {
      return;
    }
  }
}
