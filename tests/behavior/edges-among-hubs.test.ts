import { beforeAll, expect, test } from "@jest/globals";
import { following, type FollowingAsked } from "../../src/exploration/following.js";
import { readEdgesAmong, type Edge } from "../../src/exploration/neighborhood/edges-among.js";
import { attestOntology } from "../../src/ontology/attest-ontology.js";
import { isDegreeProperty } from "../../src/ontology/stored-properties.js";
import { storedRelations, type SmallEdge, type SmallEntity } from "../reference/draw-relations.js";
import { recordingStore, type RecordingStore } from "../support/recording-store.js";
import { describeOnEachStore } from "../support/stores.js";
import { indexEntityIds, replaceGraph } from "../support/write-graph.js";

const FEW = 4;
const around = [0, 1, 2, 3, 4, 5];

/** A hub that is the subject of most of its edges, two that are the object, loops and parallel edges, and one without degrees. */
const joined: readonly (readonly [from: string, relation: string, to: string])[] = [
  ...around.map((at) => ["state", "CONTRIBUTES_TO", `m${at}`] as const),
  ...around.map((at) => [`s${at}`, "CONTRIBUTES_TO", "mission"] as const),
  ...around.map((at) => [`m${at}`, "PART_OF", "operation"] as const),
  ["state", "CONTRIBUTES_TO", "mission"],
  ["state", "CONTRIBUTES_TO", "mission"],
  ["state", "SUPPORTS", "state"],
  ["state", "SUPPORTS", "state"],
  ["state", "SUPPORTS", "mission"],
  ["mission", "SUPPORTS", "mission"],
  ["mission", "SUPPORTS", "state"],
  ["mission", "PART_OF", "operation"],
  ["operation", "PART_OF", "operation"],
  ["bare", "SUPPORTS", "state"],
  ["bare", "SUPPORTS", "bare"],
  ["mission", "SUPPORTS", "bare"],
];
const edges = joined.map(([from, relation, to], at): SmallEdge => ({
  fact: `fact:${from}:${relation.toLowerCase().replaceAll("_", "-")}:${to}:${at}`,
  ...{ from, relation, to },
  status: at % 3 === 0 ? "CONTESTED" : "UNDISPUTED",
  affirmingClaims: 1,
}));
const entities = [...new Set(joined.flatMap(([from, , to]) => [from, to]))].map((id, at): SmallEntity => ({
  id,
  kind: at % 2 === 0 ? "STATE" : "MISSION",
}));
const all = entities.map(({ id }) => id);
const kindOf = new Map(entities.map(({ id, kind }) => [id, kind]));

function edgesAmong(ids: readonly string[], isFollowed: (edge: SmallEdge) => boolean): readonly Edge[] {
  return edges
    .filter((edge) => ids.includes(edge.from) && ids.includes(edge.to) && isFollowed(edge))
    .sort((a, b) => (a.fact < b.fact ? -1 : 1))
    .map(({ relation, fact, from, to }) => ({ relation, fact, from, to }));
}

describeOnEachStore("The edges among entities", (openEmptyStore) => {
  let store: RecordingStore;
  beforeAll(async () => {
    store = recordingStore(await openEmptyStore());
    await indexEntityIds(store);
    const { nodes, relationships } = storedRelations({ entities, edges });
    const stored = nodes.map(({ labels, properties: { id, ...others } }) => {
      const kept = Object.entries(others).filter(([name]) => id !== "bare" || !isDegreeProperty(name));
      return { labels, properties: { ...Object.fromEntries(kept), id } };
    });
    await replaceGraph(store, { nodes: stored, relationships });
  }, 120_000);

  const read = (
    ids: readonly string[],
    { most = 100, few = FEW, asked = {} }: { most?: number; few?: number; asked?: FollowingAsked } = {},
  ): Promise<readonly Edge[]> =>
    readEdgesAmong(ids, { most, few }, following(asked, attestOntology, "neighborhood"), store);

  const sets = [
    all,
    ["state"],
    ["mission", "state"],
    ["state", "mission", "operation"],
    ["bare", "state"],
    ["m1", "state", "operation", "s2"],
    ["m1", "bare"],
    [],
  ];

  test.each([0, 1, 3, FEW, 7, 1_000])(
    "are the same whoever is a hub: with more than %d edges",
    async (few) => {
      for (const ids of sets) {
        const expected = edgesAmong(ids, () => true);
        expect(await read(ids, { few })).toEqual(expected);
        for (const most of [1, 4]) expect(await read(ids, { few, most })).toEqual(expected.slice(0, most));
      }
    },
  );

  test.each([0, FEW, 1_000])("are those that are followed, with hubs of more than %d edges", async (few) => {
    const undisputed = { evidence: { statuses: ["UNDISPUTED"] } };
    const missions = { kinds: { of: ["MISSION"], exempt: [] }, relations: ["SUPPORTS", "CONTRIBUTES_TO"] };
    for (const ids of sets) {
      expect(await read(ids, { few, asked: undisputed })).toEqual(
        edgesAmong(ids, ({ status }) => status === "UNDISPUTED"),
      );
      expect(await read(ids, { few, asked: missions })).toEqual(
        edgesAmong(ids, ({ relation, to }) => relation !== "PART_OF" && kindOf.get(to) === "MISSION"),
      );
    }
  });

  /** What was sent behind the first statement. */
  const searches = async (ids: readonly string[]): Promise<readonly unknown[]> => {
    store.takeReads();
    await read(ids);
    const [first, ...others] = store.takeReads();
    expect(first?.parameters).toMatchObject({ ids, few: BigInt(FEW) });
    return others.map(({ text, parameters }) => ({
      relations: (/:([A-Z_|]+)\]/u.exec(text)?.[1] ?? "").split("|"),
      from: text.includes("]->") ? "subjects" : "objects",
      ids: parameters.ids,
      targets: Object.keys(parameters.targets as object),
    }));
  };
  const everything = [...attestOntology.relations.keys()].sort();

  test("are read by one statement where there is no hub", async () => {
    expect(await searches(["m1", "s1", "bare"])).toEqual([]);
  });

  test("of a hub and others are looked for from the others", async () => {
    expect(await searches(["operation", "m1", "m2"])).toEqual([
      { relations: everything, from: "objects", ids: ["m1", "m2"], targets: ["operation"] },
      // A loop: of few edges that leave rather than of many that arrive.
      { relations: ["PART_OF"], from: "subjects", ids: ["operation"], targets: ["operation"] },
    ]);
  });

  test("of two hubs are looked for relation by relation, from the side that has fewer", async () => {
    const both = ["mission", "operation"];
    expect(await searches(both)).toEqual([
      { relations: ["PART_OF"], from: "subjects", ids: both, targets: both },
      { relations: ["SUPPORTS"], from: "objects", ids: ["mission"], targets: both },
    ]);
    expect(await searches(["state", "m1"])).toEqual([
      { relations: everything, from: "objects", ids: ["m1", "state"], targets: ["state"] },
    ]);
  });
});
