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
  }, 120_000);

  const refusal = async (query: string): Promise<unknown> => (await api.ask({ query })).errors[0];

  test("may be a thousand fields, and no more, however short the text is", async () => {
    const { errors } = await api.ask({
      query: `{ ${many(500, (at) => `a${at}: state(id: "italy") { id }`)} }`,
    });
    expect(errors).toEqual([]);
    const refused = {
      extensions: { code: "QUERY_TOO_COMPLEX", fields: 1_002, maximum: 1_000 },
      message: expect.stringMatching(
        /^The operation selects 1002 fields, .+ at most 1000 are allowed\. .+nodes\(ids:\)/,
      ),
    };
    expect(await refusal(`{ ${many(501, (at) => `a${at}: state(id: "italy") { id }`)} }`)).toMatchObject(
      refused,
    );
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

  test("costs something below a field that is written by hand, under each alias again", async () => {
    const { data } = await api.ask({ query: `{ ${many(50, (at) => `a${at}: ontology { fingerprint }`)} }` });
    expect(Object.keys(data ?? {})).toHaveLength(50);
    expect(await refusal(`{ ${many(101, (at) => `a${at}: ontology { fingerprint }`)} }`)).toMatchObject({
      extensions: { code: "QUERY_TOO_COMPLEX", cost: 10_100, maximum: 10_000 },
    });
    expect(await refusal(`{ ontology { ${many(200, (at) => `a${at}: kinds { name }`)} } }`)).toMatchObject({
      extensions: { code: "QUERY_TOO_COMPLEX", cost: 20_050 },
    });
  });
});
