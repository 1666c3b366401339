import { type FactsFault, LoadError, type Position } from "../load-error.js";

/** Collects the faults of a run, so that a reader sees all of them at once. */
export class Faults {
  readonly #list: FactsFault[] = [];

  /** Notes a fault, once for each place and message. */
  add(at: Position, message: string): void {
    const known = this.#list.some((fault) => fault.at === at && fault.message === message);
    if (!known) this.#list.push({ at, message });
  }

  /** @throws LoadError if anything was noted */
  throwIfAny(): void {
    if (this.#list.length > 0) throw new LoadError(this.#list);
  }
}
