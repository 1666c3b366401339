import { AttestError } from "../errors/attest-error.js";

/** What a number may be, and what it is where nobody gives it. */
export interface NumberRange {
  readonly default: number;
  readonly minimum: number;
  readonly maximum: number;
}

/**
 * The number given as an argument, or its default.
 *
 * @param argument for messages: `paths.maxLength`
 * @throws AttestError BAD_USER_INPUT outside the range
 */
export function checkRange(given: number | null | undefined, range: NumberRange, argument: string): number {
  const value = given ?? range.default;
  if (value >= range.minimum && value <= range.maximum) return value;
  const { minimum, maximum } = range;
  throw new AttestError("BAD_USER_INPUT", `${argument}: ${value} is outside ${minimum} to ${maximum}.`, {
    argument,
    minimum,
    maximum,
  });
}
