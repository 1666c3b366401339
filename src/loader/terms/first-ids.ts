import { mostListed } from "../../evidence/terms/term.js";

/** The first ids of those that come, as many as a term lists: of a word that stands everywhere no more need be in memory. */
export class FirstIds {
  #ids: string[] = [];
  /** No id beyond it is among the first. */
  #last: string | null = null;

  add(id: string): void {
    if (this.#last !== null && id > this.#last) return;
    if (this.#ids.push(id) >= 2 * mostListed) this.#cut();
  }

  /** Sorted, each once. */
  with(others: readonly string[]): readonly string[] {
    return firstOf([...others, ...this.#ids]);
  }

  get size(): number {
    return this.#ids.length;
  }

  #cut(): void {
    this.#ids = firstOf(this.#ids);
    if (this.#ids.length === mostListed) this.#last = this.#ids.at(-1) ?? null;
  }
}

function firstOf(ids: readonly string[]): string[] {
  const all = [...new Set(ids)].sort();
  return all.length > mostListed ? all.slice(0, mostListed) : all;
}
