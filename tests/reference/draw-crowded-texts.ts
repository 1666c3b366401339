import * as fc from "fast-check";
import { searchLimits } from "../../src/exploration/search/search-limits.js";
import type { FactSet } from "../../src/loader/fact-set.js";
import { type DrawnDocument, type DrawnEntity, setOf } from "./draw-texts.js";

/** More words that begin with `bra` than are looked at, all of them shorter than those below. */
const crowd = Array.from(
  { length: searchLimits.beginnings + 20 },
  (_, at) => `Bra${String.fromCharCode(98 + (at % 20), 97 + Math.floor(at / 20))}`,
);

const text = fc
  .array(fc.constantFrom("bravery", "Braveries", "bracelet", "zulu", "Zulus", "lake", "the"), {
    minLength: 1,
    maxLength: 3,
  })
  .map((words) => words.join(" "));
const language = fc.constantFrom("en", "fr", "de");

const entity: fc.Arbitrary<DrawnEntity> = fc.record({
  kind: fc.constantFrom("Mission", "State"),
  names: fc.array(fc.record({ text, language }), { minLength: 1, maxLength: 2 }),
  description: fc.dictionary(language, text, { maxKeys: 2 }),
});

/** With a title or a sentence, never both: the words of a document may not stand apart. */
const document: fc.Arbitrary<DrawnDocument> = fc.oneof(
  fc.record({ title: text, language, sentences: fc.constant([]) }),
  fc.record({ title: fc.constant(null), language, sentences: text.map((only) => [only]) }),
);

/** Sets in which many words begin alike. */
export const crowdedSets: fc.Arbitrary<FactSet> = fc
  .record({
    entities: fc.array(entity, { minLength: 1, maxLength: 6 }),
    documents: fc.array(document, { maxLength: 6 }),
  })
  .map(({ entities, documents }) => setOf([...entities, ...crowd.map(stateNamed)], documents, []));

/** A set in which many words begin alike, with states of these names as well. */
export function crowdedSet(names: readonly string[]): FactSet {
  return setOf([...names, ...crowd].map(stateNamed), [], []);
}

function stateNamed(name: string): DrawnEntity {
  return { kind: "State", names: [{ text: name, language: "en" }], description: {} };
}

/** Texts that end with a beginning which is too common by itself, in a language in which it is. */
export const crowdedQueries = fc.record({
  text: fc.constantFrom(
    "zulu bra",
    "lake bra",
    "Zulus bra",
    "zulu lake bra",
    "the zulu bra",
    "lake zulu bra",
  ),
  kinds: fc.option(fc.subarray(["MISSION", "STATE", "DOCUMENT", "SENTENCE"], { minLength: 1 })),
  language: fc.option(fc.constant("en"), { freq: 3 }),
});
