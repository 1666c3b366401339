import { AttestError } from "../errors/attest-error.js";
import { pageLimits } from "./limits.js";

/**
 * A size of a page within the limits.
 *
 * @throws AttestError BAD_USER_INPUT where it is not
 */
export function checkSize(size: number, argument: string, maximum: number = pageLimits.maximum): number {
  if (size >= 0 && size <= maximum) return size;
  throw new AttestError("BAD_USER_INPUT", `${argument}: ${size} is outside 0 to ${maximum}.`, {
    argument,
    maximum,
  });
}
