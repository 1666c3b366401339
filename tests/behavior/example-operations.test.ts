import { beforeAll, expect, test } from "@jest/globals";
import { Kind, parse } from "graphql";
import { fieldRoleOf } from "../../src/api/schema/field-role.js";
import { buildApiSchema } from "../../src/api/schema/build-api-schema.js";
import { attestOntology } from "../../src/ontology/attest-ontology.js";
import type { GraphStore } from "../../src/store/graph-store.js";
import { exampleOperations } from "../support/example-operations.js";
import { enumerationLiterals, lintCypher } from "../support/lint-cypher.js";
import { recordingStore, type RecordingStore } from "../support/recording-store.js";
import { openSeededStore } from "../support/seeded-store.js";
import { describeOnEachStore } from "../support/stores.js";
import { openTestApi, type TestApi } from "../support/test-api.js";

/** Answers of the engine that was asked first: all others must give the same. */
const firstAnswers = new Map<string, string>();

const limits = { maximumCost: 10_000, maximumDepth: 12, knownLanguages: () => ["en", "fr"] };

/** Statements that an exploration of the seed sends at most, beside the one that reads what it found. */
const mostToExplore = 15;
const literals = enumerationLiterals(attestOntology);
const rootFields = buildApiSchema(attestOntology).getQueryType()?.getFields() ?? {};

/** Names of the root fields of an operation. */
function fieldsOf(query: string): readonly string[] {
  return parse(query).definitions.flatMap((definition) =>
    definition.kind !== Kind.OPERATION_DEFINITION
      ? []
      : definition.selectionSet.selections.flatMap((one) =>
          one.kind === Kind.FIELD ? [one.name.value] : [],
        ),
  );
}

function explores(field: string): boolean {
  const definition = rootFields[field];
  return definition !== undefined && fieldRoleOf(definition)?.role === "root-exploration";
}

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

    test(`${name} sends one statement for each root field, some more to explore, and says something`, async () => {
      recording.takeReads();
      const { data, isQuick } = await api.ask({ query, variables });
      const roots = Object.values(data ?? {});
      expect(roots.filter((root) => root === null)).toEqual([]);
      const reads = recording.takeReads();
      expect(reads.flatMap(({ text }) => lintCypher(text, literals))).toEqual([]);
      const explorations = fieldsOf(query).filter(explores).length;
      if (!isQuick) return;
      if (explorations === 0) expect(reads).toHaveLength(roots.length);
      expect(reads.length).toBeLessThanOrEqual(roots.length + explorations * mostToExplore);
    });
  }

  // Last: by now the engine has planned all of them.
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
});
