import { beforeAll, expect, test } from "@jest/globals";
import { versionStatement } from "../../src/exploration/memory/read-graph-version.js";
import type { SharedStatement } from "../../src/cypher/shared-statement.js";
import { termsStatement } from "../../src/exploration/search/read-terms.js";
import type { Statement } from "../../src/store/statement.js";
import { settlingTime } from "../../src/store/graph-store.js";
import { recordingStore, type RecordingStore } from "../support/recording-store.js";
import { openSeededStore } from "../support/seeded-store.js";
import { describeOnEachStore } from "../support/stores.js";
import { openTestApi, type TestApi } from "../support/test-api.js";
import { writeMarkerAnew } from "../support/write-marker-anew.js";

const texts = [
  "kfor",
  "mission",
  "Meloni pr",
  "ital",
  "con",
  "int",
  "pre",
  "minister zzzz",
  "Missoin",
  "the",
  "aérienne",
];

const query = `query ($text: String!) {
  search(text: $text, first: 5) {
    totalCount truncated facets { kind count }
    edges { cursor match node { __typename ... on Entity { id } ... on Sentence { id } } highlights { text } }
  }
}`;

/** More than the seed has. */
const MANY = 1_000_000;

describeOnEachStore("The terms of the seed", (openEmptyStore) => {
  let store: RecordingStore;
  let plain: TestApi;
  beforeAll(async () => {
    store = recordingStore(await openSeededStore(openEmptyStore));
    plain = openTestApi(store);
  }, 120_000);

  const ask = async (api: TestApi): Promise<readonly string[]> => {
    const answers = texts.map((text) => api.ask({ query, variables: { text } }));
    return (await Promise.all(answers)).map(({ text }) => text);
  };
  const remember = async (api: TestApi, expected: readonly string[]): Promise<void> => {
    while (api.terms.size === 0) {
      expect(await ask(api)).toEqual(expected);
      expect(api.terms.outcomes).toMatchObject({ changed: 0, failed: 0, too_many: 0 });
    }
  };
  const readsOf = (...statements: readonly SharedStatement[]): number => {
    const texts = statements.flatMap(({ text, batched }) => [text, batched.text]);
    return store.takeReads().filter(({ text }) => texts.includes(text)).length;
  };

  test("come into memory once searches have read as many, and answer what the store answers", async () => {
    const remembering = openTestApi(store, { maximumRememberedTerms: MANY });
    const expected = await ask(plain);
    const begun = performance.now();
    await remember(remembering, expected);
    expect(performance.now() - begun).toBeGreaterThan(settlingTime(store.engine));
    store.takeReads();
    expect(await ask(remembering)).toEqual(expected);
    expect(readsOf(termsStatement)).toBe(0);
    const [row] = await store.read({ text: "MATCH (t:Term) RETURN count(t) AS terms", parameters: {} });
    expect(remembering.terms.size).toBe(Number(row?.[0]));
  }, 60_000);

  test("come into memory too where searches find none", async () => {
    const remembering = openTestApi(store, { maximumRememberedTerms: MANY });
    const nothing = { query: "query ($text: String!) { search(text: $text) { totalCount } }" };
    while (remembering.terms.size === 0) {
      const { text } = await remembering.ask({ ...nothing, variables: { text: "qxzk" } });
      expect(text).toBe('{"data":{"search":{"totalCount":0}}}\n');
    }
    expect(remembering.terms.outcomes).toMatchObject({ remembered: 1 });
  }, 60_000);

  test("ask the graph once, for the nodes that they find: it says then whether it is still as they assumed", async () => {
    const remembering = openTestApi(store, { maximumRememberedTerms: MANY });
    const found = "query ($text: String!) { search(text: $text, first: 5) { totalCount nodes { id } } }";
    const askOf = async (api: TestApi, text: string): Promise<readonly [answer: string, reads: number]> => {
      store.takeReads();
      const answer = await api.ask({ query: found, variables: { text } });
      return [answer.text, store.takeReads().length];
    };
    await remember(remembering, await ask(plain));
    for (const text of ["kfor", "missions", "Meloni"]) {
      const [expected, reads] = await askOf(plain, text);
      expect(reads).toBeGreaterThan(1);
      expect(await askOf(remembering, text)).toEqual([expected, 1]);
    }
    await writeMarkerAnew(store);
    const [expected, reads] = await askOf(plain, "kfor");
    // What was assumed was not so: all is asked of the store.
    expect(await askOf(remembering, "kfor")).toEqual([expected, 1 + reads]);
    expect(remembering.terms.size).toBe(0);
  }, 60_000);

  test("assume nothing in vain where many share a statement, with lists below what they find", async () => {
    const remembering = openTestApi(store, { maximumRememberedTerms: MANY });
    const listed = `query ($text: String!) { search(text: $text, first: 20) { nodes { id ... on Mission {
      name contributors { edges { node { id name contributesTo { edges { node { id name } } } } } }
    } } } }`;
    const askAll = (api: TestApi) =>
      Promise.all(
        Array.from({ length: 24 }, (_, at) =>
          api.ask({ query: listed, variables: { text: ["kfor", "air polic", "sea"][at % 3] } }),
        ),
      );
    await remember(remembering, await ask(plain));
    // The first time each is planned by itself, so that nothing is shared.
    const [expected] = [await askAll(plain), await askAll(remembering)].map((answers) =>
      answers.map(({ text }) => text),
    );
    expect(expected?.[0]).toContain('"contributors":{"edges":[{"node":{"id":');
    store.takeReads();
    expect((await askAll(remembering)).map(({ text }) => text)).toEqual(expected);
    const reads = store.takeReads().map(({ text }) => text);
    expect(reads.some((text) => text.includes("$batch"))).toBe(true);
    expect(reads).not.toContain(versionStatement.text);
    expect(reads.length).toBeLessThan(24);
  }, 60_000);

  /** What a write may change of what is found, each with a search that finds something else then. */
  const changes: readonly (readonly [what: string, change: Statement, text: string])[] = [
    [
      "a name that nothing had",
      {
        text: "MATCH (m:Name {textFolded: $text}) SET m.textFolded = $other",
        parameters: { text: "italy", other: "qqx" },
      },
      "qqx",
    ],
    [
      "a word that nothing had",
      {
        text: "MATCH (t:Term {word: $word}) SET t.word = $other",
        parameters: { word: "iraq", other: "qqy" },
      },
      "qqy",
    ],
    [
      "a word that was found",
      { text: "MATCH (t:Term {word: $word}) DETACH DELETE t", parameters: { word: "baltic" } },
      "baltic",
    ],
    [
      "an order by degrees",
      { text: "MATCH (e:Entity) WHERE e.degree > 0 SET e.degree = 1000 - e.degree", parameters: {} },
      "nato",
    ],
  ];

  test.each(changes)(
    "find %s at once, whatever is selected",
    async (_what, change, text) => {
      const remembering = openTestApi(store, { maximumRememberedTerms: MANY });
      const selections = [
        "nodes { id }",
        "totalCount",
        "facets { kind count }",
        "edges { cursor node { id } }",
      ];
      const askFor = (api: TestApi) =>
        Promise.all(
          selections.map(async (selected) => {
            const search = `query ($text: String!) { search(text: $text) { ${selected} } }`;
            return (await api.ask({ query: search, variables: { text } })).text;
          }),
        );
      await remember(remembering, await ask(plain));
      const before = await askFor(plain);
      expect(await askFor(remembering)).toEqual(before);
      await store.write([change]);
      await writeMarkerAnew(store);
      const after = await askFor(plain);
      expect(after).not.toEqual(before);
      expect(await askFor(remembering)).toEqual(after);
    },
    60_000,
  );

  test("are looked up in the store again once something was written, and soon in memory again", async () => {
    const remembering = openTestApi(store, { maximumRememberedTerms: MANY });
    const before = await ask(plain);
    await remember(remembering, before);
    await store.write([
      {
        text: "MATCH (t:Term {word: $word}) SET t.sentences = null",
        parameters: { word: "kfor" },
      },
    ]);
    await writeMarkerAnew(store);
    const after = await ask(plain);
    expect(after).not.toEqual(before);
    expect(await ask(remembering)).toEqual(after);
    await remember(remembering, after);
    expect(await ask(remembering)).toEqual(after);
  }, 60_000);

  test("are not read where there are more than may be in memory, or none may", async () => {
    const few = openTestApi(store, { maximumRememberedTerms: 10 });
    const expected = await ask(few);
    while (few.terms.outcomes.too_many === 0) expect(await ask(few)).toEqual(expected);
    expect(await ask(few)).toEqual(expected);
    store.takeReads();
    expect(await ask(plain)).toEqual(expected);
    expect(readsOf(versionStatement)).toBe(0);
    expect(few.terms).toMatchObject({ size: 0, outcomes: { too_many: 1, failed: 0 } });
  }, 60_000);
});
