import { describe, expect, test } from "@jest/globals";
import { unmentionedNames, type Stretch } from "../../../src/evidence/unmentioned-names.js";
import type { SentenceForm } from "../../../src/ontology/vocabulary.js";

const namesIn = (text: string, form: SentenceForm = "SENTENCE", mentions: readonly Stretch[] = []): unknown =>
  unmentionedNames({ text, form, startOffset: 100 }, mentions).map((name) => name.text);

describe("What may be a name", () => {
  test("is a run of capitalized words, or one within a sentence", () => {
    expect(namesIn("Today the Black Sea Fleet left Odesa with Anne-Marie.")).toEqual([
      "Black Sea Fleet",
      "Odesa",
      "Anne-Marie",
    ]);
    expect(namesIn("Émile visite les États baltes avec l'Été.")).toEqual(["États", "Été"]);
  });

  test("is an acronym, wherever it stands", () => {
    expect(namesIn("SAMP/T is here, and the EU too.")).toEqual(["SAMP/T", "EU"]);
    expect(namesIn("EU aims", "HEADING")).toEqual(["EU"]);
  });

  test("is no word that merely begins a sentence, nor one of a heading or a table's head", () => {
    expect(namesIn("Nobody came.")).toEqual([]);
    expect(namesIn("Concluding Remarks", "HEADING")).toEqual([]);
    expect(namesIn("Mission | Lead Nation", "TABLE_HEADER")).toEqual([]);
  });

  test("is nothing that a mention overlaps", () => {
    const text = "It met General Stoltenberg in Rome.";
    const mention = { startOffset: 100 + text.indexOf("Stoltenberg"), endOffset: 100 + text.indexOf(" in") };
    expect(unmentionedNames({ text, form: "SENTENCE", startOffset: 100 }, [mention])).toEqual([
      { text: "Rome", startOffset: 130, endOffset: 134 },
    ]);
  });

  test("is looked for in no more than linear time", () => {
    const start = performance.now();
    namesIn(`${"Aa ".repeat(50_000)}${"A'".repeat(50_000)}`);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
