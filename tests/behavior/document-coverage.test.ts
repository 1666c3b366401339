import { expect, test } from "@jest/globals";
import { coverageOf } from "../../src/loader/coverage.js";
import { readFacts } from "../../src/loader/read-facts.js";
import { attestOntology } from "../../src/ontology/attest-ontology.js";
import { seededApi } from "../support/seeded-api.js";
import { describeOnEachStore } from "../support/stores.js";

interface Covered {
  readonly text: string;
  readonly coverage: {
    readonly sentenceCount: number;
    readonly sentencesWithFacts: number;
    readonly unmentionedCount: number;
    readonly unmentioned: readonly { text: string; startOffset: number; endOffset: number }[];
  };
}

describeOnEachStore("Coverage of the seed's documents", (openEmptyStore) => {
  const seed = seededApi(openEmptyStore);

  test("is one statement for all of them, and agrees with the loader's report", async () => {
    seed.store.takeReads();
    const { data, errors, isQuick } = await seed.api.ask({
      query: `{ documents { nodes { text coverage {
        sentenceCount sentencesWithFacts unmentionedCount unmentioned(first: 100) { text startOffset endOffset }
      } } } }`,
    });
    expect({ errors, isQuick, statements: seed.store.takeReads().length }).toEqual({
      errors: [],
      isQuick: true,
      statements: 1,
    });
    const { nodes } = (data as { documents: { nodes: readonly Covered[] } }).documents;
    const sum = (part: "sentenceCount" | "sentencesWithFacts"): number =>
      nodes.reduce((total, { coverage }) => total + coverage[part], 0);
    const { sentences, unmentioned } = coverageOf(await readFacts("seed", attestOntology));
    expect([sum("sentenceCount"), sum("sentencesWithFacts")]).toEqual([sentences.total, sentences.inFacts]);
    const found = nodes.flatMap(({ coverage }) => coverage.unmentioned.map(({ text }) => text));
    expect(found.sort()).toEqual(unmentioned.map(({ text }) => text).sort());
    for (const { text, coverage } of nodes) {
      expect(coverage.unmentioned).toHaveLength(coverage.unmentionedCount);
      expect(coverage.unmentionedCount).toBeGreaterThan(0);
      for (const name of coverage.unmentioned)
        expect(text.slice(name.startOffset, name.endOffset)).toBe(name.text);
    }
  });

  test("reads no text where only figures are asked for", async () => {
    seed.store.takeReads();
    await seed.api.ask({
      query: "{ documents { nodes { coverage { shareWithFacts shareWithMentions } } } }",
    });
    const [statement] = seed.store.takeReads();
    expect(statement?.text).not.toMatch(/\.text\b/u);
  });

  test("shows no more names than it may", async () => {
    const ask = (first: number): string =>
      `{ documents { nodes { coverage { unmentioned(first: ${first}) { text } } } } }`;
    for (const first of [-1, 101]) {
      expect((await seed.api.ask({ query: ask(first) })).errors[0]?.extensions).toMatchObject({
        code: "BAD_USER_INPUT",
        argument: "documents.nodes.coverage.unmentioned.first",
      });
    }
  });
});
