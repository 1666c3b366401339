import { statSync } from "node:fs";
import type grafeo from "@grafeo-db/js";

/** Bytes of a log that is always let grow. */
const LEAST = 64 * 1024 * 1024;

/**
 * When the engine folds its log into its file, by itself and in its own thread. That writes the whole file anew, so that the log may
 * grow half as large as the file before: a load then writes the file a few times, however large it becomes. No larger, for after a crash
 * the log is read twice.
 */
export class LogLimit {
  readonly #database: Pick<grafeo.GrafeoDB, "setCheckpointTriggers">;
  readonly #file: string;
  #limit = 0;

  constructor(database: Pick<grafeo.GrafeoDB, "setCheckpointTriggers">, file: string) {
    this.#database = database;
    this.#file = file;
  }

  /** To be called when the database is open, and when the file may have become larger. */
  follow(): void {
    const size = statSync(this.#file, { throwIfNoEntry: false })?.size ?? 0;
    const limit = Math.max(LEAST, Math.floor(size / 2));
    if (limit === this.#limit) return;
    this.#limit = limit;
    this.#database.setCheckpointTriggers({ walBytes: limit });
  }
}
