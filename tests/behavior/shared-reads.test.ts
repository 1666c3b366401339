import { beforeAll, expect, test } from "@jest/globals";
import "reflect-metadata";
import { ApolloServer } from "@apollo/server";
import type { ApiContext } from "../../src/api/api-context.js";
import { createApi, type Api } from "../../src/api/create-api.js";
import { attestOntology } from "../../src/ontology/attest-ontology.js";
import type { GraphStore } from "../../src/store/graph-store.js";
import { recordingStore, type RecordingStore } from "../support/recording-store.js";
import { openSeededStore } from "../support/seeded-store.js";
import { describeOnEachStore } from "../support/stores.js";

const entityById =
  "query ($id: ID!) { entity(by: { id: $id }) { id kind name facts(first: 3) { totalCount nodes { id } } } }";
const entityByName = "query ($name: String!) { entity(by: { name: $name }) { id } }";
const missions =
  'query ($text: String!, $first: Int!, $language: Language) { missions(where: { name: { contains: $text }, contributors: { some: { node: { id: { in: ["italy"] } } } } }, first: $first, orderBy: [{ name: ASC }]) { totalCount nodes { name(language: $language) contributors { edges { role cursor fact { claims { quote } } } } } pageInfo { endCursor } } }';
const metAgain =
  "query ($id: ID!, $first: Int!) { entity(by: { id: $id }) { ... on State { contributesTo { nodes { ... on Mission { name contributors(first: $first) { totalCount nodes { name ... on State { contributesTo(first: $first) { nodes { id name } } } } } } } } } } }";
const search =
  "query ($text: String!) { search(text: $text, first: 5) { totalCount facets { kind count } edges { match node { __typename id } highlights { text } } } }";

const ids = [
  "italy",
  "france",
  "nato",
  "kfor",
  "nobody",
  "kosovo",
  "ukraine",
  "experts",
  "jens-stoltenberg",
  "italy",
];

describeOnEachStore("Requests that come at once", (openEmptyStore) => {
  let recording: RecordingStore;
  let api: Api;
  let server: ApolloServer<ApiContext>;

  beforeAll(async () => {
    const store: GraphStore = await openSeededStore(openEmptyStore);
    recording = recordingStore(store);
    api = createApi({
      ontology: attestOntology,
      store: recording,
      knownLanguages: () => ["en", "fr"],
      timeout: 20_000,
      maximumCost: 10_000,
      maximumDepth: 12,
    });
    server = new ApolloServer<ApiContext>({
      schema: api.schema,
      plugins: [...api.plugins],
      stringifyResult: api.stringifyResult,
    });
  }, 120_000);

  const ask = async (
    query: string,
    variables: Record<string, unknown>,
    isRehearsal = false,
  ): Promise<string> => {
    const { body } = await server.executeOperation(
      { query, variables },
      { contextValue: api.contextOf({ requestId: "request", languages: [], isTimed: false, isRehearsal }) },
    );
    if (body.kind !== "single") throw new Error("Attest answers at once.");
    return api.stringifyResult(body.singleResult);
  };

  const askAlone = async (query: string, all: readonly Record<string, unknown>[]): Promise<string[]> => {
    const answers: string[] = [];
    for (const variables of all) answers.push(await ask(query, variables));
    return answers;
  };

  const cases: readonly (readonly [string, string, readonly Record<string, unknown>[]])[] = [
    ["entities by id", entityById, Array.from({ length: 60 }, (_, at) => ({ id: ids[at % ids.length] }))],
    [
      "entities by name",
      entityByName,
      ["Italy", "OTAN", "kfor", "Nobody at all", "Italie", "nato", "Kosovo"].map((name) => ({ name })),
    ],
    [
      "pages with filters, limits and languages of their own",
      missions,
      Array.from({ length: 40 }, (_, at) => ({
        text: ["", "battle", "b", "zz"][at % 4],
        first: (at % 3) + 1,
        language: at % 2 === 0 ? "fr" : "en",
      })),
    ],
    [
      "pages that lead to nodes which others meet too",
      metAgain,
      Array.from({ length: 30 }, (_, at) => ({ id: ids[at % ids.length], first: (at % 2) + 2 })),
    ],
    [
      "searches",
      search,
      ["italie", "police aerienne", "Stoltenbreg", "defence", "mission", "l'OTAN", "zzz", "kf"].map(
        (text) => ({
          text,
        }),
      ),
    ],
  ];

  for (const [title, query, all] of cases) {
    test(`${title} are answered as if each had come alone, in fewer statements`, async () => {
      const alone = await askAlone(query, all);
      const sentAlone = recording.takeReads().length;
      const { fallbacks } = api.sharing;
      expect(await Promise.all(all.map((variables) => ask(query, variables)))).toEqual(alone);
      expect(recording.takeReads().length).toBeLessThan(sentAlone);
      expect(api.sharing.fallbacks).toBe(fallbacks);
    });
  }

  test("those that come in one turn share what the first does not take alone", async () => {
    recording.takeReads();
    await Promise.all(ids.slice(0, 8).map((id) => ask(entityById, { id })));
    const areShared = recording.takeReads().map(({ text }) => text.includes("$batch"));
    expect(areShared[0]).toBe(false);
    expect(areShared.slice(1)).not.toContain(false);
  });

  test("are rehearsed in both forms: alone and shared", async () => {
    const variables = { id: "italy", first: 2 };
    const answer = await ask(metAgain, variables);
    recording.takeReads();
    expect(await ask(metAgain, variables, true)).toBe(answer);
    const texts = recording.takeReads().map(({ text }) => text.includes("$batch"));
    expect(texts.sort()).toEqual([false, true]);
  });

  test("one that cannot be answered does not take others with it", async () => {
    const wrong = ask(missions, { text: "", first: 1_000 });
    const right = Array.from({ length: 8 }, () => ask(missions, { text: "", first: 2 }));
    expect(JSON.parse(await wrong)).toMatchObject({
      errors: [{ message: expect.stringContaining("outside 0 to 100") as unknown }],
    });
    for (const answer of await Promise.all(right))
      expect(JSON.parse(answer)).toMatchObject({ data: { missions: { totalCount: 7 } } });
  });
});
