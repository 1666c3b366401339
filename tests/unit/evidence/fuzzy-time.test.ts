import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { FuzzyTimeError, parseFuzzyTime } from "../../../src/evidence/fuzzy-time.js";
import { anyPeriod } from "./any-period.js";

const bounds = (start: string, end: string): readonly (string | null)[] => {
  const time = parseFuzzyTime({ text: "as the text says", start, end });
  return [time.earliestStart, time.latestStart, time.earliestEnd, time.latestEnd];
};

const failure = (start: string, end: string): FuzzyTimeError => {
  try {
    parseFuzzyTime({ text: "", start, end });
  } catch (error) {
    if (error instanceof FuzzyTimeError) return error;
  }
  throw new Error(`${start} to ${end} was taken.`);
};

describe("the bounds of a fuzzy period", () => {
  test.each([
    ["a day", "2025-06-12", "2025-06-12", ["2025-06-12", "2025-06-12", "2025-06-12", "2025-06-12"]],
    ["Q3 2025 onwards", "2025-35", "OPEN", ["2025-07-01", "2025-09-30", null, null]],
    ["by end 2025", "UNKNOWN", "[..2025-12-31]", [null, "2025-12-31", null, "2025-12-31"]],
    [
      "by end 2025, the day itself",
      "UNKNOWN",
      "2025-12-31",
      [null, "2025-12-31", "2025-12-31", "2025-12-31"],
    ],
    ["2026", "2026", "2026", ["2026-01-01", "2026-12-31", "2026-01-01", "2026-12-31"]],
    ["since June 2025, ongoing", "2025-06", "UNKNOWN", ["2025-06-01", "2025-06-30", "2025-06-01", null]],
    ["nothing known", "UNKNOWN", "UNKNOWN", [null, null, null, null]],
    ["always on", "UNKNOWN", "OPEN", [null, null, null, null]],
    ["about June", "2025-06~", "2025?", ["2025-06-01", "2025-06-30", "2025-06-01", "2025-12-31"]],
    [
      "an approximate quarter",
      "2025-33~",
      "2025-34?",
      ["2025-01-01", "2025-03-31", "2025-04-01", "2025-06-30"],
    ],
    ["a decade", "199X", "OPEN", ["1990-01-01", "1999-12-31", null, null]],
    [
      "a start that its end cuts",
      "2025",
      "2025-06-12",
      ["2025-01-01", "2025-06-12", "2025-06-12", "2025-06-12"],
    ],
    ["a range of months", "[2025-01..2025-03]", "OPEN", ["2025-01-01", "2025-03-31", null, null]],
    ["a range of quarters", "[2025-33..2025-35]", "OPEN", ["2025-01-01", "2025-09-30", null, null]],
    ["one of two months", "[2025-09,2025-06]", "OPEN", ["2025-06-01", "2025-09-30", null, null]],
    ["not before a day", "[2025-01-01..]", "UNKNOWN", ["2025-01-01", null, "2025-01-01", null]],
    ["a leap day", "2024-02-29", "2024-02", ["2024-02-29", "2024-02-29", "2024-02-29", "2024-02-29"]],
    ["spaces around", " 2025 ", " OPEN ", ["2025-01-01", "2025-12-31", null, null]],
  ])("are right for %s", (_what, start, end, expected) => {
    expect(bounds(start, end)).toEqual(expected);
  });

  test.each([
    ["2025-21", "2025-03-01", "2025-06-21"],
    ["2025-22", "2025-06-01", "2025-09-23"],
    ["2025-24", "2024-12-01", "2026-03-21"],
    ["2025-25", "2025-03-01", "2025-06-21"],
    ["2025-29", "2025-09-01", "2025-12-22"],
    ["2025-30", "2024-12-01", "2026-03-21"],
    ["2025-33", "2025-01-01", "2025-03-31"],
    ["2025-34", "2025-04-01", "2025-06-30"],
    ["2025-35", "2025-07-01", "2025-09-30"],
    ["2025-36", "2025-10-01", "2025-12-31"],
    ["2025-37", "2025-01-01", "2025-04-30"],
    ["2025-38", "2025-05-01", "2025-08-31"],
    ["2025-39", "2025-09-01", "2025-12-31"],
    ["2025-40", "2025-01-01", "2025-06-30"],
    ["2025-41", "2025-07-01", "2025-12-31"],
  ])("take %s for a part of the year", (value, earliest, latest) => {
    expect(bounds(value, "UNKNOWN").slice(0, 2)).toEqual([earliest, latest]);
  });

  test("never have an earliest day after the latest", () => {
    fc.assert(
      fc.property(anyPeriod, (time) => {
        if (time.earliestStart !== null && time.latestStart !== null) {
          expect(time.earliestStart <= time.latestStart).toBe(true);
        }
        if (time.earliestEnd !== null && time.latestEnd !== null) {
          expect(time.earliestEnd <= time.latestEnd).toBe(true);
        }
        if (time.earliestStart !== null && time.latestEnd !== null) {
          expect(time.earliestStart <= time.latestEnd).toBe(true);
        }
      }),
    );
  });

  test("are the same when the ends are read again", () => {
    fc.assert(
      fc.property(anyPeriod, (time) => {
        expect(parseFuzzyTime(time)).toEqual(time);
      }),
    );
  });
});

describe("a period that cannot be read", () => {
  test.each([
    "next spring",
    "2025-13",
    "2025-02-30",
    "2025-06/2025-07",
    "2025/..",
    "{2025,2026}",
    "Y20000",
    "-0044",
    "2025-06-12T10:00:00Z",
    "202",
    "199X-02-29",
    "[..]",
    "[]",
    "[2026..2025]",
    "2025-42",
    "[2025-06",
    "",
  ])("says what would be right instead of %j", (value) => {
    expect(failure(value, "OPEN").part).toBe("start");
    expect(failure(value, "OPEN").message).toContain("a quarter (2025-35 for the third)");
    expect(failure("UNKNOWN", value).part).toBe("end");
    expect(failure("UNKNOWN", value).message).toContain("OPEN (it goes on) or UNKNOWN");
  });

  test("says so where its start is OPEN", () => {
    expect(failure("OPEN", "2025")).toMatchObject({ part: "start", name: "FuzzyTimeError" });
    expect(failure("OPEN", "2025").message).toContain("The start cannot be OPEN");
  });

  test("says so where it starts after its end", () => {
    expect(failure("2026", "2025")).toMatchObject({ part: "end" });
    expect(failure("2026", "2025").message).toContain("starts (2026) after it ends (2025)");
  });
});
