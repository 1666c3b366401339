import { beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { loadFacts, type LoadReport } from "../../src/loader/load-facts.js";
import { prepareGraph } from "../../src/loader/prepare-graph.js";
import { readFacts } from "../../src/loader/read-facts.js";
import { recomputeGraph } from "../../src/loader/recompute-graph.js";
import { attestOntology } from "../../src/ontology/attest-ontology.js";
import type { Ontology } from "../../src/ontology/model.js";
import type { GraphStore } from "../../src/store/graph-store.js";
import type { Value } from "../../src/store/statement.js";
import { disagreementFolders as folders, saying } from "../support/disagreement-folders.js";
import { dumpGraph } from "../support/dump-graph.js";
import { withFolder, type Files } from "../support/facts-folder.js";
import { withOneRole } from "../support/one-role.js";
import { openSeededStore, testTime } from "../support/seeded-store.js";
import { describeOnEachStore } from "../support/stores.js";
import { openTestApi, type TestApi } from "../support/test-api.js";

/** The ontology as it was before there were disagreements. */
const older: Ontology = {
  ...attestOntology,
  kinds: new Map([...attestOntology.kinds].filter(([name]) => !name.startsWith("Disagreement"))),
  enumerations: new Map([...attestOntology.enumerations].filter(([name]) => name !== "DisagreementReason")),
};

const shortQuery = `{ disagreements { totalCount nodes { id reason qualifier predicate documentIds factCount
  facts { id status } sideCount sides { position says claimCount fact { id } claims { stance modality document { id } } } } } }`;

interface Found {
  readonly id: string;
  readonly reason: string;
  readonly qualifier: string | null;
  readonly facts: readonly { readonly id: string; readonly status: string }[];
  readonly sides: readonly {
    readonly says: string;
    readonly fact: { readonly id: string };
    readonly claims: readonly { readonly document: { readonly id: string } }[];
  }[];
}

async function disagreementsIn(api: TestApi): Promise<readonly Found[]> {
  const { data, errors } = await api.ask({ query: shortQuery });
  expect(errors).toEqual([]);
  return (data as { disagreements: { nodes: readonly Found[] } }).disagreements.nodes;
}

/** What each side says, of which fact, by claims of which documents. */
function sidesOf({ sides }: Found): readonly (readonly string[])[] {
  return sides.map(({ says, fact, claims }) => [says, fact.id, ...claims.map(({ document }) => document.id)]);
}

describeOnEachStore("disagreements in fixtures", (openEmptyStore) => {
  let store: GraphStore;
  let api: TestApi;
  beforeEach(async () => {
    store = await openEmptyStore();
    await prepareGraph(store, attestOntology, { allowCreate: true });
    api = openTestApi(store, { maximumCost: 10_000 });
  });

  const load = (files: Files, ontology: Ontology = attestOntology): Promise<LoadReport> =>
    withFolder(files, async (folder) =>
      loadFacts(store, ontology, await readFacts(folder, ontology), { clock: () => testTime }),
    );
  const only = async (): Promise<Found> => {
    const [first, ...others] = await disagreementsIn(api);
    expect(others).toEqual([]);
    if (first === undefined) throw new Error("There is no disagreement.");
    return first;
  };
  const count = async (label: string): Promise<Value | undefined> =>
    (await store.read({ text: `MATCH (n:${label}) RETURN count(n) AS nodes`, parameters: {} }))[0]?.[0];

  describe("are found", () => {
    test("where one affirms what another disputes", async () => {
      await load(folders.oppositeStances);
      const found = await only();
      const fact = "fact:harbor-watch:takes-place-in:norland";
      expect(found).toMatchObject({ reason: "OPPOSITE_STANCES", facts: [{ id: fact, status: "CONTESTED" }] });
      expect(sidesOf(found)).toEqual([
        ["AFFIRMS", fact, "document:visit"],
        ["DISPUTES", fact, "document:rapport"],
      ]);
    });

    test("where an attribute is reported to have two values", async () => {
      await load(folders.rivalValues);
      const found = await only();
      const [maritime, training] = ["maritime", "training"].map(
        (type) => `fact:harbor-watch:mission-type:${type}`,
      );
      expect(found).toMatchObject({
        reason: "RIVAL_VALUES",
        facts: [
          { id: maritime, status: "CONTESTED" },
          { id: training, status: "CONTESTED" },
        ],
      });
      expect(sidesOf(found)).toEqual([
        ["MARITIME", maritime, "document:visit"],
        ["TRAINING", training, "document:rapport"],
      ]);
    });

    test("where reports differ in a qualifier that has one value at a time", async () => {
      await load(folders.clashingQualifiers, withOneRole);
      const found = await only();
      const fact = "fact:norland:contributes-to:harbor-watch";
      expect(found).toMatchObject({ reason: "EXCLUSIVE_QUALIFIER", qualifier: "role" });
      expect(sidesOf(found)).toEqual([
        ["CONTRIBUTOR", fact, "document:rapport"],
        ["LEAD", fact, "document:visit"],
      ]);
    });

    test("where a document reports what it also plans", async () => {
      await load(folders.reportedAndPlanned);
      const found = await only();
      const fact = "fact:norland:supports:sudland";
      expect(found).toMatchObject({ reason: "REPORTED_AND_PLANNED", facts: [{ id: fact }] });
      expect(sidesOf(found)).toEqual([
        ["ACTUAL", fact, "document:visit"],
        ["PLANNED", fact, "document:visit"],
      ]);
    });

    test("where a document reports what cannot have begun, with who gives the date", async () => {
      await load(folders.reportedBeforeEvent);
      const found = await only();
      const fact = "fact:norland:contributes-to:harbor-watch";
      expect(found).toMatchObject({ reason: "REPORTED_BEFORE_EVENT", facts: [{ id: fact }] });
      expect(sidesOf(found)).toEqual([
        ["ACTUAL", fact, "document:rapport"],
        [
          "Q3 2025 onwards",
          expect.stringMatching(/^fact:harbor-watch:time:/) as unknown as string,
          "document:visit",
        ],
      ]);
    });
  });

  describe("are none", () => {
    test.each([
      ["a plan that another document reports as done is fulfilled", folders.fulfilledPlan, "UNDISPUTED"],
      ["another value than planned came to pass", folders.changedPlan, "UNDISPUTED"],
      ["what is done is also advised", folders.advised, "UNDISPUTED"],
      ["a qualifier may have several values", folders.clashingQualifiers, "UNDISPUTED"],
      ["all dispute the fact: it is denied", folders.allDispute, "DENIED"],
    ])("where %s", async (_why, files, status) => {
      await load(files);
      expect(await disagreementsIn(api)).toEqual([]);
      const { data } = await api.ask({ query: "{ facts { nodes { status } } }" });
      const { nodes } = (data as { facts: { nodes: readonly { status: string }[] } }).facts;
      expect(new Set(nodes.map((node) => node.status))).toEqual(new Set([status]));
    });
  });

  describe("follow the claims", () => {
    test("one that is over is gone, its claims are not; back again, it has the same id", async () => {
      await load(folders.oppositeStances);
      const { id } = await only();
      await load(
        saying(["{subject: harbor-watch, takesPlaceIn: norland}"], ["{subject: norland, supports: sudland}"]),
      );

      expect(await disagreementsIn(api)).toEqual([]);
      expect([await count("Disagreement"), await count("DisagreementSide"), await count("Claim")]).toEqual([
        0, 0, 3,
      ]);
      await load(folders.oppositeStances);
      const again = await only();
      expect(again.id).toBe(id);
      expect(sidesOf(again)[1]).toEqual([
        "DISPUTES",
        "fact:harbor-watch:takes-place-in:norland",
        "document:rapport",
      ]);
    });

    test("one more value joins the disagreement of the others, and leaves it again", async () => {
      await load(folders.rivalValues);
      const before = await only();
      await load(folders.threeRivals);
      const grown = await only();
      expect(grown.id).toBe(before.id);
      expect(grown.sides.map(({ says }) => says)).toEqual(["MARITIME", "PEACEKEEPING", "TRAINING"]);
      expect(sidesOf(grown)).toEqual([
        ["MARITIME", "fact:harbor-watch:mission-type:maritime", "document:visit"],
        ["PEACEKEEPING", "fact:harbor-watch:mission-type:peacekeeping", "document:visit"],
        ["TRAINING", "fact:harbor-watch:mission-type:training", "document:rapport"],
      ]);

      await load(folders.rivalValues);
      expect(await only()).toEqual(before);
    });

    test("an event that is dated later contests what was told of it before", async () => {
      const facts = folders.reportedBeforeEvent["facts.yaml"];
      const table = facts.slice(
        facts.indexOf("      - quote: Harbor Watch |"),
        facts.indexOf("  - document: document:rapport"),
      );
      const undated = facts.replace(table, "");
      expect(undated).not.toBe(facts);
      await load({ ...folders.reportedBeforeEvent, "facts.yaml": undated });
      expect(await disagreementsIn(api)).toEqual([]);
      await load(folders.reportedBeforeEvent);
      expect((await only()).reason).toBe("REPORTED_BEFORE_EVENT");
    });

    test("a source that is judged otherwise changes none", async () => {
      await load(folders.rivalValues);
      const before = await only();
      const base = String(folders.rivalValues["base.yaml"]).replace("reliability: B", "reliability: C");
      await load({ ...folders.rivalValues, "base.yaml": base });
      expect(await only()).toEqual(before);
    });

    test.each(Object.entries(folders))(
      "loading %s again, or computing it anew, writes nothing",
      async (_name, files) => {
        await load(files);
        const before = await dumpGraph(store);
        expect(await load(files)).toMatchObject({ changes: 0 });
        expect(await recomputeGraph(store, attestOntology)).toBe(0);
        expect(await dumpGraph(store)).toEqual(before);
      },
    );
  });

  test("computing anew mends what is not right", async () => {
    await load(folders.threeRivals);
    const before = await dumpGraph(store);
    const { id } = await only();
    const spoil = (text: string) => ({
      text,
      parameters: { id, side: `${id}/1`, other: `${id}/0`, wrong: "wrong" },
    });
    const spoils = [
      [spoil("MATCH (d:Disagreement {id: $id}) DETACH DELETE d")],
      [spoil("MATCH (s:DisagreementSide {id: $side}) DETACH DELETE s")],
      [
        spoil("MATCH (s:DisagreementSide {id: $side})-[r:RESTS_ON]->() DELETE r"),
        spoil("MATCH (s:DisagreementSide {id: $side}) SET s.says = $wrong"),
        spoil(
          "MATCH (s:DisagreementSide {id: $side}) MATCH (o:DisagreementSide {id: $other}) MATCH (o)-[:ON_FACT]->(f:Fact) CREATE (s)-[:ON_FACT]->(f)",
        ),
        spoil("CREATE (:Disagreement {id: $wrong})"),
      ],
    ];
    for (const statements of spoils) {
      await store.write(statements);
      expect(await recomputeGraph(store, attestOntology)).toBeGreaterThan(0);
      expect(withoutMarker(await dumpGraph(store))).toEqual(withoutMarker(before));
    }
  });

  test("a graph from before there were disagreements has them once it is prepared", async () => {
    const early = await openEmptyStore();
    await prepareGraph(early, older, { allowCreate: true });
    await withFolder(folders.rivalValues, async (folder) =>
      loadFacts(early, attestOntology, await readFacts(folder, attestOntology), { clock: () => testTime }),
    );
    const loaded = await dumpGraph(early);
    await early.write(
      ["Disagreement", "DisagreementSide"].map((label) => ({
        text: `MATCH (n:${label}) DETACH DELETE n`,
        parameters: {},
      })),
    );
    expect((await prepareGraph(early, attestOntology, { allowCreate: false })).state).toBe("extended");
    expect(withoutMarker(await dumpGraph(early))).toEqual(withoutMarker(loaded));
  });
});

describeOnEachStore("disagreements in the seed", (openEmptyStore) => {
  let api: TestApi;
  beforeAll(async () => {
    api = openTestApi(await openSeededStore(openEmptyStore), { maximumCost: 10_000 });
  }, 120_000);

  test("are over the visit of June 2025, which one document announces and tells as past, and nothing else", async () => {
    const found = await disagreementsIn(api);
    expect(new Set(found.map(({ reason }) => reason))).toEqual(new Set(["REPORTED_AND_PLANNED"]));
    expect(found.flatMap(({ facts }) => facts.map(({ id }) => id)).sort()).toEqual([
      "fact:jens-stoltenberg:takes-part-in:stoltenberg-italy-visit",
      "fact:stoltenberg-italy-visit:kind:meeting",
      "fact:stoltenberg-italy-visit:takes-place-in:italy",
      expect.stringMatching(/^fact:stoltenberg-italy-visit:time:/),
    ]);
    const documents = found.flatMap(({ sides }) => sides.flatMap(({ claims }) => claims));
    expect(new Set(documents.map(({ document }) => document.id))).toEqual(
      new Set(["document:stoltenberg-italy-visit"]),
    );
    for (const { sides } of found) expect(sides.map(({ says }) => says)).toEqual(["ACTUAL", "PLANNED"]);
  });

  test("show the sentences of both sides", async () => {
    const { data } = await api.ask({
      query: `{ disagreements(where: { predicate: { eq: TAKES_PLACE_IN } }) { nodes { sides { claims { sentence { text } } } } } }`,
    });
    expect(JSON.stringify(data)).toContain("is set to visit Italy on June 12, 2025, marking");
    expect(JSON.stringify(data)).toContain(
      "During his visit to Italy on June 12, 2025, NATO Secretary General",
    );
  });

  test("are those of the facts that are contested: from a fact, and by its status", async () => {
    const { data } = await api.ask({
      query: `{
        contested: facts(where: { status: { eq: CONTESTED } }, orderBy: [{ id: ASC }], first: 100) { nodes { id disagreements { totalCount } } }
        disagreed: facts(where: { disagreements: { exists: true } }, orderBy: [{ id: ASC }], first: 100) { nodes { id disagreements { totalCount } } }
      }`,
    });
    const { contested, disagreed } = data as Record<string, { nodes: readonly { disagreements: unknown }[] }>;
    expect(contested).toEqual(disagreed);
    expect(contested?.nodes).toHaveLength(4);
    for (const { disagreements } of contested?.nodes ?? []) expect(disagreements).toEqual({ totalCount: 1 });
  });

  test("are looked up by id, filtered, ordered and paged as all else", async () => {
    const id = (await disagreementsIn(api))[1]?.id;
    const { data, errors } = await api.ask({
      query: `query ($id: ID!) {
        disagreement(id: $id) { id }
        node(id: $id) { __typename id }
        none: disagreements(where: { reason: { eq: RIVAL_VALUES } }) { totalCount }
        about: disagreements(where: { facts: { some: { subject: { id: { eq: "jens-stoltenberg" } } } } }) { nodes { predicate } }
        first: disagreements(orderBy: [{ predicate: ASC }], first: 1) { nodes { predicate } pageInfo { hasNextPage } }
        last: disagreements(orderBy: [{ predicate: ASC }], last: 1) { nodes { predicate } pageInfo { hasPreviousPage } }
        one: disagreements(first: 1) { nodes { sideCount sides(first: 1) { position claims(first: 1) { id } claimCount } } }
      }`,
      variables: { id },
    });
    expect(errors).toEqual([]);
    expect(data).toMatchObject({
      disagreement: { id },
      node: { __typename: "Disagreement", id },
      none: { totalCount: 0 },
      about: { nodes: [{ predicate: "TAKES_PART_IN" }] },
      first: { nodes: [{ predicate: "KIND" }], pageInfo: { hasNextPage: true } },
      last: { pageInfo: { hasPreviousPage: true } },
      one: {
        nodes: [{ sideCount: 2, sides: [{ position: 0, claims: [{}], claimCount: expect.any(Number) }] }],
      },
    });
  });
});

/** The marker counts writes. */
function withoutMarker(lines: readonly string[]): readonly string[] {
  return lines.filter((line) => !line.startsWith('["Attest"'));
}
