import { setTimeout as sleep } from "node:timers/promises";
import type { LookupIndex } from "../graph-store.js";
import { dropLookupText, lookupIndexText } from "../index-ddl.js";
import type { IndexList } from "./index-list.js";
import type { Runner } from "./run-statement.js";

/** Milliseconds before each. The engine lets nobody read while it makes an index: what waits for one shall be read before the next. */
const PAUSE = 100;

/**
 * The lookup indexes without which a graph can be served for a moment. The engine stores no index, only that there is to be one, and
 * makes it when it opens, which takes as long as to read a fourth of the graph. So of those, the database is closed without any: they
 * are listed beside it, and made when it is open and answers already. What is looked up before is found by looking at everything.
 */
export class LateIndexes {
  readonly #database: Runner;
  readonly #list: IndexList;
  #isStopped = false;

  constructor(database: Runner, list: IndexList) {
    this.#database = database;
    this.#list = list;
  }

  /**
   * Makes what is listed, one after the other, unless it is stopped.
   *
   * @param inTurn lets no write come meanwhile
   */
  async make(inTurn: <T>(act: () => Promise<T>) => Promise<T>): Promise<void> {
    for (const index of this.#list.read()) {
      await sleep(PAUSE);
      if (this.#isStopped) return;
      await inTurn(() => this.#database.executeCypher(lookupIndexText(index)));
    }
  }

  /** Makes no more. */
  stop(): void {
    this.#isStopped = true;
  }

  /**
   * Lists what is there or was still to be made, and takes it away. To be called before the database is closed, and while nothing is
   * made.
   *
   * @param keys properties that are unique for any label: by these everything is found, and they stay. The engine has one index for a
   *   property, whatever the labels, and takes it away with the first of them
   */
  async putOff(keys: ReadonlySet<string>): Promise<void> {
    const present = (await this.#present()).filter(({ property }) => !keys.has(property));
    const listed = this.#list.read();
    const added = present.filter((index) => !listed.some((other) => isSame(index, other)));
    if (added.length > 0) this.#list.write([...listed, ...added]);
    for (const index of present) await this.#database.executeCypher(dropLookupText(index));
  }

  async #present(): Promise<readonly LookupIndex[]> {
    const result = await this.#database.executeCypher("SHOW INDEXES");
    const [label, property] = [result.columns.indexOf("label"), result.columns.indexOf("property")];
    return result.rows().map((row) => ({ label: row[label] as string, property: row[property] as string }));
  }
}

function isSame(one: LookupIndex, other: LookupIndex): boolean {
  return one.label === other.label && one.property === other.property;
}
