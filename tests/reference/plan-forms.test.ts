import { beforeAll, describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { getOperationAST, getVariableValues, parse, validate } from "graphql";
import { OperationPlanner } from "../../src/api/planning/plan-operation.js";
import { rowsOfRequests } from "../../src/api/execution/rows-of-requests.js";
import type { PlannedRoot } from "../../src/api/planning/planned-root.js";
import type { RequestInputs } from "../../src/api/planning/request-inputs.js";
import { AttestError } from "../../src/errors/attest-error.js";
import { graphIndexes } from "../../src/loader/graph-indexes.js";
import { attestOntology } from "../../src/ontology/attest-ontology.js";
import type { GraphStore } from "../../src/store/graph-store.js";
import type { Value } from "../../src/store/statement.js";
import { describeOnEachStore } from "../support/stores.js";
import { testLanguages, type Operation } from "../support/test-api.js";
import { replaceGraph } from "../support/write-graph.js";
import { checkProperty, usualSeed } from "./check-property.js";
import { drawnCase, drawnSchema } from "./drawn-case.js";
import { storedForm } from "./stored-form.js";

const planner = new OperationPlanner(drawnSchema, { ontology: attestOntology, readsInOrder: false });

/** A root field of an operation as it is planned, with what fills the plan. */
interface Planned {
  readonly root: PlannedRoot;
  /** Made anew for each reading: it remembers what was read. */
  readonly inputs: () => RequestInputs;
}

function plannedRoots({ query, variables = {}, languages = [] }: Operation): readonly Planned[] {
  const document = parse(query);
  expect(validate(drawnSchema, document)).toEqual([]);
  const operation = getOperationAST(document);
  if (!operation) throw new Error("One operation was drawn.");
  const { coerced } = getVariableValues(drawnSchema, operation.variableDefinitions ?? [], { ...variables });
  const inputs = (): RequestInputs => ({
    variables: coerced ?? {},
    languages,
    knownLanguages: testLanguages,
    memo: new Map(),
    misplacedNulls: 0,
  });
  return [...planner.plan(document, operation, inputs()).roots.values()].flatMap((root) =>
    root instanceof AttestError || "explore" in root ? [] : [{ root, inputs }],
  );
}

/** From one mission to states, and again to missions, which are asked for what leads on. */
const byId: Operation = {
  query: `query ByMission($id: ID!) { mission(id: $id) { name contributors { totalCount nodes { name
    ... on State { contributesTo(first: 2) { totalCount nodes { id name ... on Mission { contributors(first: 3) { nodes { id name } } } } } } } } } }`,
  variables: { id: "any" },
};

/** What a statement looks like that has a form of plan, and in how many of the drawn ones it must be at least. */
const forms: readonly (readonly [form: string, text: RegExp, least: number])[] = [
  ["refers to nodes in a table", /CALL \(t\d+\) \{ UNWIND/u, 10],
  ["refers from a table to another", /CALL \(t\d+\) \{ UNWIND.*AS t\d+ \} CALL \(t\d+\) \{ UNWIND/u, 5],
  ["counts nodes and cuts them in one pass", /\[size\(f/u, 3],
  ["counts edges and cuts them in one pass", /collect\(\[n\d+, r\d+\]\) AS f/u, 5],
  ["refers to nodes of a page that is counted", /RETURN \[size\(f\d+\), c\d+\] AS c\d+, t\d+/u, 3],
  ["takes the number of edges from the node", /COUNT \{ MATCH \(n\d+\)<?-\[[^\]]*\]->?\(n\d+\) \}/u, 5],
  ["reads a text in one language", /coalesce\(n\d+\.\w+_\w+, n\d+\.\w+\)/u, 5],
  ["reads a text in several languages", /coalesce\(n\d+\.\w+_\w+, n\d+\.\w+_\w+, n\d+\.\w+\)/u, 3],
  ["reads a text where no language is wanted", /[[ (]n\d+\.name[,\])]/u, 5],
];

describe("Drawn operations", () => {
  const cases = fc.sample(drawnCase(false), { numRuns: 20, seed: usualSeed });
  const texts = cases.flatMap(({ operations }) =>
    operations.flatMap((operation) => plannedRoots(operation).map(({ root }) => root.text)),
  );

  test.each(forms)("are answered by a statement that %s", (_form, pattern, least) => {
    expect(texts.filter((text) => pattern.test(text)).length).toBeGreaterThanOrEqual(least);
  });
});

describeOnEachStore("Requests that share a statement", (openEmptyStore) => {
  let store: GraphStore;
  beforeAll(async () => {
    store = await openEmptyStore();
    await store.createIndexes(graphIndexes(attestOntology));
  }, 120_000);

  test("get what each would get alone, whatever the plan", async () => {
    await checkProperty(drawnCase(false), 20, async ({ graph, operations }) => {
      await replaceGraph(store, storedForm(graph));
      for (const operation of operations) {
        for (const { root, inputs } of plannedRoots(operation)) {
          const alone = await readAlone(root, inputs);
          expect({ operation, answers: await readTogether(root, inputs) }).toEqual({
            operation,
            answers: [alone, alone, alone],
          });
        }
      }
    });
  }, 120_000);

  test("get what each would get alone, where they meet nodes that others meet too", async () => {
    let withTables = 0;
    await checkProperty(drawnCase(false), 20, async ({ graph, operations }) => {
      await replaceGraph(store, storedForm(graph));
      const ids = [...graph.nodes.values()].flatMap(({ id, kind }) => (kind === "Mission" ? [id] : []));
      for (const { root, inputs } of [byId, ...operations].flatMap(plannedRoots)) {
        if (root.plan.source.source !== "node") continue;
        const name = root.plan.source.id;
        const asked = [...ids, "nothing"].map((id) => ({ ...root.parameters.fill(inputs()), [name]: id }));
        const alone = [];
        for (const parameters of asked) alone.push(await readAlone(root, inputs, parameters));
        expect(await readTogether(root, inputs, asked)).toEqual(alone);
        if (root.plan.tables.length > 0 && ids.length > 1) withTables++;
      }
    });
    // How many are reached depends on the time that the engine takes.
    expect(withTables).toBeGreaterThan(0);
  }, 120_000);

  async function readAlone(
    root: PlannedRoot,
    inputs: Planned["inputs"],
    parameters = root.parameters.fill(inputs()),
  ): Promise<unknown> {
    return answerOf(root, await store.read({ text: root.text, parameters }), inputs());
  }

  /** @param asked the parameters of each request */
  async function readTogether(
    root: PlannedRoot,
    inputs: Planned["inputs"],
    asked = Array.from({ length: 3 }, () => root.parameters.fill(inputs())),
  ): Promise<readonly unknown[]> {
    const batch = asked.map((parameters, at): Value => ({ i: BigInt(at), ...parameters }));
    const { text, common } = root.batched;
    const ofAll = common.map((name) => [name, asked[0]?.[name] as Value] as const);
    const rows = await store.read({ text, parameters: { batch, ...Object.fromEntries(ofAll) } });
    const found = rowsOfRequests(root.batched, rows);
    return batch.map((_, at) => answerOf(root, found.get(at) ?? [], inputs()));
  }
});

/** What is refused while reading, such as a name of several, is an answer too. */
function answerOf(
  root: PlannedRoot,
  rows: Parameters<PlannedRoot["read"]>[0],
  inputs: RequestInputs,
): unknown {
  try {
    return root.read(rows, inputs);
  } catch (error) {
    if (error instanceof AttestError) return error.message;
    throw error;
  }
}
