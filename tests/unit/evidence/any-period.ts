import fc from "fast-check";
import { FuzzyTimeError, parseFuzzyTime } from "../../../src/evidence/fuzzy-time.js";
import type { FuzzyTime } from "../../../src/evidence/records.js";

const two = (n: number): string => String(n).padStart(2, "0");
const year = fc.integer({ min: 2023, max: 2027 }).map(String);
const month = fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${two(m)}`);
const day = fc.tuple(month, fc.integer({ min: 1, max: 28 })).map(([m, d]) => `${m}-${two(d)}`);
const partOfYear = fc.tuple(year, fc.integer({ min: 21, max: 41 })).map(([y, p]) => `${y}-${p}`);
const masked = fc.constantFrom("202X", "2025-XX", "2025-1X", "2025-06-XX", "2025-06-1X", "20XX");
const marked = fc
  .tuple(fc.oneof(year, month, day, partOfYear), fc.constantFrom("", "?", "~", "%"))
  .map(([v, m]) => v + m);
const value = fc.oneof(marked, masked);
const set = fc.oneof(
  value.map((v) => `[..${v}]`),
  value.map((v) => `[${v}..]`),
  fc.tuple(value, value).map(([a, b]) => `[${a},${b}]`),
);
const end = fc.oneof(value, set, fc.constantFrom("UNKNOWN", "OPEN"));

/** Any period that can be read. */
export const anyPeriod: fc.Arbitrary<FuzzyTime> = fc
  .tuple(fc.string(), end, end)
  .map(([text, start, stop]) => {
    try {
      return parseFuzzyTime({ text, start, end: stop });
    } catch (error) {
      if (error instanceof FuzzyTimeError) return null;
      throw error;
    }
  })
  .filter((time) => time !== null);
