import { beforeAll, expect, test } from "@jest/globals";
import { openSeededStore } from "../support/seeded-store.js";
import { describeOnEachStore } from "../support/stores.js";
import { openTestApi, type TestApi } from "../support/test-api.js";

const query = `query ($evidence: EvidenceFilter, $where: ContributesToMatch) {
  state(id: "italy") { contributesTo(evidence: $evidence, where: $where, orderBy: [{ node: { id: ASC } }]) { totalCount nodes { id } } }
}`;
const missions = { node: { kind: { eq: "MISSION" } } };
const french = "document:stoltenberg-meloni-meeting";

describeOnEachStore("The argument evidence", (openEmptyStore) => {
  let api: TestApi;
  beforeAll(async () => {
    api = openTestApi(await openSeededStore(openEmptyStore));
  }, 120_000);

  const followed = async (evidence: unknown): Promise<readonly string[]> => {
    const { data, errors } = await api.ask({ query, variables: { evidence, where: missions } });
    expect(errors).toEqual([]);
    const { totalCount, nodes } = (
      data as { state: { contributesTo: { totalCount: number; nodes: readonly { id: string }[] } } }
    ).state.contributesTo;
    expect(nodes).toHaveLength(totalCount);
    return nodes.map(({ id }) => id);
  };

  const all = [
    "baltic-air-policing",
    "battlegroup-bulgaria",
    "battlegroup-hungary",
    "battlegroup-latvia",
    "kfor",
  ];

  test("asks for nothing where it is empty", async () => {
    const ids = await followed({});
    expect(ids).toEqual(expect.arrayContaining(all));
    expect(ids).toHaveLength(7);
    expect(await followed(null)).toEqual(ids);
  });

  test("follows only what is stated: that Italy leads in Bulgaria is inferred", async () => {
    const stated = await followed({ readings: ["STATED"] });
    expect(stated).toHaveLength(6);
    expect(stated).not.toContain("battlegroup-bulgaria");
    expect(await followed({ readings: ["INFERRED"] })).toEqual(["battlegroup-bulgaria"]);
  });

  test("follows only what a sufficiently reliable source says: the seed's cannot be judged", async () => {
    expect(await followed({ minimumReliability: "E" })).toEqual([]);
    expect(await followed({ minimumReliability: "F" })).toHaveLength(7);
  });

  test("leaves out what only excluded documents or sources say", async () => {
    expect(await followed({ excludeDocuments: [french] })).toEqual([]);
    expect(await followed({ excludeDocuments: ["document:stoltenberg-italy-visit"] })).toHaveLength(7);
    expect(await followed({ excludeSources: ["source:unknown"] })).toEqual([]);
  });

  test("asks for modality and status, all at once", async () => {
    expect(await followed({ modalities: ["PLANNED", "RECOMMENDED"] })).toEqual([]);
    expect(await followed({ statuses: ["CONTESTED"] })).toEqual([]);
    expect(
      await followed({
        modalities: ["ACTUAL"],
        statuses: ["UNDISPUTED"],
        readings: ["STATED"],
        minimumReliability: "F",
      }),
    ).toHaveLength(6);
  });

  test("binds cursors: a page under other evidence is another list", async () => {
    const page = `query ($after: String, $evidence: EvidenceFilter) { state(id: "italy") { contributesTo(first: 2, after: $after, evidence: $evidence) { pageInfo { endCursor } } } }`;
    const first = await api.ask({ query: page, variables: { evidence: { readings: ["STATED"] } } });
    const { endCursor } = (first.data as { state: { contributesTo: { pageInfo: { endCursor: string } } } })
      .state.contributesTo.pageInfo;
    const other = await api.ask({
      query: page,
      variables: { after: endCursor, evidence: { readings: ["INFERRED"] } },
    });
    expect(other.errors[0]?.extensions.code).toBe("BAD_CURSOR");
    const same = await api.ask({
      query: page,
      variables: { after: endCursor, evidence: { readings: ["STATED"] } },
    });
    expect(same.errors).toEqual([]);
  });
});
