/** Gives out variable names that are unique in a statement. The only state while printing. */
export class Variables {
  #count = 0;

  /** A new name: the prefix and a number. */
  next(prefix: string): string {
    return `${prefix}${this.#count++}`;
  }
}
