import { beforeAll, expect, test } from "@jest/globals";
import { versionStatement } from "../../src/exploration/memory/read-graph-version.js";
import { termsStatement } from "../../src/exploration/search/read-terms.js";
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
  const termsRead = (): number => {
    const forTerms = [termsStatement.text, termsStatement.batched.text];
    return store.takeReads().filter(({ text }) => forTerms.includes(text)).length;
  };

  test("come into memory once searches have read as many, and answer what the store answers", async () => {
    const remembering = openTestApi(store, { maximumRememberedTerms: MANY });
    const expected = await ask(plain);
    const begun = performance.now();
    await remember(remembering, expected);
    expect(performance.now() - begun).toBeGreaterThan(settlingTime(store.engine));
    termsRead();
    expect(await ask(remembering)).toEqual(expected);
    expect(termsRead()).toBe(0);
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
    // What was assumed was not so: the version is asked for, and then all of the store.
    expect(await askOf(remembering, "kfor")).toEqual([expected, 1 + 1 + reads]);
    expect(remembering.terms.size).toBe(0);
  }, 60_000);

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
    const forVersion = [versionStatement.text, versionStatement.batched.text];
    expect(store.takeReads().filter(({ text }) => forVersion.includes(text))).toEqual([]);
    expect(few.terms).toMatchObject({ size: 0, outcomes: { too_many: 1, failed: 0 } });
  }, 60_000);
});
