import type { ParameterName } from "../plan/parameter-name.js";

/**
 * Gives out variable names that are unique in a statement, and says how it refers to values. The only state while printing.
 *
 * A statement for one request reads its values as parameters. One for several at once reads them from a row of each request,
 * which every subquery must then be handed.
 */
export class Variables {
  #count = 0;

  /** @param request the variable of the row of a request; null: the statement serves one request. */
  constructor(private readonly request: string | null = null) {}

  /** A new name: the prefix and a number. */
  next(prefix: string): string {
    return `${prefix}${this.#count++}`;
  }

  /** The value of a parameter. */
  value(parameter: ParameterName): string {
    return this.request === null ? `$${parameter}` : `${this.request}.${parameter}`;
  }

  /** `CALL (n0)`: the beginning of a subquery that is handed a variable; empty: none. */
  call(variable: string): string {
    return `CALL (${[variable, this.request].filter((one) => one !== "" && one !== null).join(", ")})`;
  }
}
