import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { parseFuzzyTime } from "../../../src/evidence/fuzzy-time.js";
import { certainlyOverlap, possiblyOverlap } from "../../../src/evidence/periods-overlap.js";
import type { FuzzyTime } from "../../../src/evidence/records.js";
import { anyPeriod } from "./any-period.js";

const period = (start: string, end: string): FuzzyTime => parseFuzzyTime({ text: "", start, end });

describe("two periods", () => {
  test.each([
    ["the same day", ["2025-06-12", "2025-06-12"], ["2025-06-12", "2025-06-12"], "certainly"],
    ["two days", ["2025-06-12", "2025-06-12"], ["2025-06-13", "2025-06-13"], "not"],
    [
      "a day and its year, of which any days are meant",
      ["2025-06-12", "2025-06-12"],
      ["2025", "2025"],
      "possibly",
    ],
    ["a day and the whole year", ["2025-06-12", "2025-06-12"], ["2025-01-01", "2025-12-31"], "certainly"],
    ["an open end and what comes later", ["2025-35", "OPEN"], ["2030", "2030"], "certainly"],
    ["an unknown end and what comes later", ["2025-35", "UNKNOWN"], ["2030", "2030"], "possibly"],
    ["an unknown end and what comes before", ["2025-35", "UNKNOWN"], ["2024", "2024"], "not"],
    [
      "an unknown start and what comes before its end",
      ["UNKNOWN", "[..2025-12-31]"],
      ["2024", "2024"],
      "possibly",
    ],
    ["an unknown start and what comes after its end", ["UNKNOWN", "[..2025-12-31]"], ["2026", "OPEN"], "not"],
    ["two open ends", ["2024", "OPEN"], ["2026", "OPEN"], "certainly"],
    ["nothing known", ["UNKNOWN", "UNKNOWN"], ["2025", "2025"], "possibly"],
  ])("with %s overlap as they should", (_what, a, b, answer) => {
    const one = period(a[0] ?? "", a[1] ?? "");
    const other = period(b[0] ?? "", b[1] ?? "");
    expect(possiblyOverlap(one, other)).toBe(answer !== "not");
    expect(certainlyOverlap(one, other)).toBe(answer === "certainly");
  });

  test("overlap alike from both sides, and possibly where certainly", () => {
    fc.assert(
      fc.property(anyPeriod, anyPeriod, (a, b) => {
        expect(possiblyOverlap(a, b)).toBe(possiblyOverlap(b, a));
        expect(certainlyOverlap(a, b)).toBe(certainlyOverlap(b, a));
        if (certainlyOverlap(a, b)) expect(possiblyOverlap(a, b)).toBe(true);
      }),
    );
  });
});
