import { describe, expect, test } from "@jest/globals";
import { generateEntities } from "../../bench/generate/generate-entities.js";
import { generateParts } from "../../bench/generate/generate-parts.js";
import { generatedName } from "../../bench/generate/generated-name.js";
import { Population } from "../../bench/generate/population.js";
import { sortKey } from "../../src/evidence/sort-key.js";

const scale = { name: "import", entities: 500, relations: 3_000, evidencedEvery: 1 } as const;

describe("the graph that is measured on", () => {
  test("is the same each time it is generated", () => {
    expect([...generateParts(scale)]).toEqual([...generateParts(scale)]);
  });

  test("has no fact, no claim and no sentence twice", () => {
    const parts = [...generateParts(scale)];
    for (const ids of [
      parts.flatMap(({ facts }) => facts.map(({ fact }) => fact.id)),
      parts.flatMap(({ claims }) => claims.map(({ id }) => id)),
      parts.flatMap(({ sentences }) => sentences.map(({ id }) => id)),
    ]) {
      expect(ids.length).toBeGreaterThan(0);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  test("quotes its documents word for word, each claim inside its sentence", () => {
    for (const { claims, documents, sentences } of generateParts(scale)) {
      const texts = new Map(documents.map(({ id, text }) => [id, text]));
      const places = new Map(sentences.map((sentence) => [sentence.id, sentence]));
      for (const { documentId, sentenceId, startOffset, endOffset, quote } of claims) {
        expect(texts.get(documentId)?.slice(startOffset, endOffset)).toBe(quote);
        expect(places.get(sentenceId)?.text).toContain(quote);
      }
    }
  });

  test("has evidence for every fact, or for one of so many", () => {
    const shares = [1, 10].map((evidencedEvery) => {
      const parts = [...generateParts({ ...scale, evidencedEvery })];
      const claimed = new Set(parts.flatMap(({ claims }) => claims.map(({ factId }) => factId)));
      return claimed.size / parts.reduce((sum, { facts }) => sum + facts.length, 0);
    });
    expect(shares[0]).toBe(1);
    expect(shares[1]).toBeCloseTo(0.1, 2);
  });

  test("names entities so that databases and readers sort them alike", () => {
    const names = Array.from({ length: 2_000 }, (_, number) => generatedName(number));
    expect(new Set(names).size).toBe(names.length);
    const byCodePoint = [...names].sort();
    const byKey = [...names].sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
    expect(byKey).toEqual(byCodePoint);
  });

  test("knows every entity that a fact is about", () => {
    const entities = [...generateEntities(new Population(scale.entities), 100)].flat();
    const ids = new Set(entities.map(({ record }) => record.id));
    const facts = [...generateParts(scale)].flatMap((part) => part.facts);
    for (const { fact } of facts) {
      expect(ids).toContain(fact.subjectId);
      if (fact.objectId !== null) expect(ids).toContain(fact.objectId);
    }
  });
});
