import { startsAfter, unbounded, type DayBounds } from "./day-bounds.js";
import { edtfBounds } from "./edtf-bounds.js";
import type { FuzzyTime } from "./records.js";

/** A period as a facts file writes it. */
export interface FuzzyTimeInput {
  /** The words of the document. */
  readonly text: string;
  /** An EDTF value or `UNKNOWN`. */
  readonly start: string;
  /** An EDTF value, `OPEN` (it goes on) or `UNKNOWN`. */
  readonly end: string;
}

/** A period that cannot be read. The message says what would be right; whoever knows the place of the text adds it. */
export class FuzzyTimeError extends Error {
  override readonly name = "FuzzyTimeError";

  constructor(
    readonly part: "start" | "end",
    message: string,
  ) {
    super(message);
  }
}

/**
 * Reads a period and derives the days between which its ends lie.
 *
 * No period starts after its end, so that each end also bounds the other: with an UNKNOWN start `latestStart` is `latestEnd`, with an
 * UNKNOWN end `earliestEnd` is `earliestStart`. An OPEN end has no bounds: it goes on.
 *
 * @throws FuzzyTimeError where an end is none of the values above, or the period would start after its end
 */
export function parseFuzzyTime(input: FuzzyTimeInput): FuzzyTime {
  const start = input.start.trim();
  const end = input.end.trim();
  if (start === "OPEN")
    throw new FuzzyTimeError("start", `The start cannot be OPEN; write ${startExamples}.`);
  const first = boundsOf("start", start);
  const last = boundsOf("end", end);
  if (startsAfter(first, last)) {
    throw new FuzzyTimeError(
      "end",
      `The period starts (${start}) after it ends (${end}); write an end that is not before the start, OPEN or UNKNOWN.`,
    );
  }
  return {
    text: input.text,
    start,
    end,
    earliestStart: first.earliest,
    latestStart: sooner(first.latest, last.latest),
    earliestEnd: end === "OPEN" ? null : later(first.earliest, last.earliest),
    latestEnd: last.latest,
  };
}

const values =
  'a day (2025-06-12), a month (2025-06), a year (2025), a quarter (2025-35 for the third), [..2025-12-31] for "by end 2025"';
const startExamples = `${values} or UNKNOWN`;
const endExamples = `${values}, OPEN (it goes on) or UNKNOWN`;

function boundsOf(part: "start" | "end", value: string): DayBounds {
  if (value === "UNKNOWN" || value === "OPEN") return unbounded;
  const bounds = edtfBounds(value);
  if (bounds !== null) return bounds;
  const found = value === "" ? `The ${part} is empty` : `The ${part} cannot be ${value}`;
  throw new FuzzyTimeError(part, `${found}; write ${part === "start" ? startExamples : endExamples}.`);
}

function sooner(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}

function later(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}
