import type { ParameterName } from "../../plan/parameter-name.js";
import type { Parameters, Value } from "../../store/statement.js";
import type { RequestInputs } from "./request-inputs.js";

/** Reads the value of a parameter from a request. Throws AttestError BAD_USER_INPUT or BAD_CURSOR. */
export type ReadParameter = (request: RequestInputs) => Value;

/** The parameters of a plan: named while it is made, filled for each request. */
export class ParameterTable {
  /** Names of the parameters that stand as a LIMIT. */
  readonly limits: ParameterName[] = [];
  readonly #readers = new Map<ParameterName, ReadParameter>();
  readonly #shared = new Map<string, ParameterName>();
  readonly #identities = new Map<object, number>();

  /** Adds a parameter and gives its name. */
  add(read: ReadParameter): ParameterName {
    const name = `p${this.#readers.size}`;
    this.#readers.set(name, read);
    return name;
  }

  /** Adds a parameter that stands as a LIMIT: requests may share a statement only where these are equal. */
  addLimit(read: ReadParameter): ParameterName {
    const name = this.add(read);
    this.limits.push(name);
    return name;
  }

  /** As `add`, but gives the same parameter for the same key. */
  share(key: string, read: ReadParameter): ParameterName {
    const known = this.#shared.get(key);
    if (known !== undefined) return known;
    const name = this.add(read);
    this.#shared.set(key, name);
    return name;
  }

  /** A number that stands for an object among the keys of `share`. */
  identityOf(object: object): number {
    const known = this.#identities.get(object);
    if (known !== undefined) return known;
    this.#identities.set(object, this.#identities.size);
    return this.#identities.size - 1;
  }

  /** The values of all parameters for a request. */
  fill(request: RequestInputs): Parameters {
    const values: Record<string, Value> = {};
    for (const [name, read] of this.#readers) values[name] = read(request);
    return values;
  }
}
