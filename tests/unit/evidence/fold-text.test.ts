import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { foldText } from "../../../src/evidence/fold-text.js";

describe("folding a text", () => {
  test.each([
    ["accents and case", "Écologie", "ecologie"],
    ["ligatures", "Cœur d’Æther ﬁn Straße", "coeur d'aether fin strasse"],
    ["apostrophes", "l’OTAN l‘OTAN lʼOTAN l´OTAN l`OTAN l′OTAN", "l'otan l'otan l'otan l'otan l'otan l'otan"],
    ["quotation marks", '« a » “b” „c‟ "d"', '" a " "b" "c" "d"'],
    ["dashes", "a‐b‑c–d—e−f", "a-b-c-d-e-f"],
    ["white space", " \ta\u00A0b\u202F\n c ", "a b c"],
    ["invisible characters", "NA\u00ADTO\u200B", "nato"],
    ["a capital that turns into two code points", "İstanbul", "istanbul"],
    ["a decomposed letter", "e\u0301", "e"],
  ])("unifies %s", (_what, text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  test("changes nothing that is folded already", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
      { numRuns: 2000 },
    );
  });
});
