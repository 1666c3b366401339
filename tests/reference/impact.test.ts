import { beforeAll, expect, test } from "@jest/globals";
import { impact } from "../../src/exploration/impact/impact.js";
import { loadFacts } from "../../src/loader/load-facts.js";
import type { FactSet } from "../../src/loader/fact-set.js";
import type { GraphStore } from "../../src/store/graph-store.js";
import { drawn } from "../support/draw.js";
import { dumpGraph } from "../support/dump-graph.js";
import { exploringAll } from "../support/explore.js";
import { withOneRole } from "../support/one-role.js";
import { testTime } from "../support/seeded-store.js";
import { prepareAnew } from "../support/prepare-anew.js";
import { describeOnEachStore } from "../support/stores.js";
import { checkProperty } from "./check-property.js";
import { drawFactSet, withoutDocuments } from "./draw-fact-set.js";

const cases = drawn((draw) => {
  const set = drawFactSet(draw);
  const ids = set.entities.map(({ id }) => id);
  return {
    set,
    documents: draw.some(
      set.documents.map(({ id }) => id),
      0.4,
    ),
    sources: draw.some(
      set.sources.map(({ id }) => id),
      0.2,
    ),
    between: [draw.pick(ids), draw.pick(ids)],
  };
});

/** What a graph shows of facts and relations. */
interface Shown {
  readonly statuses: ReadonlyMap<string, string>;
  /** Pairs of entities. */
  readonly edges: readonly (readonly [string, string])[];
}

async function shownBy(store: GraphStore): Promise<Shown> {
  const statuses = await store.read({
    text: "MATCH (f:Fact) RETURN f.id AS id, f.status AS status",
    parameters: {},
  });
  const edges = await store.read({
    text: "MATCH (a:Entity)-[r]->(b:Entity) RETURN a.id AS source, b.id AS target",
    parameters: {},
  });
  return {
    statuses: new Map(statuses.map(([id, status]) => [id as string, status as string])),
    edges: edges.map(([from, to]) => [from as string, to as string]),
  };
}

async function load(store: GraphStore, set: FactSet): Promise<void> {
  await prepareAnew(store);
  await loadFacts(store, withOneRole, set, { clock: () => testTime });
}

/** What differs between a graph and the one that was loaded without the documents. */
function difference(
  now: Shown,
  then: Shown,
): Pick<Awaited<ReturnType<typeof impact>>, "fallen" | "changed" | "unconnected"> {
  const before = [...now.statuses].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    fallen: before.filter(([id]) => !then.statuses.has(id)).map(([id]) => id),
    changed: before.flatMap(([fact, from]) => {
      const to = then.statuses.get(fact);
      return to === undefined || to === from ? [] : [{ fact, from, to }];
    }) as ReturnType<typeof difference>["changed"],
    unconnected: [...new Set(now.edges.flat())].filter((id) => !then.edges.flat().includes(id)).sort(),
  };
}

function areJoined({ edges }: Shown, from: string, to: string): boolean {
  const met = new Set([from]);
  for (let size = 0; size < met.size;) {
    size = met.size;
    for (const [a, b] of edges) if (met.has(a) || met.has(b)) met.add(a).add(b);
  }
  return met.has(to);
}

describeOnEachStore("What would be lost without documents", (openEmptyStore, { name }) => {
  let store: GraphStore;
  beforeAll(async () => {
    store = await openEmptyStore();
  });

  test("is what a graph loaded without them lacks, and the graph stays as it is", async () => {
    const seen = { fallen: 0, changed: 0, unconnected: 0, severed: 0 };
    await checkProperty(cases, 40, async ({ set, documents, sources, between }) => {
      if (documents.length + sources.length === 0) return;
      await load(store, set);
      const now = await shownBy(store);
      const stored = await dumpGraph(store);
      const exploring = { ...exploringAll(store), ontology: withOneRole };
      const found = await impact({ without: { documents, sources }, between, first: 500 }, exploring);
      expect(await dumpGraph(store)).toEqual(stored);

      const left = set.documents
        .filter(({ id, sourceId }) => documents.includes(id) || sources.includes(sourceId as never))
        .map(({ id }) => id)
        .sort();
      await load(store, withoutDocuments(set, left));
      const then = await shownBy(store);
      const expected = difference(now, then);
      const [from = "", to = ""] = between;
      const joined = { from, to, before: areJoined(now, from, to), after: areJoined(then, from, to) };
      expect(found).toEqual({
        documents: left,
        documentCount: left.length,
        claimCount: set.claims.filter(({ documentId }) => left.includes(documentId)).length,
        ...expected,
        fallenCount: expected.fallen.length,
        changedCount: expected.changed.length,
        unconnectedCount: expected.unconnected.length,
        between: joined,
        truncated: false,
      });
      seen.fallen += found.fallenCount;
      seen.changed += found.changedCount;
      seen.unconnected += found.unconnectedCount;
      if (joined.before && !joined.after) seen.severed++;
    });
    // A property that never meets them says nothing of them. A slow engine tries too few cases to tell.
    if (name === "embedded") expect(Math.min(...Object.values(seen))).toBeGreaterThan(0);
  }, 120_000);
});
