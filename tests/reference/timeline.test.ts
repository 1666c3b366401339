import { beforeAll, expect, test } from "@jest/globals";
import { parseFuzzyTime } from "../../src/evidence/fuzzy-time.js";
import type { FuzzyTime } from "../../src/evidence/records.js";
import { timeline, type TimelineEdge } from "../../src/exploration/timeline/timeline.js";
import type { TimelineAsked } from "../../src/exploration/timeline/timeline-asked.js";
import { graphIndexes } from "../../src/loader/graph-indexes.js";
import { attestOntology } from "../../src/ontology/attest-ontology.js";
import type { GraphStore } from "../../src/store/graph-store.js";
import { drawn, type Draw } from "../support/draw.js";
import { exploringAll } from "../support/explore.js";
import { describeOnEachStore } from "../support/stores.js";
import { replaceGraph } from "../support/write-graph.js";
import { checkProperty } from "./check-property.js";
import { days, drawGraph } from "./draw-graph.js";
import { passesPeriod } from "./passes-period.js";
import type { ReferenceGraph, ReferenceNode } from "./reference-graph.js";
import { storedForm } from "./stored-form.js";

const periods: readonly FuzzyTime[] = (
  [
    ["2025-06-12", "2025-06-12"],
    ["2025-35", "OPEN"],
    ["UNKNOWN", "[..2025-12-31]"],
    ["UNKNOWN", "UNKNOWN"],
  ] as const
).map(([start, end]) => parseFuzzyTime({ text: `${start} to ${end}`, start, end }));

/** Facts say which entities they join, and relations now and then when they held: the drawn graph leaves both out. */
function drawDatedGraph(draw: Draw): ReferenceGraph {
  const graph = drawGraph(draw);
  const end = (type: string, fact: string): string | undefined =>
    graph.edges.find((edge) => edge.type === type && edge.from === fact)?.to;
  const datedFact = (fact: ReferenceNode): ReferenceNode => {
    const [subjectId, objectId] = [end("SUBJECT", fact.id), end("OBJECT", fact.id)];
    const ends = {
      ...(subjectId !== undefined && { subjectId }),
      ...(objectId !== undefined && { objectId }),
    };
    const held = objectId !== undefined && draw.chance(0.3) ? { time: draw.pick(periods) } : {};
    return { ...fact, values: { ...fact.values, ...ends, ...held } };
  };
  const nodes = [...graph.nodes.values()].map((node) => (node.kind === "Fact" ? datedFact(node) : node));
  return { ...graph, nodes: new Map(nodes.map((node) => [node.id, node])) };
}

type Question = Omit<TimelineAsked, "first" | "after">;

const cases = drawn((draw) => {
  const graph = drawDatedGraph(draw);
  const scopes = [...graph.nodes.keys()].filter((id) => /^(?:entity-\d+|document:\d+)$/u.test(id));
  const kinds = [...graph.nodes.values()]
    .map(({ values }) => values.kind)
    .filter((kind) => kind !== undefined);
  return {
    graph,
    questions: draw.times(6, 8, (): Question => {
      const [from, to] = [draw.pick(days), draw.pick(days)].sort();
      return {
        of: draw.chance(0.4) ? null : draw.pick(scopes),
        kinds: draw.chance(0.6) ? null : [draw.pick(kinds) as string],
        from: draw.chance(0.4) ? null : (from ?? null),
        to: draw.chance(0.4) ? null : (to ?? null),
        certainty: draw.chance(0.5) ? "POSSIBLY" : "CERTAINLY",
      };
    }),
    first: draw.integer(1, 4),
  };
});

/** What the rule of docs/timeline.md says of every fact, one by one. */
function naiveTimeline(graph: ReferenceGraph, asked: Question): readonly Omit<TimelineEdge, "cursor">[] {
  return [...graph.nodes.values()]
    .filter(({ kind, values }) => kind === "Fact" && values.modality !== undefined)
    .filter((fact) => isInScope(graph, fact, asked))
    .flatMap((fact) => {
      const found = datedBy(graph, fact);
      return found === null || !liesThere(found.time, asked) ? [] : [{ node: fact.id, ...found }];
    })
    .sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
}

type Dated = Pick<TimelineEdge, "time" | "event">;

function datedBy(graph: ReferenceGraph, { values }: ReferenceNode): Dated | null {
  const ends = values as Readonly<{ subjectId: string; objectId?: string }>;
  const own = values.time as FuzzyTime | undefined;
  const held = eventOf(values.predicate as string, ends);
  const event = own === undefined ? held : ends.objectId === undefined ? ends.subjectId : null;
  const time = own ?? (graph.nodes.get(held ?? "")?.values.time as FuzzyTime | undefined);
  return time === undefined ? null : { time, event };
}

function eventOf(predicate: string, ends: Readonly<{ subjectId: string; objectId?: string }>): string | null {
  const end = attestOntology.relations.get(predicate)?.event;
  return (end === "from" ? ends.subjectId : end === "to" ? ends.objectId : null) ?? null;
}

function isInScope(
  graph: ReferenceGraph,
  { id, values }: ReferenceNode,
  { of = null, kinds = null }: Question,
): boolean {
  const ends = [values.subjectId, values.objectId].filter((end) => end !== undefined) as string[];
  const others = ends.filter((end) => end !== of).map((end) => graph.nodes.get(end)?.values.kind);
  if (kinds !== null && !others.some((kind) => kinds.includes(kind as string))) return false;
  if (of === null) return true;
  if (!of.startsWith("document:")) return ends.includes(of);
  const claims = graph.edges.filter(({ type, to }) => type === "ABOUT" && to === id).map(({ from }) => from);
  return claims.some((claim) => {
    const said = graph.nodes.get(claim)?.values;
    return said?.retractedAt === undefined && said?.stance === "AFFIRMS" && said.documentId === of;
  });
}

function liesThere(time: FuzzyTime, { from, to, certainty }: Question): boolean {
  const overlaps = {
    ...(from !== null && from !== undefined && { from }),
    ...(to !== null && to !== undefined && { to }),
  };
  return passesPeriod(time, { [certainty === "CERTAINLY" ? "certainly" : "possibly"]: { overlaps } });
}

function orderOf({ node, time }: Omit<TimelineEdge, "cursor">): string {
  return [time.earliestStart ?? "unknown", time.latestEnd ?? "unknown", node].join(" ");
}

describeOnEachStore("Timelines of random graphs", (openEmptyStore, { name }) => {
  let store: GraphStore;
  beforeAll(async () => {
    store = await openEmptyStore();
    await store.createIndexes(graphIndexes(attestOntology));
  });

  test("are what the rule says of each fact, page by page", async () => {
    const seen = { pages: 0, events: 0, held: 0 };
    await checkProperty(cases, 60, async ({ graph, questions, first }) => {
      await replaceGraph(store, storedForm(graph));
      for (const question of questions) {
        const expected = naiveTimeline(graph, question);
        const found: TimelineEdge[] = [];
        for (let after: string | null = null, more = true; more;) {
          const page = await timeline({ ...question, first, after }, exploringAll(store));
          expect(page.totalCount).toBe(expected.length);
          found.push(...page.edges);
          more = page.hasNextPage;
          after = page.edges.at(-1)?.cursor ?? null;
          seen.pages++;
        }
        expect({ question, found: found.map(({ node, time, event }) => ({ node, time, event })) }).toEqual({
          question,
          found: expected.map(({ node, time, event }) => ({ node, time, event })),
        });
        for (const { event } of found) seen[event === null ? "held" : "events"]++;
      }
    });
    // A property that never meets them says nothing of them. A slow engine tries too few cases to tell.
    if (name === "embedded") expect(Math.min(...Object.values(seen))).toBeGreaterThan(10);
  }, 120_000);
});
