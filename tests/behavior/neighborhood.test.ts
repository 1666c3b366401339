import { expect, test } from "@jest/globals";
import { seededApi } from "../support/seeded-api.js";
import { describeOnEachStore } from "../support/stores.js";

interface Shown {
  readonly nodes: readonly { readonly id: string }[];
  readonly edges: readonly { readonly from: { readonly id: string }; readonly to: { readonly id: string } }[];
  readonly leftOut: readonly {
    readonly node: { readonly id: string };
    readonly field: string;
    readonly count: number;
  }[];
  readonly truncated: boolean;
  readonly reason: string | null;
}

const query = `query ($of: [ID!]!, $depth: Int, $relations: [Relation!], $evidence: EvidenceFilter, $first: Int) {
  neighborhood(of: $of, depth: $depth, relations: $relations, evidence: $evidence, first: $first) {
    nodes { id } edges { relation fact { id } from { id } to { id } } leftOut { node { id } field count } truncated reason
  }
}`;

describeOnEachStore("The neighborhood of entities of the seed", (openEmptyStore) => {
  const seed = seededApi(openEmptyStore);

  const ask = async (variables: Readonly<Record<string, unknown>>): Promise<Shown> =>
    (await seed.valueOf(query, variables)) as Shown;

  test("holds what is one step away, each once, whatever name it was asked by", async () => {
    const shown = await ask({ of: ["KFOR", "kfor"] });
    expect(shown.nodes.map(({ id }) => id)).toEqual([
      "kfor",
      "italy",
      "kosovo",
      "nato-multidimensional-approach",
    ]);
    expect(shown.edges).toHaveLength(3);
    expect(shown.leftOut).toEqual([]);
    expect(shown).toMatchObject({ truncated: false, reason: null });
  });

  test("says what there was no room for: as many edges as the field has more", async () => {
    const { leftOut, edges } = await ask({ of: ["italy"], first: 6 });
    const left = leftOut.find(({ field }) => field === "contributesTo");
    const state = await seed.valueOf('{ state(id: "italy") { contributesTo { totalCount } } }');
    const total = (state as { contributesTo: { totalCount: number } }).contributesTo.totalCount;
    const shown = await seed.api.ask({
      query,
      variables: { of: ["italy"], first: 6, relations: ["CONTRIBUTES_TO"] },
    });
    expect(shown.errors).toEqual([]);
    expect(left?.count).toBe(total - 1);
    expect(edges.every(({ from, to }) => from.id !== to.id)).toBe(true);
  });

  test("follows only the relations and the evidence asked for", async () => {
    const stated = await ask({
      of: ["italy"],
      relations: ["CONTRIBUTES_TO"],
      evidence: { readings: ["STATED"] },
    });
    const ids = stated.nodes.map(({ id }) => id);
    expect(ids).toContain("kfor");
    expect(ids).not.toContain("battlegroup-bulgaria");
    expect((await ask({ of: ["italy"], evidence: { minimumReliability: "A" } })).nodes).toHaveLength(1);
  });

  test.each([
    ["neighborhood.depth", { depth: 0 }],
    ["neighborhood.depth", { depth: 1_000 }],
    ["neighborhood.first", { first: 0 }],
    ["neighborhood.first", { first: 201 }],
    ["neighborhood.of", { of: [] }],
    ["neighborhood.of", { of: Array.from({ length: 21 }, (_, at) => `e${at}`) }],
    ["neighborhood.of", { of: ["Itally"] }],
    ["neighborhood.relations", { relations: [] }],
  ])("refuses %s where it is out of bounds", async (argument, variables) => {
    const { extensions } = await seed.errorOf(query, { of: ["italy"], ...variables });
    expect(extensions).toMatchObject({ code: "BAD_USER_INPUT", argument });
  });

  test("takes two statements for each step, and three more", async () => {
    seed.store.takeReads();
    await ask({ of: ["kfor"], depth: 2 });
    expect(seed.store.takeReads()).toHaveLength(2 * 2 + 3);
  });
});
