import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { foldText } from "../../../src/evidence/fold-text.js";
import { stemOf } from "../../../src/evidence/terms/stem.js";
import { tellingInAnyLanguage, tellingWords } from "../../../src/evidence/terms/stop-words.js";
import { halvesOf, termIdsOf, termOf, termWithId } from "../../../src/evidence/terms/term.js";
import { lettersOf, wordsOf } from "../../../src/evidence/terms/words-of.js";

describe("The words of a text", () => {
  test.each([
    ["l'Italie", ["l", "italie"]],
    ["L’ITALIE", ["l", "italie"]],
    ["Police aérienne", ["police", "aerienne"]],
    ["air-policing, NATO's", ["air", "policing", "nato", "s"]],
    ["Œuvre d'Art n° 5", ["oeuvre", "d", "art", "n", "5"]],
    ["Киів 東京", ["киів", "東京"]],
    ['+foo -"bar" (AND) ~*:/', ["foo", "bar", "and"]],
    ["🚀 !!!", []],
  ])("of %j are %j", (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  test("are the same of the words themselves, and of the text in any case, folded or decomposed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), (text) => {
        const words = wordsOf(text);
        expect(wordsOf(words.join(" "))).toEqual(words);
        expect(wordsOf(foldText(text))).toEqual(words);
        expect(wordsOf(text.normalize("NFD"))).toEqual(words);
      }),
    );
  });

  test("are cut where no word is that long, between letters", () => {
    expect(wordsOf("𝒳".repeat(10_000))).toEqual(["x".repeat(64)]);
    expect(wordsOf("\u{20000}".repeat(100)).map((word) => lettersOf(word).length)).toEqual([64]);
  });

  test("that say nothing are left out, by language, unless there are no others", () => {
    expect(tellingWords(wordsOf("The Treaty of Rome"), "en")).toEqual(["treaty", "rome"]);
    expect(tellingWords(wordsOf("The Treaty of Rome"), "fr")).toEqual(["the", "treaty", "of", "rome"]);
    expect(tellingWords(wordsOf("Il a été"), "fr")).toEqual(["ete"]);
    expect(tellingWords(["the"], "en")).toEqual(["the"]);
    expect(tellingInAnyLanguage(wordsOf("police de l'air"))).toEqual(["police", "air"]);
  });
});

describe("A stem", () => {
  test.each([
    ["en", "missions", "mission"],
    ["en", "defence", "defense"],
    ["en", "organisation", "organization"],
    ["en", "analyse", "analyze"],
    ["en", "programmes", "program"],
    ["en", "centre", "center"],
    ["en", "neighbouring", "neighboring"],
    ["fr", "aeriennes", "aerien"],
    ["fr", "policieres", "policiere"],
    ["it", "missioni", "missione"],
  ])("in %s is the same for %s and %s", (language, one, other) => {
    expect(stemOf(one, language)).toBe(stemOf(other, language));
  });

  test.each([
    ["en", "police", "policy"],
    ["en", "score", "scorer"],
    ["fr", "mission", "missile"],
  ])("in %s tells %s from %s", (language, one, other) => {
    expect(stemOf(one, language)).not.toBe(stemOf(other, language));
  });

  test("is never empty, and in a language without a stemmer the word itself", () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 20 }),
        fc.constantFrom("en", "fr", "it"),
        (text, language) => {
          for (const word of wordsOf(text)) expect(stemOf(word, language)).not.toBe("");
        },
      ),
    );
    expect(stemOf("missionen", "de")).toBe("missionen");
  });
});

describe("A term", () => {
  test("has all the keys by which it is found", () => {
    expect(termOf("aerienne", "fr")).toEqual({
      id: "fr/aerienne",
      word: "aerienne",
      stem: "fr/aerien",
      beginning: "aer",
      firstHalf: "aer",
      lastHalf: "nne",
    });
    expect(termWithId("fr/aerienne")).toEqual(termOf("aerienne", "fr"));
  });

  test("belongs to a language, whatever the region", () => {
    expect([...termIdsOf("L'Italie et l'OTAN", "fr-CA")]).toEqual(["fr/italie", "fr/otan"]);
  });

  test("keeps one half where one letter is changed, added, left out or changes places with the next", () => {
    const word = fc.stringMatching(/^[a-z]{4,12}$/u);
    fc.assert(
      fc.property(word, fc.nat(), fc.constantFrom("x", "", "swap", "add"), (text, place, error) => {
        const at = place % (error === "swap" ? text.length - 1 : text.length);
        const typed = mistyped(text, at, error);
        const own = halvesOf(text);
        const typedHalves = halvesOf(typed, text.length);
        expect(own.firstHalf === typedHalves.firstHalf || own.lastHalf === typedHalves.lastHalf).toBe(true);
      }),
    );
  });
});

function mistyped(text: string, at: number, error: string): string {
  const [before, here, next, after] = [
    text.slice(0, at),
    text[at] ?? "",
    text[at + 1] ?? "",
    text.slice(at + 2),
  ];
  if (error === "swap") return `${before}${next}${here}${after}`;
  return error === "add" ? `${before}x${here}${next}${after}` : `${before}${error}${next}${after}`;
}
