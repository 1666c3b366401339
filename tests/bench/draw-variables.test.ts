import { describe, expect, test } from "@jest/globals";
import { generateFacts } from "../../bench/generate/generate-facts.js";
import { scales } from "../../bench/generate/graph-scale.js";
import { Population } from "../../bench/generate/population.js";
import { drawVariables } from "../../bench/operations/draw-variables.js";
import { wordsOf } from "../../src/evidence/terms/words-of.js";

const scale = { name: "import", entities: 500, relations: 3_000, evidencedEvery: 1 } as const;
const variables = drawVariables(scale);

describe("what the operations are asked with", () => {
  test("is the same each time, and many different things", () => {
    expect(drawVariables(scale)).toEqual(variables);
    const { aggregation, ...others } = variables;
    expect(aggregation).toEqual([{}]);
    for (const drawn of Object.values(others))
      expect(new Set(drawn.map((one) => JSON.stringify(one))).size).toBeGreaterThan(5);
  });

  test("is something for every operation, also of a graph of which the first part joins nothing", () => {
    for (const drawn of Object.values(drawVariables(scales.huge))) expect(drawn.length).toBeGreaterThan(0);
  });

  test("searches for what names begin with, word by word", () => {
    const population = new Population(scale.entities);
    const names = Population.kinds.flatMap((kind) =>
      Array.from({ length: population.count(kind) }, (_, place) =>
        wordsOf(population.name(kind, place)).join(" "),
      ),
    );
    for (const { text } of variables.search)
      expect(names.some((name) => name.startsWith(text ?? "nothing"))).toBe(true);
  });

  test("looks for paths between two entities that at most four facts connect", () => {
    const neighbors = new Map<string, Set<string>>();
    const join = (a: string, b: string) => neighbors.set(a, (neighbors.get(a) ?? new Set()).add(b));
    for (const { fact } of [...generateFacts(scale)].flat()) {
      if (fact.objectId === null) continue;
      join(fact.subjectId, fact.objectId);
      join(fact.objectId, fact.subjectId);
    }
    for (const { from, to } of variables.path) {
      expect(from).not.toBe(to);
      let met = new Set([from ?? ""]);
      for (let step = 0; step < 4; step++)
        met = new Set([...met, ...[...met].flatMap((id) => [...(neighbors.get(id) ?? [])])]);
      expect(met).toContain(to);
    }
  });
});
