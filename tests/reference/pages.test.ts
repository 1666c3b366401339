import { beforeAll, expect, test } from "@jest/globals";
import { buildApiSchema } from "../../src/api/schema/build-api-schema.js";
import { graphIndexes } from "../../src/loader/graph-indexes.js";
import { attestOntology } from "../../src/ontology/attest-ontology.js";
import type { GraphStore } from "../../src/store/graph-store.js";
import { drawn } from "../support/draw.js";
import { describeOnEachStore } from "../support/stores.js";
import { openTestApi, type Operation, type TestApi } from "../support/test-api.js";
import { replaceGraph } from "../support/write-graph.js";
import { checkProperty } from "./check-property.js";
import { drawGraph } from "./draw-graph.js";
import { drawList, type DrawnList } from "./draw-list.js";
import { missionGraph } from "./mission-graph.js";
import { askReference } from "./reference-api.js";
import { storedForm } from "./stored-form.js";

const schema = buildApiSchema(attestOntology);
const selection =
  "totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { id } }";

const cases = drawn((draw) => {
  const graph = drawGraph(draw);
  const lists = draw.times(4, 6, () => ({
    list: drawList(draw, { schema, graph, depth: 2 }),
    size: draw.integer(1, 4),
    /** Two places between which a stretch of the list is asked for. */
    between: [draw.integer(0, 9), draw.integer(0, 9)] as const,
  }));
  return { graph, lists };
});

interface ListAnswer {
  readonly totalCount: number;
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
}

describeOnEachStore("Pages of random lists", (openEmptyStore) => {
  let store: GraphStore;
  let api: TestApi;
  beforeAll(async () => {
    store = await openEmptyStore();
    await store.createIndexes(graphIndexes(attestOntology));
    api = openTestApi(store);
  });

  test("give each result once and in order, forward to the end and backward to the start", async () => {
    await checkProperty(cases, 40, async ({ graph, lists }) => {
      await replaceGraph(store, storedForm(graph));
      for (const { list, size, between } of lists) {
        const expected = idsOf(await askReference(graph, list.page("first: 100", "edges { node { id } }")));
        await expectForward(list, size, expected);
        await expectBackward(list, size, expected);
        await expectBetween(list, between, expected);
      }
    });
  }, 120_000);

  test("take a cursor of a node's list wherever the node was met, and no other list's", async () => {
    await replaceGraph(store, storedForm(missionGraph));
    const cursorOf = async (query: string): Promise<string> => {
      const { text } = await api.ask({ query });
      return /"endCursor":"([^"]+)"/u.exec(text)?.[1] ?? "";
    };
    const cursor = await cursorOf(
      `{ actors(where: { id: { eq: "italy" } }) { nodes { facts(first: 1) { pageInfo { endCursor } } } } }`,
    );
    const good = await api.ask({
      query: `{ state(id: "italy") { facts(after: "${cursor}") { nodes { id } } } }`,
    });
    expect(good.data).toEqual({ state: { facts: { nodes: [{ id: "fact:sophia-1" }] } } });
    const foreign = [
      `{ state(id: "france") { facts(after: "${cursor}") { nodes { id } } } }`,
      `{ state(id: "italy") { contributesTo(after: "${cursor}") { nodes { id } } } }`,
      `{ state(id: "italy") { facts(orderBy: [{ key: ASC }], after: "${cursor}") { nodes { id } } } }`,
      `{ state(id: "italy") { facts(where: { predicate: { eq: TIME } }, after: "${cursor}") { nodes { id } } } }`,
      `{ facts(after: "${cursor}") { nodes { id } } }`,
      `{ state(id: "italy") { facts(after: "broken") { nodes { id } } } }`,
    ];
    for (const query of foreign) {
      const { errors } = await api.ask({ query });
      expect({ query, codes: errors.map(({ extensions }) => extensions.code) }).toEqual({
        query,
        codes: ["BAD_CURSOR"],
      });
    }
  });

  test("take a cursor whatever else the two operations ask", async () => {
    await replaceGraph(store, storedForm(missionGraph));
    const list = (more: string, after: string): string =>
      `{ state(id: "italy") { ${more} contributesTo(orderBy: [{ node: { name: DESC } }], first: 1${after}) {
        pageInfo { endCursor } nodes { id } } } }`;
    const first = await api.ask({ query: list('name a: name(language: "fr") facts { totalCount }', "") });
    const cursor = /"endCursor":"([^"]+)"/u.exec(first.text)?.[1] ?? "";
    const second = await api.ask({ query: list("", `, after: "${cursor}"`) });
    expect(second.errors).toEqual([]);
    expect(second.data).toMatchObject({ state: { contributesTo: { nodes: [{ id: "kfor" }] } } });
  });

  async function expectForward(list: DrawnList, size: number, expected: readonly string[]): Promise<void> {
    let after: string | null = null;
    for (let at = 0; ; at += size) {
      const operation = list.page(`first: ${size}${after === null ? "" : `, after: "${after}"`}`, selection);
      const page = await ask(operation);
      expectPage(operation, page, expected.slice(at, at + size), {
        totalCount: expected.length,
        hasNextPage: at + size < expected.length,
        hasPreviousPage: at > 0,
      });
      if (!page.pageInfo.hasNextPage) return;
      after = page.pageInfo.endCursor;
    }
  }

  async function expectBackward(list: DrawnList, size: number, expected: readonly string[]): Promise<void> {
    let before: string | null = null;
    for (let end = expected.length; ; end -= size) {
      const operation = list.page(
        `last: ${size}${before === null ? "" : `, before: "${before}"`}`,
        selection,
      );
      const page = await ask(operation);
      expectPage(operation, page, expected.slice(Math.max(0, end - size), Math.max(0, end)), {
        totalCount: expected.length,
        hasNextPage: end < expected.length,
        hasPreviousPage: end - size > 0,
      });
      if (!page.pageInfo.hasPreviousPage) return;
      before = page.pageInfo.startCursor;
    }
  }

  async function expectBetween(
    list: DrawnList,
    [from, to]: readonly [number, number],
    expected: readonly string[],
  ): Promise<void> {
    const { edges } = await ask(list.page("first: 100", selection));
    expect(new Set(edges.map(({ cursor }) => cursor)).size).toBe(edges.length);
    const [after, before] = [edges[from]?.cursor, edges[to]?.cursor];
    if (after === undefined || before === undefined) return;
    const cursors = `after: "${after}", before: "${before}"`;
    const stretch = expected.slice(from + 1, to);
    const first = list.page(`first: 2, ${cursors}`, selection);
    expect({ first, ids: ids(await ask(first)) }).toEqual({ first, ids: stretch.slice(0, 2) });
    const last = list.page(`last: 2, ${cursors}`, selection);
    expect({ last, ids: ids(await ask(last)) }).toEqual({ last, ids: stretch.slice(-2) });
  }

  async function ask(operation: Operation): Promise<ListAnswer> {
    const { data, errors } = await api.ask(operation);
    expect({ operation, errors }).toEqual({ operation, errors: [] });
    return listOf(data) as ListAnswer;
  }
});

function expectPage(
  operation: Operation,
  { totalCount, edges, pageInfo }: ListAnswer,
  expectedIds: readonly string[],
  expected: { totalCount: number; hasNextPage: boolean; hasPreviousPage: boolean },
): void {
  const found = { operation, ids: edges.map(({ node }) => node.id), ...{ totalCount, ...pageInfo } };
  const [startCursor, endCursor] = [edges[0]?.cursor ?? null, edges.at(-1)?.cursor ?? null];
  expect(found).toEqual({ operation, ids: expectedIds, ...expected, startCursor, endCursor });
}

function ids({ edges }: ListAnswer): readonly string[] {
  return edges.map(({ node }) => node.id);
}

function idsOf({ data }: { readonly data?: unknown }): readonly string[] {
  return ids(listOf(data) as ListAnswer);
}

function listOf(data: unknown): unknown {
  const answer = data as { readonly list?: unknown; readonly at?: { readonly list?: unknown } };
  return answer.list ?? answer.at?.list;
}
