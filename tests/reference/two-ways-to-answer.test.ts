import { beforeAll, describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { graphIndexes } from "../../src/loader/graph-indexes.js";
import { attestOntology } from "../../src/ontology/attest-ontology.js";
import { drawn } from "../support/draw.js";
import { enumerationLiterals, lintCypher } from "../support/lint-cypher.js";
import { recordingStore, type RecordingStore } from "../support/recording-store.js";
import { describeOnEachStore } from "../support/stores.js";
import { openTestApi, type Answer, type Operation, type TestApi } from "../support/test-api.js";
import { replaceGraph } from "../support/write-graph.js";
import { checkProperty } from "./check-property.js";
import { drawGraph } from "./draw-graph.js";
import { drawnCase } from "./drawn-case.js";
import { missionGraph } from "./mission-graph.js";
import type { ReferenceGraph } from "./reference-graph.js";
import { storedForm } from "./stored-form.js";

const literals = enumerationLiterals(attestOntology);

describeOnEachStore("Answers written from rows", (openEmptyStore) => {
  let store: RecordingStore;
  let quick: TestApi;
  let thorough: TestApi;
  beforeAll(async () => {
    store = recordingStore(await openEmptyStore());
    await store.createIndexes(graphIndexes(attestOntology));
    quick = openTestApi(store, { quick: true });
    thorough = openTestApi(store, { quick: false });
  });

  test("are those of graphql-js byte for byte, errors included", async () => {
    await checkProperty(drawnCase(true), 20, async ({ graph, operations }) => {
      await replaceGraph(store, storedForm(graph));
      for (const operation of operations) await expectBothWaysAlike(operation);
    });
  }, 120_000);

  test("need graphql-js for no valid operation, and one statement for each field of Query", async () => {
    await checkProperty(drawnCase(false), 20, async ({ graph, operations }) => {
      await replaceGraph(store, storedForm(graph));
      for (const operation of operations) await expectQuick(operation);
    });
  }, 120_000);

  test("are those of graphql-js where the graph lacks what must be there", async () => {
    await checkProperty(fc.tuple(drawnCase(false), fc.nat()), 20, async ([{ graph, operations }, at]) => {
      await replaceGraph(store, storedForm(withoutOne(graph, at)));
      for (const operation of operations) await expectBothWaysAlike(operation);
    });
  }, 120_000);

  async function expectBothWaysAlike(operation: Operation): Promise<Answer> {
    const answer = await quick.ask(operation);
    const expected = await thorough.ask(operation);
    expect({ operation, text: withoutRequests(answer.text) }).toEqual({
      operation,
      text: withoutRequests(expected.text),
    });
    return answer;
  }

  async function expectQuick(operation: Operation): Promise<void> {
    store.takeReads();
    const { isQuick, errors, text, data } = await quick.ask(operation);
    const statements = store.takeReads();
    const faults = statements.flatMap((statement) => lintCypher(statement.text, literals));
    expect({ operation, faults }).toEqual({ operation, faults: [] });
    // What is called by a name that nothing or too much has is for graphql-js to tell.
    if (text.includes('"suggestions":') || text.includes('"AMBIGUOUS_NAME"')) return;
    expect({ operation, isQuick, errors }).toEqual({ operation, isQuick: true, errors: [] });
    const fields = Object.keys(data ?? {}).filter((key) => key !== "__typename");
    // A name that nothing has is looked for once more: for what is called nearly so.
    const asked = statements.filter((statement) => !statement.text.startsWith("MATCH (m:Name) WHERE"));
    expect({ operation, statements: asked.length }).toEqual({ operation, statements: fields.length });
  }
});

/** Ids of requests that a defect was logged under are drawn anew each time. */
function withoutRequests(text: string): string {
  return text.replace(/"requestId":"[^"]*"/gu, '"requestId":""');
}

/** The graph without one of the nodes or edges that its other parts rely on. */
function withoutOne(graph: ReferenceGraph, at: number): ReferenceGraph {
  const relied = ["QUOTES", "IN_DOCUMENT", "PUBLISHED_BY", "SUBJECT", "ABOUT"];
  const edges = graph.edges.filter(({ type }) => relied.includes(type));
  const facts = [...graph.nodes.values()].filter(({ kind }) => kind === "Fact");
  const victims = [...facts, ...edges];
  const victim = victims[at % Math.max(1, victims.length)];
  if (victim === undefined) return graph;
  if ("type" in victim) return { ...graph, edges: graph.edges.filter((edge) => edge !== victim) };
  const nodes = new Map([...graph.nodes].filter(([id]) => id !== victim.id));
  return { nodes, edges: graph.edges.filter(({ from, to }) => nodes.has(from) && nodes.has(to)) };
}

describeOnEachStore("A graph in which a fact is missing", (openEmptyStore) => {
  test("is told of with the place of the null, both ways", async () => {
    const store = await openEmptyStore();
    const nodes = new Map([...missionGraph.nodes].filter(([id]) => id !== "fact:kfor"));
    const edges = missionGraph.edges.filter(({ from, to }) => nodes.has(from) && nodes.has(to));
    await replaceGraph(store, storedForm({ nodes, edges }));
    const query = `{
      state(id: "italy") { id contributesTo { edges { node { id } fact { id } } } }
      mission(id: "kfor") { id }
    }`;
    for (const isQuick of [true, false]) {
      const answer = await openTestApi(store, { quick: isQuick }).ask({ query });
      expect(answer).toMatchObject({
        data: { state: null, mission: { id: "kfor" } },
        errors: [{ path: ["state", "contributesTo", "edges", 0, "fact"] }],
        isQuick: false,
      });
    }
  });
});

describe("Broken graphs", () => {
  test("lack one fact or one relationship that others rely on", () => {
    const [graph] = fc.sample(drawn(drawGraph), { numRuns: 1, seed: 5 });
    if (graph === undefined) throw new Error("No graph was drawn.");
    const sizes = [0, 1, 2, 3].map((at) => withoutOne(graph, at));
    expect(
      sizes.every(({ nodes, edges }) => nodes.size + edges.length < graph.nodes.size + graph.edges.length),
    ).toBe(true);
  });
});
