import { beforeAll, expect, test } from "@jest/globals";
import { openSeededStore } from "../support/seeded-store.js";
import { describeOnEachStore } from "../support/stores.js";
import { openTestApi, type TestApi } from "../support/test-api.js";

const kfor = 'kfor: mission(id: "kfor") { id }';

/** A field that needs a value, and the declaration of the variable that gives it none: validation allows both for the default's sake. */
const needing: readonly (readonly [field: string, declared: string])[] = [
  ["state(id: $x) { name }", '$x: ID = "italy"'],
  ["node(id: $x) { id }", '$x: ID = "italy"'],
  ["nodes(ids: $x) { id }", '$x: [ID!] = ["italy"]'],
  ["nodes(ids: [$x]) { id }", '$x: ID = "italy"'],
  ["entity(by: $x) { id }", '$x: EntityBy = { id: "italy" }'],
  ["entity(by: { id: $x }) { id }", '$x: ID = "italy"'],
  ["entity(by: { name: $x }) { id }", '$x: String = "Italy"'],
  ['paths(from: $x, to: "kfor") { __typename }', '$x: ID = "italy"'],
  ["neighborhood(of: [$x]) { __typename }", '$x: ID = "italy"'],
  ["search(text: $x) { totalCount }", '$x: String = "Italy"'],
  ["missions(where: { name: { in: [$x] } }) { totalCount }", '$x: String = "KFOR"'],
  ["missions { groups { countDistinct(of: $x) } }", "$x: MissionGrouping = { attribute: MISSION_TYPE }"],
];

describeOnEachStore("Variables", (openEmptyStore) => {
  let quick: TestApi;
  let reference: TestApi;
  beforeAll(async () => {
    const store = await openSeededStore(openEmptyStore);
    quick = openTestApi(store);
    reference = openTestApi(store, { quick: false });
  }, 120_000);

  test.each(needing)(
    "that are null where %s needs a value are that field's error",
    async (field, declared) => {
      const query = `query (${declared}) { asked: ${field} ${kfor} }`;
      expect((await quick.ask({ query })).errors).toEqual([]);
      for (const api of [quick, reference]) {
        const { errors } = await api.ask({ query, variables: { x: null } });
        expect(errors).toEqual([
          expect.objectContaining({
            message: expect.stringMatching(/^Argument "\w+" /u) as unknown,
            path: ["asked"],
            extensions: { code: "BAD_USER_INPUT" },
          }),
        ]);
      }
    },
  );

  test("that are null where one root field needs a value leave the others be", async () => {
    const query = `query ($x: ID = "italy") { state(id: $x) { name } ${kfor} }`;
    expect((await quick.ask({ query, variables: { x: null } })).data).toEqual({
      state: null,
      kfor: { id: "kfor" },
    });
  });

  test.each(["constructor", "toString", "hasOwnProperty", "__proto__"])(
    "that are called %s have only the values they are given",
    async (name) => {
      const filter = `query ($${name}: String) { missions(where: { name: { eq: $${name} } }) { totalCount } }`;
      const page = `query ($${name}: Int) { missions(first: $${name}) { nodes { id } } }`;
      const all = await quick.ask({ query: "{ missions { totalCount nodes { id } } }" });
      const { totalCount, nodes } = all.data?.missions as Readonly<Record<string, unknown>>;
      expect((await quick.ask({ query: filter })).data).toEqual({ missions: { totalCount } });
      expect((await quick.ask({ query: page })).data).toEqual({ missions: { nodes } });
      const given = JSON.parse(`{ "${name}": "KFOR" }`) as Readonly<Record<string, unknown>>;
      expect((await quick.ask({ query: filter, variables: given })).data).toEqual({
        missions: { totalCount: 1 },
      });
    },
  );
});
