import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { splitSentences, type SentenceSpan } from "../../../src/evidence/split-sentences.js";

const seed = (file: string): string => readFileSync(resolve(process.cwd(), "seed/documents", file), "utf8");
const texts = (spans: readonly SentenceSpan[], form: string): readonly string[] =>
  spans.filter((span) => span.form === form).map((span) => span.text);
const sentences = (text: string, language = "en"): readonly string[] =>
  splitSentences(text, language).map((span) => span.text);
const forms = (text: string): readonly (readonly [string, string])[] =>
  splitSentences(text, "en").map((span) => [span.form, span.text] as const);

describe("the French document of the seed", () => {
  const spans = splitSentences(seed("000_302b9374d873518c.txt"), "fr");

  test("has nine sentences and nothing else", () => {
    expect(spans).toHaveLength(9);
    expect(texts(spans, "SENTENCE")).toHaveLength(9);
    expect(spans.map((span) => span.position)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(spans[2]?.text).toMatch(/^L'accord bilatéral .* menaces modernes\.$/u);
  });
});

describe("the English document of the seed", () => {
  const spans = splitSentences(seed("004_540295ac8cb8858d.txt"), "en");

  test("has sentences, headings, list items and tables", () => {
    expect(texts(spans, "SENTENCE")).toHaveLength(21);
    expect(texts(spans, "HEADING")).toEqual([
      "NATO Secretary General’s Italy Visit Focuses on Strengthening Mediterranean Security",
      "Key Discussions to Address Regional Stability and Enhanced Defense Cooperation",
      "Experts Recommend Boosting Joint Military Exercises and Intelligence Sharing",
      "Concluding Remarks",
    ]);
    expect(texts(spans, "BULLET")).toHaveLength(11);
    expect(texts(spans, "BULLET")[0]).toBe(
      "Expansion of NATO’s Maritime Task Force in the Mediterranean Sea",
    );
    expect(texts(spans, "TABLE_HEADER")).toEqual([
      "Initiative | Objective | Timeline",
      "Focus Area | Proposed Actions | Expected Outcome",
      "Priority Area | Recommended Action | Expected Outcome",
    ]);
    expect(texts(spans, "TABLE_ROW")).toHaveLength(9);
    expect(texts(spans, "TABLE_ROW")[0]).toBe(
      "Joint Naval Exercises | Improve coordination and readiness | Q3 2025 onwards",
    );
    expect(texts(spans, "SENTENCE")).toContain("Key points addressed during the visit included:");
    expect(spans).toHaveLength(48);
  });
});

describe("splitting a paragraph", () => {
  test.each([
    ["English titles and initials", "en", ["Dr. Smith met J. Stoltenberg and Gen. Rossi.", "They talked."]],
    ["a number", "en", ["See No. 5 The Hague and Art. II Treaty.", "It holds."]],
    ["an acronym before a name", "en", ["The U.S. Navy sailed.", "It returned to the U.S.", "The end."]],
    ["e.g. and vs.", "en", ["Allies, e.g. Italy, train.", "NATO vs. Warsaw Pact."]],
    ["a decimal and an address", "en", ["It spent 1.5 billion on nato.int in 2025.", "More follows."]],
    ["English quotation marks", "en", ["“We stay united.”", "He left.", "“Really?” she asked."]],
    [
      "French titles",
      "fr",
      ["M. Stoltenberg et Mme. Meloni se sont vus.", "Ils ont parlé à MM. Rossi et Blanc."],
    ],
    ["guillemets", "fr", ["Il a dit : « Nous restons unis. »", "Puis il est parti."]],
    ["guillemets before the verb of saying", "fr", ["« Restons unis ! » dit-il.", "Fin."]],
    ["guillemets before a full stop", "fr", ["C'est « fini ».", "Oui."]],
    ["French question and exclamation", "fr", ["Pourquoi ?", "Parce que !", "Bien."]],
  ])("keeps %s together", (_what, language, expected) => {
    expect(sentences(expected.join(" "), language)).toEqual(expected);
  });

  test("goes on over the end of a line where the next begins with a small letter", () => {
    expect(forms("Leaders will meet in\nthe south. They\nwill talk.\nNext steps\nMore follows.")).toEqual([
      ["SENTENCE", "Leaders will meet in\nthe south."],
      ["SENTENCE", "They\nwill talk."],
      ["HEADING", "Next steps"],
      ["SENTENCE", "More follows."],
    ]);
  });
});

describe("the form of a line", () => {
  test.each([
    [
      "marked headings",
      "# One\n## Two ##\n### C# #\n",
      [
        ["HEADING", "One"],
        ["HEADING", "Two"],
        ["HEADING", "C#"],
      ],
    ],
    [
      "list markers",
      "- a\n* b\n• c\n1. d\n2) e\n-\n",
      [
        ["BULLET", "a"],
        ["BULLET", "b"],
        ["BULLET", "c"],
        ["BULLET", "d"],
        ["BULLET", "e"],
      ],
    ],
    [
      "an item of two lines",
      "- a long\n  item\n- b",
      [
        ["BULLET", "a long\n  item"],
        ["BULLET", "b"],
      ],
    ],
    ["no list: a dash within words", "-5 degrees it was.", [["SENTENCE", "-5 degrees it was."]]],
    [
      "a table with pipes at both ends",
      "| A | B |\n|:--|--:|\n| a | b |\n|  | c |\nEnd.",
      [
        ["TABLE_HEADER", "A | B"],
        ["TABLE_ROW", "a | b"],
        ["TABLE_ROW", "c"],
        ["SENTENCE", "End."],
      ],
    ],
    [
      "a table directly after a list",
      "- a\nA | B |\n---|---|\na | b |",
      [
        ["BULLET", "a"],
        ["TABLE_HEADER", "A | B"],
        ["TABLE_ROW", "a | b"],
      ],
    ],
    ["no table: a pipe without a rule", "Either | or.", [["SENTENCE", "Either | or."]]],
    [
      "rules",
      "A.\n\n---\n***\n====\nB.",
      [
        ["SENTENCE", "A."],
        ["SENTENCE", "B."],
      ],
    ],
    [
      "other line breaks",
      "A.\r\nB\r\n- c\r\n",
      [
        ["SENTENCE", "A."],
        ["HEADING", "B"],
        ["BULLET", "c"],
      ],
    ],
    ["nothing", " \n\n", []],
  ])("is right for %s", (_what, text, expected) => {
    expect(forms(text)).toEqual(expected);
  });

  test("never changes the text: each span is a trimmed slice, in order, without overlap, and no word is lost", () => {
    const piece = fc.constantFrom(
      "- ",
      "| ",
      " |",
      "---|---",
      "\n",
      "\r\n",
      "# ",
      "1. ",
      "NATO",
      "it ends",
      ". ",
      "! ",
      "« ",
      " »",
      "M. ",
      "U.S. ",
      ": ",
      "é",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join("");
        const spans = splitSentences(text, "fr");
        let last = 0;
        for (const span of spans) {
          expect(span.text).toBe(text.slice(span.startOffset, span.endOffset));
          expect(span.text.trim()).toBe(span.text);
          expect(span.text).not.toBe("");
          expect(span.startOffset).toBeGreaterThanOrEqual(last);
          last = span.endOffset;
        }
        const words = (all: string): readonly string[] => all.match(/NATO|it ends|é/gu) ?? [];
        expect(spans.flatMap((span) => words(span.text))).toEqual(words(text));
      }),
      { numRuns: 1000 },
    );
  });
});
