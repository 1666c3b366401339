import { beforeAll, expect, test } from "@jest/globals";
import {
  compareStrength,
  readStrengths,
  type FactStrength,
} from "../../src/exploration/paths/fact-strength.js";
import type { GraphStore } from "../../src/store/graph-store.js";
import { describeOnEachStore } from "../support/stores.js";
import { replaceGraph } from "../support/write-graph.js";

/** From weak to strong; each differs from the one before in one thing that decides, and in what decides later to its disadvantage. */
const facts = [
  { id: "contested", status: "CONTESTED", modality: "ACTUAL", affirmingClaims: 9n, bestReliability: "A" },
  {
    id: "recommended",
    status: "UNDISPUTED",
    modality: "RECOMMENDED",
    affirmingClaims: 9n,
    bestReliability: "A",
  },
  { id: "unknown", status: "UNDISPUTED", modality: "ACTUAL", affirmingClaims: 9n, bestReliability: "F" },
  { id: "doubtful", status: "UNDISPUTED", modality: "ACTUAL", affirmingClaims: 9n, bestReliability: "D" },
  { id: "reliable", status: "UNDISPUTED", modality: "ACTUAL", affirmingClaims: 1n, bestReliability: "A" },
  { id: "repeated", status: "UNDISPUTED", modality: "ACTUAL", affirmingClaims: 2n, bestReliability: "A" },
] as const;

describeOnEachStore("How well a fact is said", (openEmptyStore) => {
  let store: GraphStore;
  let strengths: ReadonlyMap<string, FactStrength>;
  beforeAll(async () => {
    store = await openEmptyStore();
    const nodes = facts.map((fact) => ({ labels: ["Fact"], properties: { ...fact, subjectId: "italy" } }));
    const bare = { id: "unaffirmed", status: "UNDISPUTED", modality: "ACTUAL", affirmingClaims: 9n };
    await replaceGraph(store, {
      nodes: [...nodes, { labels: ["Fact"], properties: { ...bare, subjectId: "italy" } }],
      relationships: [],
    });
    strengths = await readStrengths([...facts.map(({ id }) => id), "unaffirmed", "gone"], {
      read: (statement) => store.read(statement),
    });
  }, 120_000);
  const strengthOf = (id: string): FactStrength => strengths.get(id) as FactStrength;

  test("is decided by dispute, modality, the best source and the number of claims, in this order", () => {
    const shuffled = [...facts].sort((a, b) => (a.id < b.id ? -1 : 1)).map(({ id }) => id);
    const sorted = shuffled.sort((a, b) => compareStrength(strengthOf(a), strengthOf(b)));
    expect(sorted).toEqual(facts.map(({ id }) => id));
  });

  test("is that of a source that cannot be judged where nothing affirms it", () => {
    expect(compareStrength(strengthOf("unaffirmed"), strengthOf("unknown"))).toBe(0);
  });

  test("is not told of a fact that is gone", () => {
    expect(strengths.has("gone")).toBe(false);
  });
});
