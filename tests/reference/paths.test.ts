import { beforeAll, expect, test } from "@jest/globals";
import type { Exploring } from "../../src/exploration/exploring.js";
import { following } from "../../src/exploration/following.js";
import { findPaths, type PathQuestion } from "../../src/exploration/paths/find-paths.js";
import { openPaths } from "../../src/exploration/paths/open-paths.js";
import { searchLimits, type SearchLimits } from "../../src/exploration/paths/path-search.js";
import type { PathsFound } from "../../src/exploration/paths/path.js";
import { edgeReader } from "../../src/exploration/paths/read-edges.js";
import { attestOntology } from "../../src/ontology/attest-ontology.js";
import type { GraphStore } from "../../src/store/graph-store.js";
import type { Row } from "../../src/store/statement.js";
import { drawn, type Draw } from "../support/draw.js";
import { exploringAll } from "../support/explore.js";
import { describeOnEachStore } from "../support/stores.js";
import { indexEntityIds, replaceGraph } from "../support/write-graph.js";
import { checkProperty } from "./check-property.js";
import {
  drawFilter,
  drawRelations,
  storedRelations,
  type SmallFilter,
  type SmallGraph,
} from "./draw-relations.js";
import { simplePaths } from "./simple-paths.js";

interface Asked {
  readonly question: Omit<PathQuestion, "checkTime" | "opening">;
  readonly filter: SmallFilter;
  readonly limits: SearchLimits;
  /** Whether what is around the ends and between is read first, as `paths` does; within the limits of the search itself if not. */
  readonly isOpened: boolean;
}

interface Case {
  readonly graph: SmallGraph;
  readonly asked: readonly Asked[];
}

/** Questions about one graph: writing it costs most. */
const QUESTIONS = 8;

function drawCase(
  draw: Draw,
  drawLimits: (draw: Draw) => SearchLimits,
  drawOpened: (draw: Draw) => boolean,
): Case {
  const graph = drawRelations(draw);
  const asked = draw.times(QUESTIONS, QUESTIONS, (): Asked => {
    const [from, to] = [draw.pick(graph.entities).id, draw.pick(graph.entities).id];
    const filter = drawFilter(draw, graph);
    return {
      question: { from, to, maxLength: draw.integer(1, 6), first: draw.pick([1, 3, 50]) },
      filter: { ...filter, avoiding: filter.avoiding.filter((id) => id !== from && id !== to) },
      limits: drawLimits(draw),
      isOpened: drawOpened(draw),
    };
  });
  return { graph, asked };
}

describeOnEachStore("Paths on small graphs", (openEmptyStore) => {
  let store: GraphStore;
  let crossed = 0;
  beforeAll(async () => {
    store = await openEmptyStore();
    await indexEntityIds(store);
  }, 120_000);

  const find = async ({
    question,
    filter,
    limits,
    isOpened,
  }: Asked): Promise<PathsFound & { readonly rows: number }> => {
    let rows = 0;
    const exploring: Exploring = {
      ...exploringAll(store),
      readShared: () => Promise.reject(new Error("Nothing is shared here.")),
      read: async (statement) => {
        const answer = await store.read(statement);
        rows += stepsIn(answer);
        return answer;
      },
    };
    const asked = {
      relations: filter.relations,
      avoiding: filter.avoiding,
      kinds: filter.kinds === null ? null : { of: filter.kinds, exempt: [question.from, question.to] },
      evidence: filter.statuses === null ? null : { statuses: filter.statuses },
    };
    const reader = edgeReader(following(asked, attestOntology, "paths"), exploring);
    const named = { ...question, ...filter, evidence: asked.evidence };
    const opening = isOpened ? (await openPaths(named, exploring)).opening : null;
    if (opening?.crossings != null) crossed += opening.crossings.length;
    const found = await findPaths({ ...question, opening, checkTime: () => undefined }, reader, limits);
    return { ...found, rows };
  };

  const factsOf = ({ paths }: Pick<PathsFound, "paths">): unknown =>
    paths.map((path) => path.map(({ fact, from, to }) => [from, fact, to]));

  test("are all simple paths, shortest first, then by their facts, however they are read", async () => {
    // From reading everything at once to reading only what crosses.
    const limits = (draw: Draw): SearchLimits => ({ ...searchLimits, atOnce: draw.pick([0, 2, 5, 1_000]) });
    await checkProperty(
      drawn((draw) => drawCase(draw, limits, (opened) => opened.pick([true, false]))),
      60,
      async ({ graph, asked }) => {
        await replaceGraph(store, storedRelations(graph));
        for (const one of asked) {
          const expected = simplePaths(graph, one.filter, one.question).slice(0, one.question.first);
          const found = await find(one);
          expect(factsOf(found)).toEqual(factsOf({ paths: expected }));
          expect(found.truncated).toBe(false);
          expect(found.reason === null).toBe(expected.length > 0);
        }
      },
    );
    expect(crossed).toBeGreaterThan(0);
  }, 120_000);

  test("are, where the search is cut, all that are shorter than what was not looked for", async () => {
    const limits = (draw: Draw): SearchLimits => ({
      atOnce: draw.integer(0, 4),
      read: draw.integer(0, 20),
      lookedAt: draw.integer(0, 10),
    });
    let cut = 0;
    await checkProperty(
      drawn((draw) => drawCase(draw, limits, () => false)),
      60,
      async ({ graph, asked }) => {
        await replaceGraph(store, storedRelations(graph));
        for (const one of asked) {
          const found = await find(one);
          const unlimited = simplePaths(graph, one.filter, one.question);
          const missing = Number(/Paths of (\d+) step/u.exec(found.reason ?? "")?.[1] ?? Infinity);
          const expected = unlimited.filter(({ length }) => length < missing).slice(0, one.question.first);
          expect(factsOf(found)).toEqual(factsOf({ paths: expected }));
          expect(found.truncated).toBe(missing < Infinity);
          // Both ends are read before anything is counted.
          const { atOnce, read, lookedAt } = one.limits;
          expect(found.rows).toBeLessThanOrEqual(2 * atOnce + read + lookedAt);
          if (found.truncated) cut++;
        }
      },
    );
    // A slow machine tries few cases.
    expect(cut).toBeGreaterThan(0);
  }, 120_000);
});

/** Steps among the rows of an answer: the first list of a row has an item for each. Counts of edges are none. */
function stepsIn(rows: readonly Row[]): number {
  return rows.reduce(
    (sum, row) => sum + ((row.find(Array.isArray) as unknown[] | undefined)?.length ?? 0),
    0,
  );
}
