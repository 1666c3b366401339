import type { ParameterName } from "../plan/parameter-name.js";

/**
 * Gives out variable names that are unique in a statement, and says how it refers to values. The only state while printing.
 *
 * A statement for one request reads its values as parameters. One for several at once reads them from a row of each request,
 * which every subquery that reads one must then be handed.
 */
export class Variables {
  readonly #asked = new Set<ParameterName>();

  /** @param request the variable of the row of a request; null: values are parameters of the statement. */
  constructor(
    private readonly request: string | null = null,
    private readonly counter = { next: 0 },
  ) {}

  /** For the part of a statement that serves all of its requests: its values are parameters of the whole. */
  forAll(): Variables {
    return new Variables(null, this.counter);
  }

  /** A new name: the prefix and a number. */
  next(prefix: string): string {
    return `${prefix}${this.counter.next++}`;
  }

  /** The value of a parameter. */
  value(parameter: ParameterName): string {
    this.#asked.add(parameter);
    return this.request === null ? `$${parameter}` : `${this.request}.${parameter}`;
  }

  /** The parameters whose values were asked for here. */
  get asked(): readonly ParameterName[] {
    return [...this.#asked];
  }

  /**
   * `CALL (n0) { … }`: a subquery that is handed a variable (empty: none), and the row of a request where it reads a value of it. Handed
   * on where nothing is read of it, that row cost the embedded engine a tenth of a list: it copies what is handed for each row.
   */
  subquery(variable: string, text: string): string {
    const readsRequest = this.request !== null && text.includes(`${this.request}.`);
    return `CALL (${[variable, readsRequest ? this.request : ""].filter((one) => one !== "").join(", ")}) { ${text} }`;
  }
}
