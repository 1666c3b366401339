import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { foldText } from "../../../src/evidence/fold-text.js";

const LAST_CODE_POINT = 0x10ffff;

describe("folding a text", () => {
  test.each([
    ["accents and case", "Écologie", "ecologie"],
    ["ligatures", "Cœur d’Æther ﬁn Straße", "coeur d'aether fin strasse"],
    ["apostrophes", "l’OTAN l‘OTAN lʼOTAN l´OTAN l`OTAN l′OTAN", "l'otan l'otan l'otan l'otan l'otan l'otan"],
    ["apostrophes of other scripts", "l\u1FFDa l\u1FEFa l\uFF40a l\uFF07a", "l'a l'a l'a l'a"],
    ["quotation marks", '« a » “b” „c‟ "d"', '" a " "b" "c" "d"'],
    ["dashes", "a‐b‑c–d—e−f", "a-b-c-d-e-f"],
    ["white space", " \ta\u00A0b\u202F\n c ", "a b c"],
    ["invisible characters", "NA\u00ADTO\u200B", "nato"],
    ["a capital that turns into two code points", "İstanbul", "istanbul"],
    ["a decomposed letter", "e\u0301", "e"],
  ])("unifies %s", (_what, text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  test("changes no character that is folded already", () => {
    const changed: string[] = [];
    for (let codePoint = 0; codePoint <= LAST_CODE_POINT; codePoint += 1) {
      const folded = foldText(String.fromCodePoint(codePoint));
      if (foldText(folded) !== folded) changed.push(codePoint.toString(16));
    }
    expect(changed).toEqual([]);
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
