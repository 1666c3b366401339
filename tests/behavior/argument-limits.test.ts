import { beforeAll, expect, test } from "@jest/globals";
import { argumentLimits, pageLimits } from "../../src/plan/limits.js";
import { openSeededStore } from "../support/seeded-store.js";
import { describeOnEachStore } from "../support/stores.js";
import { openTestApi, type Answer, type TestApi } from "../support/test-api.js";

type Filter = Readonly<Record<string, unknown>>;

const missions = "query ($where: MissionFilter) { missions(where: $where) { totalCount } }";

/** A filter of so many levels of objects that nothing fulfills NOT of … NOT of. */
function nested(levels: number): Filter {
  return levels <= 2 ? { id: { eq: "kfor" } } : { AND: [nested(levels - 1)] };
}

function refusal({ errors }: Answer): unknown {
  return { code: errors[0]?.extensions.code, argument: errors[0]?.extensions.argument };
}

describeOnEachStore("Arguments", (openEmptyStore) => {
  let api: TestApi;
  beforeAll(async () => {
    api = openTestApi(await openSeededStore(openEmptyStore));
  }, 120_000);
  const ask = (where: Filter): Promise<Answer> => api.ask({ query: missions, variables: { where } });

  test("filter as deep as allowed, and are refused beyond", async () => {
    expect((await ask(nested(argumentLimits.depth))).data).toEqual({ missions: { totalCount: 1 } });
    expect(refusal(await ask(nested(argumentLimits.depth + 1)))).toEqual({
      code: "QUERY_TOO_COMPLEX",
      argument: "missions.where",
    });
  });

  test("follow relations as deep as allowed", async () => {
    const hop = (left: number): Filter =>
      left === 0 ? { id: { eq: "kfor" } } : { partOf: { none: { node: hop(left - 1) } } };
    expect((await ask(hop(7))).errors).toEqual([]);
  });

  test("have as many parts as allowed, and are refused beyond", async () => {
    const parts = (count: number): Filter => ({
      OR: Array.from({ length: count }, (_, at) => ({ id: { eq: `mission-${at}` } })),
    });
    expect((await ask(parts(99))).data).toEqual({ missions: { totalCount: 0 } });
    expect(refusal(await ask(parts(100)))).toEqual({ code: "QUERY_TOO_COMPLEX", argument: "missions.where" });
  });

  test("compare with as many values as allowed, and are refused beyond", async () => {
    const values = (count: number): Filter => ({
      id: { in: ["kfor", ...Array.from({ length: count - 1 }, (_, at) => `mission-${at}`)] },
    });
    expect((await ask(values(argumentLimits.values))).data).toEqual({ missions: { totalCount: 1 } });
    expect(refusal(await ask(values(argumentLimits.values + 1)))).toEqual({
      code: "QUERY_TOO_COMPLEX",
      argument: "missions.where.id.in",
    });
  });

  test("look up as many ids as allowed, and are refused beyond", async () => {
    const query = "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }";
    const ids = Array.from({ length: pageLimits.maximum + 1 }, () => "kfor");
    expect((await api.ask({ query, variables: { ids: ids.slice(1) } })).errors).toEqual([]);
    expect(refusal(await api.ask({ query, variables: { ids } }))).toEqual({
      code: "BAD_USER_INPUT",
      argument: "nodes.ids",
    });
  });

  test("are refused with their path where a size is outside the limits, or two contradict each other", async () => {
    for (const [given, argument] of [
      ["first: -1", "missions.first"],
      ["first: 101", "missions.first"],
      ["last: 101", "missions.last"],
      ["first: 1, last: 1", "missions.last"],
    ] as const) {
      expect(refusal(await api.ask({ query: `{ missions(${given}) { totalCount nodes { id } } }` }))).toEqual(
        { code: "BAD_USER_INPUT", argument },
      );
    }
    const claims = "{ facts(first: 1) { nodes { claims(first: 101) { id } } } }";
    expect(refusal(await api.ask({ query: claims }))).toEqual({
      code: "BAD_USER_INPUT",
      argument: "facts.nodes.claims.first",
    });
  });
});
