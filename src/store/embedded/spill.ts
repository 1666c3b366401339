import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";

/**
 * Where the engine puts what does not fit memory: a directory of its process's own, beside the data, since a killed
 * engine leaves its files lying.
 */
export class Spill {
  readonly #root: string;
  readonly #own = String(process.pid);

  constructor(databaseFile: string) {
    this.#root = `${databaseFile}.tmp`;
  }

  /** To be called before the database is opened. */
  use(): void {
    const directory = join(this.#root, this.#own);
    mkdirSync(directory, { recursive: true });
    process.env.TMPDIR = directory;
  }

  /** Removes what earlier engines left. To be called by the one that holds the lock on the database. */
  removeOthers(): void {
    for (const name of readdirSync(this.#root)) {
      if (name !== this.#own) rmSync(join(this.#root, name), { recursive: true, force: true });
    }
  }

  /** To be called when the database is closed. */
  remove(): void {
    rmSync(this.#root, { recursive: true, force: true });
  }
}
