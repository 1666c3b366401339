import { existsSync, readFileSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import type { LookupIndex } from "../graph-store.js";
import { checkNames } from "../index-ddl.js";
import { syncDirectory, writeSynced } from "./sync-files.js";

/** Lookup indexes that the closed database lacks, in a small file beside it: they are to be made once it is open (`LateIndexes`). */
export class IndexList {
  readonly #file: string;

  constructor(databaseFile: string) {
    this.#file = `${databaseFile}.indexes`;
  }

  /** None where there is no file. @throws Error where it holds anything else; says which file */
  read(): readonly LookupIndex[] {
    if (!existsSync(this.#file)) return [];
    try {
      return (JSON.parse(readFileSync(this.#file, "utf8")) as readonly LookupIndex[]).map(
        ({ label, property }) => {
          checkNames(label, property);
          return { label, property };
        },
      );
    } catch (error) {
      throw new Error(`The list of indexes ${this.#file} is damaged.`, { cause: error });
    }
  }

  /** Whole or not at all, also where power is lost. */
  write(indexes: readonly LookupIndex[]): void {
    const next = `${this.#file}.next`;
    try {
      writeSynced(next, JSON.stringify(indexes));
      renameSync(next, this.#file);
    } catch (error) {
      rmSync(next, { force: true });
      throw error;
    }
    syncDirectory(dirname(this.#file));
  }
}
