import type { DayBounds } from "./day-bounds.js";

/**
 * The days between which a part of a year lies, by its EDTF code: 21–32 seasons, 33–36 quarters, 37–39 thirds, 40–41 halves.
 *
 * Written out here because npm `edtf` takes every season for a quarter (its spring begins on 1 January) and the first third for five
 * months. A season reaches from its first day in the meteorological calendar to its last in the astronomical one. One that lies across
 * New Year may be counted to either year, so that "winter 2025" reaches from December 2024 to March 2026. Codes 21–24, which name no
 * hemisphere, are read as northern; 29–32 are southern.
 */
export function seasonBounds(year: number, code: number): DayBounds | null {
  const part = parts[code];
  if (part === undefined) return null;
  const [from, to] = part;
  const acrossNewYear = from > to;
  return {
    earliest: day(year - (acrossNewYear ? 1 : 0), from),
    latest: day(year + (acrossNewYear ? 1 : 0), to),
  };
}

const marchToJune = ["03-01", "06-21"] as const;
const juneToSeptember = ["06-01", "09-23"] as const;
const septemberToDecember = ["09-01", "12-22"] as const;
const decemberToMarch = ["12-01", "03-21"] as const;

const parts: Readonly<Record<number, readonly [from: string, to: string]>> = {
  21: marchToJune,
  22: juneToSeptember,
  23: septemberToDecember,
  24: decemberToMarch,
  25: marchToJune,
  26: juneToSeptember,
  27: septemberToDecember,
  28: decemberToMarch,
  29: septemberToDecember,
  30: decemberToMarch,
  31: marchToJune,
  32: juneToSeptember,
  33: ["01-01", "03-31"],
  34: ["04-01", "06-30"],
  35: ["07-01", "09-30"],
  36: ["10-01", "12-31"],
  37: ["01-01", "04-30"],
  38: ["05-01", "08-31"],
  39: ["09-01", "12-31"],
  40: ["01-01", "06-30"],
  41: ["07-01", "12-31"],
};

function day(year: number, monthAndDay: string): string | null {
  // Days are compared as texts, which needs four digits; beyond them the bound is left open.
  return year < 0 || year > 9999 ? null : `${String(year).padStart(4, "0")}-${monthAndDay}`;
}
