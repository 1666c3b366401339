import { beforeAll, expect, test } from "@jest/globals";
import { Kind, parse } from "graphql";
import { buildApiSchema } from "../../src/api/schema/build-api-schema.js";
import { fieldRoleOf } from "../../src/api/schema/field-role.js";
import { attestOntology } from "../../src/ontology/attest-ontology.js";
import type { GraphStore } from "../../src/store/graph-store.js";
import { exampleOperations } from "../support/example-operations.js";
import { recordingStore, type RecordingStore } from "../support/recording-store.js";
import { openSeededStore } from "../support/seeded-store.js";
import { describeOnEachStore } from "../support/stores.js";
import { openTestApi, type TestApi } from "../support/test-api.js";

/** Answers of the engine that was asked first: all others must give the same. */
const firstAnswers = new Map<string, string>();

const schema = buildApiSchema(attestOntology);

/** How many fields of Query explore the graph, in statements of their own. */
function explorations(query: string): number {
  const fields = schema.getQueryType()?.getFields() ?? {};
  return parse(query)
    .definitions.flatMap((one) => (one.kind === Kind.OPERATION_DEFINITION ? one.selectionSet.selections : []))
    .filter((one) => one.kind === Kind.FIELD)
    .map(({ name }) => fields[name.value])
    .filter((field) => field !== undefined && fieldRoleOf(field)?.role === "root-exploration").length;
}

const limits = { maximumCost: 10_000, maximumDepth: 12, knownLanguages: () => ["en", "fr"] };

describeOnEachStore("Each example operation", (openEmptyStore) => {
  let store: GraphStore;
  let recording: RecordingStore;
  let api: TestApi;
  let reference: TestApi;

  beforeAll(async () => {
    store = await openSeededStore(openEmptyStore);
    recording = recordingStore(store);
    api = openTestApi(recording, limits);
    reference = openTestApi(store, { ...limits, quick: false });
  }, 120_000);

  test("there are at least twelve", () => {
    expect(exampleOperations().length).toBeGreaterThanOrEqual(12);
  });

  test("all are written from rows, but for those with a field that is written by hand", async () => {
    const counted = openTestApi(store, limits);
    const operations = exampleOperations();
    for (const operation of operations) await counted.ask(operation);
    const byHand = operations.filter(({ query }) => /^  ontology\b/m.test(query)).length;
    expect(counted.answers).toEqual({
      written: operations.length - byHand,
      executed: { refused: 0, written_by_hand: byHand, error: 0, misplaced_null: 0, suggestions: 0 },
    });
    expect(byHand).toBeLessThan(operations.length / 10);
  }, 120_000);

  for (const { name, query, variables } of exampleOperations()) {
    test(`${name} is answered, the same on every engine and by graphql-js`, async () => {
      for (const languages of [[], ["fr"]]) {
        const answer = await api.ask({ query, variables, languages });
        expect(answer.errors).toEqual([]);
        expect(answer.text).toBe((await reference.ask({ query, variables, languages })).text);
        const key = `${name} ${languages.join()}`;
        if (!firstAnswers.has(key)) firstAnswers.set(key, answer.text);
        expect(answer.text).toBe(firstAnswers.get(key));
      }
    });

    test(`${name} sends one statement for each root field, more only to explore, and says something`, async () => {
      recording.takeReads();
      const { data, isQuick } = await api.ask({ query, variables });
      const roots = Object.values(data ?? {});
      expect(roots.filter((root) => root === null)).toEqual([]);
      const sent = recording.takeReads().length;
      if (isQuick && explorations(query) === 0) expect(sent).toBe(roots.length);
      if (isQuick) expect(sent).toBeGreaterThanOrEqual(roots.length);
    });
  }
});
