import { closeSync, fdatasync, fsyncSync, openSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";

const sync = promisify(fdatasync);

/** The engine's write-ahead log: files `wal_<number>.log` in a directory, the newest with the highest number. */
export class WriteAheadLog {
  readonly #directory: string;
  #newest: { readonly name: string; readonly descriptor: number } | null = null;

  constructor(databaseFile: string) {
    this.#directory = `${databaseFile}.wal`;
  }

  /** Resolves when every commit so far would survive a loss of power: the engine itself syncs only now and then. */
  async sync(): Promise<void> {
    for (const name of this.#unsynced()) {
      if (name !== this.#newest?.name) this.#open(name);
      if (this.#newest !== null) await sync(this.#newest.descriptor);
    }
  }

  /** The file written last and those that came after it; a checkpoint may have taken older ones away. */
  #unsynced(): readonly string[] {
    const names = readdirSync(this.#directory).filter((name) => name.endsWith(".log"));
    const last = this.#newest?.name ?? "";
    return names.filter((name) => name >= last).sort();
  }

  #open(name: string): void {
    const descriptor = openSync(join(this.#directory, name), "r+");
    if (this.#newest !== null) closeSync(this.#newest.descriptor);
    this.#newest = { name, descriptor };
    syncDirectory(this.#directory);
  }
}

/** Without it a new file may be lost with its name, however well its content was synced. */
function syncDirectory(directory: string): void {
  if (process.platform === "win32") return;
  const descriptor = openSync(directory, "r");
  fsyncSync(descriptor);
  closeSync(descriptor);
}
