import { beforeAll, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { setTimeout as pause } from "node:timers/promises";
import { exploreSearch, type SearchShown } from "../../src/exploration/search/explore-search.js";
import type { Exploring } from "../../src/exploration/exploring.js";
import { readGraphVersion } from "../../src/exploration/memory/read-graph-version.js";
import { readQuery } from "../../src/exploration/search/search-query.js";
import { openTermMemory, type TermMemory } from "../../src/exploration/search/term-memory.js";
import { withBegunTerms } from "../../src/exploration/search/with-begun-terms.js";
import { loadFacts } from "../../src/loader/load-facts.js";
import { recomputeGraph } from "../../src/loader/recompute-graph.js";
import { attestOntology } from "../../src/ontology/attest-ontology.js";
import type { GraphStore } from "../../src/store/graph-store.js";
import { exploringAll } from "../support/explore.js";
import { testTime } from "../support/seeded-store.js";
import { prepareAnew } from "../support/prepare-anew.js";
import { describeOnEachStore } from "../support/stores.js";
import { checkProperty } from "./check-property.js";
import { crowdedQueries, crowdedSet, crowdedSets } from "./draw-crowded-texts.js";
import { drawnQueries, drawnSets } from "./draw-texts.js";
import { type NaiveHit, searchNaively } from "./naive-search.js";

describeOnEachStore("search, against looking at every text", (openEmptyStore) => {
  let store: GraphStore;
  let exploring: Exploring;
  beforeAll(async () => {
    store = await openEmptyStore();
    exploring = exploringAll(store);
  }, 120_000);

  test("finds the same, in the same order, on pages of any size; also once names have changed", async () => {
    const queries = fc.array(drawnQueries, { minLength: 3, maxLength: 3 });
    let met = 0;
    await checkProperty(fc.tuple(drawnSets, queries), 25, async ([[before, after], asked]) => {
      await prepareAnew(store);
      const remembering = { ...exploring, terms: openTermMemory({ store, most: 1_000_000 }) };
      for (const set of [before, after]) {
        await loadFacts(store, attestOntology, set, { clock: () => testTime });
        await rememberTerms(remembering);
        for (const query of asked) {
          const expected = searchNaively(set, query);
          met += expected.length;
          const found = await findAll(query, expected, exploring);
          expect(await walk(query, 3, exploring)).toEqual(expected);
          expect(await exploreSearch({ ...query, first: 100 }, remembering)).toEqual(found);
          expect(remembering.terms.outcomes).toMatchObject({ changed: 0, failed: 0, too_many: 0 });
          for (const selected of [["edges.cursor"], []])
            for (const from of [exploring, remembering])
              expect(await firstPage({ ...query, first: 2 }, selected, from)).toEqual([
                expected.slice(0, 2),
                expected.length,
              ]);
        }
      }
      expect(await recomputeGraph(store, attestOntology)).toBe(0);
    });
    expect(met).toBeGreaterThan(0);
  }, 300_000);

  test("finds a word that begins as more others do than are looked at, where another word was typed too", async () => {
    const queries = fc.array(crowdedQueries, { minLength: 4, maxLength: 4 });
    let met = 0;
    await checkProperty(fc.tuple(crowdedSets, queries), 10, async ([set, asked]) => {
      await prepareAnew(store);
      await loadFacts(store, attestOntology, set, { clock: () => testTime });
      const remembering = { ...exploring, terms: openTermMemory({ store, most: 1_000_000 }) };
      await rememberTerms(remembering);
      for (const query of asked) {
        const expected = searchNaively(set, query);
        met += expected.length;
        const found = await findAll(query, expected, exploring);
        expect(found.truncated).toBe(true);
        expect(await walk(query, 2, exploring)).toEqual(expected);
        expect(await exploreSearch({ ...query, first: 100 }, remembering)).toEqual(found);
      }
    });
    expect(met).toBeGreaterThan(0);
  }, 300_000);

  test("reads texts for such a beginning only where something has the other words", async () => {
    await prepareAnew(store);
    await loadFacts(store, attestOntology, crowdedSet(["Zulu Bravery"]), { clock: () => testTime });
    let reads = 0;
    const counting: Exploring = {
      ...exploring,
      selects: () => false,
      read: (statement) => {
        reads += 1;
        return exploring.read(statement);
      },
    };
    const readsOf = async (text: string): Promise<number> => {
      reads = 0;
      await exploreSearch({ text }, counting);
      return reads;
    };
    expect(await readsOf("zulu bra")).toBe(1);
    expect(await readsOf("bra")).toBe(0);
    expect(await readsOf("unheard bra")).toBe(0);
    expect(await readsOf("zulu brav")).toBe(0);
  }, 120_000);

  test("adds what it reads to a list that has an end", async () => {
    await prepareAnew(store);
    await loadFacts(store, attestOntology, crowdedSet(["Zulu Braba"]), { clock: () => testTime });
    const none = { titles: [], sentences: [], descriptions: [] };
    const terms = [
      { id: "en/zulu", word: "zulu", stem: "en/zulu", names: ["e0"], ...none },
      { id: "en/braba", word: "braba", stem: "en/braba", names: ["another"], ...none },
    ];
    expect(await withBegunTerms(readQuery("zulu bra", null), terms, exploring)).toEqual([
      terms[0],
      { ...terms[1], names: ["another", "e0"] },
    ]);
  }, 120_000);
});

/** Has all terms in memory, as after many searches. */
async function rememberTerms({
  terms,
  ...exploring
}: Exploring & { readonly terms: TermMemory }): Promise<void> {
  const { remembered } = terms.outcomes;
  const version = await readGraphVersion(exploring);
  terms.note(version, 1_000_000);
  while (terms.outcomes.remembered === remembered) await pause(1);
  expect(terms.at(version)).not.toBeNull();
}

/** What is found, which is what is expected. */
async function findAll(
  query: Parameters<typeof exploreSearch>[0],
  expected: readonly NaiveHit[],
  exploring: Exploring,
): Promise<SearchShown> {
  const found = await exploreSearch({ ...query, first: 100 }, exploring);
  expect({ query, hits: hitsOf(found.edges) }).toEqual({ query, hits: expected });
  expect(found.totalCount).toBe(expected.length);
  return found;
}

function hitsOf(edges: SearchShown["edges"]): readonly NaiveHit[] {
  return edges.map(({ match, node }) => [match, node]);
}

/** The first page and how many hits there are, where little is selected: neither facets nor, unless named, cursors. */
async function firstPage(
  query: Parameters<typeof exploreSearch>[0],
  selected: readonly string[],
  exploring: Exploring,
): Promise<readonly [readonly NaiveHit[], number]> {
  const selects = (path: string): boolean => selected.includes(path);
  const { edges, totalCount, pageInfo } = await exploreSearch(query, { ...exploring, selects });
  expect(pageInfo.hasNextPage).toBe(totalCount > edges.length);
  return [hitsOf(edges), totalCount];
}

async function walk(
  query: Parameters<typeof exploreSearch>[0],
  first: number,
  exploring: Exploring,
): Promise<readonly NaiveHit[]> {
  const met: NaiveHit[] = [];
  let after: string | null = null;
  do {
    const page = await exploreSearch({ ...query, first, after }, exploring);
    met.push(...hitsOf(page.edges));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  return met;
}
