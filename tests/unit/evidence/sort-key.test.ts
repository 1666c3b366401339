import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { sortKey } from "../../../src/evidence/sort-key.js";

const sorted = (names: readonly string[]): readonly string[] =>
  [...names].sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));

describe("sort keys", () => {
  test.each([
    ["English", ["air policing", "Air-policing group", "aircraft", "NATO", "NATO’s south", "Natoma"]],
    ["French", ["à Zagreb", "cote", "Côte d’Azur", "échange", "Écologie", "effort", "œuvre", "OTAN"]],
    ["Italian", ["Città", "Cittadella", "È vero", "L’Aquila", "La Spezia", "Perù"]],
    ["numbers", ["Article 5", "Article 10", "Article V", "Phase 2", "Phase 12"]],
  ])("put %s names in a reader's order", (_what, names) => {
    expect(sorted([...names].reverse())).toEqual(names);
  });

  test("put other scripts last, by code point", () => {
    expect(sorted(["Київ", "Zagreb", "Αθήνα"])).toEqual(["Zagreb", "Αθήνα", "Київ"]);
    expect(sortKey("Αθ")).toBe("~0003b1~0003b8");
  });

  test("are pure ASCII", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(sortKey(text)).toMatch(/^[ 0-9a-z~]*$/u);
      }),
    );
  });
});
