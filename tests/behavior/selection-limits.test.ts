import { beforeAll, expect, test } from "@jest/globals";
import { openSeededStore } from "../support/seeded-store.js";
import { describeOnEachStore } from "../support/stores.js";
import { openTestApi, type TestApi } from "../support/test-api.js";

const many = (count: number, text: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => text(at)).join(" ");

describeOnEachStore("what an operation selects", (openEmptyStore) => {
  let api: TestApi;
  beforeAll(async () => {
    api = openTestApi(await openSeededStore(openEmptyStore), { maximumCost: 10_000 });
  }, 300_000);

  const refusal = async (query: string): Promise<unknown> => (await api.ask({ query })).errors[0];

  test("may be a thousand fields, and no more", async () => {
    const fields = (count: number): string =>
      `{ state(id: "italy") { ${many(count, (at) => `a${at}: id`)} } }`;
    const { data } = await api.ask({ query: fields(999) });
    expect(Object.keys(data?.state ?? {})).toHaveLength(999);
    expect(await refusal(fields(1_000))).toMatchObject({
      extensions: { code: "QUERY_TOO_COMPLEX", fields: 1_001, maximum: 1_000 },
      message: expect.stringMatching(/^The operation selects 1001 fields, .+ at most 1000 are allowed\./),
    });
  });

  test("may be a hundred root fields, each a statement of its own, and no more", async () => {
    const roots = (count: number): string =>
      `{ ${many(count, (at) => `a${at}: state(id: "italy") { id }`)} }`;
    const { data } = await api.ask({ query: roots(100) });
    expect(Object.keys(data ?? {})).toHaveLength(100);
    expect(await refusal(roots(101))).toMatchObject({
      extensions: { code: "QUERY_TOO_COMPLEX", rootFields: 101, maximum: 100 },
      message: expect.stringContaining("nodes(ids:)"),
    });
  });

  test("is counted where fragments are spread, at once even if there are billions", async () => {
    const levels = 30;
    const query = `query { ...F0 } ${many(levels, (at) =>
      at === levels - 1
        ? `fragment F${at} on Query { state(id: "italy") { id } }`
        : `fragment F${at} on Query { ... @include(if: true) { ...F${at + 1} } ... @include(if: true) { ...F${at + 1} } }`,
    )}`;
    const start = performance.now();
    expect(await refusal(query)).toMatchObject({
      extensions: { code: "QUERY_TOO_COMPLEX", fields: 2 ** levels },
    });
    expect(performance.now() - start).toBeLessThan(2_000);
  });

  test.each([
    '{ mission(id: "kfor") { __proto__: id name } }',
    '{ __proto__: mission(id: "kfor") { id } }',
    '{ mission(id: "kfor") { ...Named } } fragment Named on Mission { partOf { nodes { __proto__: name } } }',
  ])("is not called __proto__, under which it would be lost: %s", async (query) => {
    for (let time = 0; time < 2; time++)
      expect(await refusal(query)).toMatchObject({
        extensions: { code: "BAD_USER_INPUT" },
        message: expect.stringContaining("alias __proto__"),
      });
  });

  test("costs something below a field that is written by hand, under each alias again", async () => {
    const { data } = await api.ask({ query: `{ ${many(50, (at) => `a${at}: ontology { fingerprint }`)} }` });
    expect(Object.keys(data ?? {})).toHaveLength(50);
    const twoEach = many(100, (at) => `a${at}: ontology { fingerprint languages }`);
    expect(await refusal(`{ ${twoEach} }`)).toMatchObject({
      extensions: { code: "QUERY_TOO_COMPLEX", cost: 15_000, maximum: 10_000 },
    });
    expect(await refusal(`{ ontology { ${many(200, (at) => `a${at}: kinds { name }`)} } }`)).toMatchObject({
      extensions: { code: "QUERY_TOO_COMPLEX", cost: 20_050 },
    });
  });
});
