import { beforeAll, describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { graphIndexes } from "../../src/loader/graph-indexes.js";
import { attestOntology } from "../../src/ontology/attest-ontology.js";
import type { GraphStore } from "../../src/store/graph-store.js";
import { drawn } from "../support/draw.js";
import { describeOnEachStore } from "../support/stores.js";
import { openTestApi, type Operation, type TestApi } from "../support/test-api.js";
import { replaceGraph } from "../support/write-graph.js";
import { checkProperty } from "./check-property.js";
import { drawGraph } from "./draw-graph.js";
import { drawnCase, drawnSchema } from "./drawn-case.js";
import { drawGroups, drawList } from "./draw-list.js";
import { askReference } from "./reference-api.js";
import type { ReferenceGraph } from "./reference-graph.js";
import { storedForm } from "./stored-form.js";

/** A graph, and lists of it: deep filters and several orders. */
const listCases = drawn((draw) => {
  const graph = drawGraph(draw);
  return { graph, lists: draw.times(20, 25, () => drawList(draw, { schema: drawnSchema, graph, depth: 5 })) };
});

/** A graph, and groups of lists of it. */
const groupCases = drawn((draw) => {
  const graph = drawGraph(draw);
  return {
    graph,
    lists: draw.times(20, 25, () => drawGroups(draw, { schema: drawnSchema, graph, depth: 3 })),
  };
});

describeOnEachStore("Answers to random operations over random graphs", (openEmptyStore) => {
  let store: GraphStore;
  let api: TestApi;
  beforeAll(async () => {
    store = await openEmptyStore();
    await store.createIndexes(graphIndexes(attestOntology));
    api = openTestApi(store);
  });

  test("are those of a naive reading of the schema", async () => {
    await checkProperty(drawnCase(false), 30, async ({ graph, operations }) => {
      await replaceGraph(store, storedForm(graph));
      for (const operation of operations) await expectSameAnswer(api, graph, operation);
    });
  }, 120_000);

  test("filter and sort lists as that reading does", async () => {
    await checkProperty(listCases, 50, async ({ graph, lists }) => {
      await replaceGraph(store, storedForm(graph));
      for (const list of lists)
        await expectSameAnswer(api, graph, list.page("first: 100", "totalCount edges { node { id } }"));
    });
  }, 120_000);

  test("group lists as that reading does", async () => {
    await checkProperty(groupCases, 50, async ({ graph, lists }) => {
      await replaceGraph(store, storedForm(graph));
      for (const operation of lists) await expectSameAnswer(api, graph, operation);
    });
  }, 120_000);
});

async function expectSameAnswer(api: TestApi, graph: ReferenceGraph, operation: Operation): Promise<void> {
  const expected = await askReference(graph, operation);
  const answer = await api.ask(operation);
  const pathsOf = (errors: readonly { path?: readonly (string | number)[] | undefined }[]): string[] =>
    errors.map(({ path }) => JSON.stringify(path)).sort();
  expect({ operation, data: answer.data, errors: pathsOf(answer.errors) }).toEqual({
    operation,
    data: JSON.parse(JSON.stringify(expected.data)) as unknown,
    errors: pathsOf(expected.errors ?? []),
  });
}

describe("The reference", () => {
  test("sees every sort of thing in drawn graphs", () => {
    const graphs = fc.sample(drawn(drawGraph), { numRuns: 1500, seed: 1 });
    const types = new Set(graphs.flatMap(({ edges }) => edges.map(({ type }) => type)));
    const expected = [
      "NAMED",
      "MENTIONS",
      "ATTRIBUTED_TO",
      "PUBLISHED_BY",
      ...attestOntology.relations.keys(),
    ];
    expect([...expected.filter((type) => !types.has(type))]).toEqual([]);
    expect(
      graphs.some(({ edges }) => edges.some(({ type, from, to }) => type === "PART_OF" && from === to)),
    ).toBe(true);
  });
});
