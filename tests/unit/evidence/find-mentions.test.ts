import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { createMentionFinder, type NameToFind } from "../../../src/evidence/find-mentions.js";

const name = (entityId: string, text: string, language = "en"): NameToFind => ({ entityId, text, language });

const names: readonly NameToFind[] = [
  name("nato", "NATO"),
  name("nato", "North Atlantic Treaty Organization"),
  name("nato", "OTAN", "fr"),
  name("italy", "Italy"),
  name("italy", "Italie", "fr"),
  name("samp-t", "SAMP/T"),
  name("samp-t", "SAMP/T", "fr"),
  name("us", "US"),
  name("exercises", "exercises"),
  name("joint-exercises", "joint military exercises"),
  name("military-exercises", "military exercises and training"),
  name("crisis-a", "crisis"),
  name("crisis-b", "Crisis"),
  name("crisis-c", "migration crisis"),
  name("sg", "Secrétaire général", "fr"),
];

const find = createMentionFinder(names);
const found = (text: string, language = "en"): readonly string[] =>
  find({ text, startOffset: 0, language }).map((mention) => `${mention.entityId}=${mention.text}`);

describe("finding mentions", () => {
  test.each([
    ["beside a possessive", "en", "NATO’s and NATO's ships", ["nato=NATO", "nato=NATO"]],
    [
      "after an elision",
      "fr",
      "de l’OTAN, de l'OTAN et d’Italie",
      ["nato=OTAN", "nato=OTAN", "italy=Italie"],
    ],
    ["without regard to case and accents", "fr", "le secretaire GÉNÉRAL", ["sg=secretaire GÉNÉRAL"]],
    [
      "in decomposed letters",
      "fr",
      "le secre\u0301taire ge\u0301ne\u0301ral",
      ["sg=secre\u0301taire ge\u0301ne\u0301ral"],
    ],
    [
      "over a line break",
      "en",
      "the North Atlantic\nTreaty Organization",
      ["nato=North Atlantic\nTreaty Organization"],
    ],
    ["with signs in them", "fr", "le système SAMP/T.", ["samp-t=SAMP/T"]],
    ["beside a hyphen", "en", "NATO-led, Italy-based", ["nato=NATO", "italy=Italy"]],
    ["in a regional variety", "fr-CA", "l'Italie", ["italy=Italie"]],
    ["as whole words only", "en", "Italyan NATOlogy, re-exercised", []],
    ["in the language of the sentence only", "fr", "Italy", []],
    ["as acronyms in capitals only", "en", "join us, nato or US", ["us=US"]],
    ["the longest first", "en", "joint military exercises", ["joint-exercises=joint military exercises"]],
    [
      "the longest first, even if it starts later",
      "en",
      "joint military exercises and training",
      ["military-exercises=military exercises and training"],
    ],
    ["the shorter where the longer is not complete", "en", "military exercises", ["exercises=exercises"]],
    ["no name that two entities share", "en", "a crisis", []],
    ["a longer name that holds a shared one", "en", "a migration crisis", ["crisis-c=migration crisis"]],
  ])("gives them %s", (_what, language, text, expected) => {
    expect(found(text, language)).toEqual(expected);
  });

  test("keeps names within a shared name from being found", () => {
    const shared = createMentionFinder([
      name("a", "high risk"),
      name("b", "high risk"),
      name("risk", "risk"),
    ]);
    expect(shared({ text: "a high risk, a risk", startOffset: 0, language: "en" })).toEqual([
      { entityId: "risk", text: "risk", startOffset: 15, endOffset: 19 },
    ]);
  });

  test("counts offsets in the document", () => {
    const document = readFileSync(resolve(process.cwd(), "seed/documents/000_302b9374d873518c.txt"), "utf8");
    const startOffset = 100;
    const mentions = find({ text: document.slice(startOffset), startOffset, language: "fr" });
    expect(mentions.filter((mention) => mention.entityId === "nato")).toHaveLength(
      document.match(/OTAN/gu)?.length ?? 0,
    );
    expect(mentions.some((mention) => mention.entityId === "samp-t")).toBe(true);
    for (const mention of mentions)
      expect(document.slice(mention.startOffset, mention.endOffset)).toBe(mention.text);
  });

  test("gives mentions in order, without overlap, whatever the text", () => {
    const word = fc.constantFrom(
      "NATO",
      "joint",
      "military",
      "exercises",
      "and",
      "training",
      "crisis",
      "migration",
      "Italy",
      "’s",
      "SAMP",
      "/",
      "T",
      ",",
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), (words) => {
        let last = 0;
        for (const mention of find({ text: words.join(" "), startOffset: 0, language: "en" })) {
          expect(mention.startOffset).toBeGreaterThanOrEqual(last);
          last = mention.endOffset;
        }
      }),
    );
  });

  test("takes time linear in the text for thousands of names", () => {
    const many = Array.from({ length: 20_000 }, (_, n) => name(`e${n}`, `common ${n % 100} name ${n}`));
    const search = createMentionFinder(many);
    const milliseconds = (words: number): number => {
      const text = Array.from({ length: words }, (_, n) => `common ${n % 100} name ${n % 20_000}`).join(" ");
      const before = performance.now();
      expect(search({ text, startOffset: 0, language: "en" })).toHaveLength(words);
      return performance.now() - before;
    };
    milliseconds(1_000);
    const small = milliseconds(2_000);
    // Ten times the text; a quadratic search would take a hundred times as long.
    expect(milliseconds(20_000)).toBeLessThan(40 * small + 50);
  });
});
