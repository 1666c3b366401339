import { printPosition, type Position } from "../load-error.js";
import type { Faults } from "./faults.js";
import type { TextNode } from "./yaml-tree.js";

/** Remembers where each id was declared first, so that a second declaration is a fault that names both places. */
export class FirstPlaces {
  readonly #places = new Map<string, Position>();

  constructor(
    private readonly what: string,
    private readonly faults: Faults,
  ) {}

  isFirst(id: TextNode): boolean {
    const first = this.#places.get(id.value);
    if (first === undefined) {
      this.#places.set(id.value, id.at);
      return true;
    }
    const where = printPosition(first);
    this.faults.add(id.at, `the ${this.what} "${id.value}" is declared before, at ${where}; declare it once`);
    return false;
  }
}
