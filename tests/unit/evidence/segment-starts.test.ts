import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { segmentStarts } from "../../../src/evidence/segment-starts.js";

const atOnce = (text: string): readonly number[] =>
  Array.from(
    new Intl.Segmenter("fr", { granularity: "sentence" }).segment(text),
    (segment) => segment.index,
  ).slice(1);

describe("segmenting a long text window by window", () => {
  test("finds what segmenting it at once finds", () => {
    const word = fc.constantFrom(
      "alliance",
      "Italie",
      "No. 5",
      "2025",
      "M.",
      "»",
      "«",
      "fin.",
      "vrai ?",
      "oui !",
      "...",
      "(a)",
      ",",
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1500, maxLength: 4000 }), (words) => {
        const text = words.join(" ");
        expect(segmentStarts(text, "fr")).toEqual(atOnce(text));
      }),
      { numRuns: 30 },
    );
  });

  test("finds the end of a sentence longer than a window", () => {
    const text = `${"mot ".repeat(5000)}fin. Puis ${"mot ".repeat(3000)}`;
    expect(segmentStarts(text, "fr")).toEqual([20005]);
    expect(segmentStarts("", "fr")).toEqual([]);
  });
});
