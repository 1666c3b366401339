import { beforeAll, expect, test } from "@jest/globals";
import { setTimeout as pause } from "node:timers/promises";
import { termPlaces, termWithId } from "../../src/evidence/terms/term.js";
import { readTerms } from "../../src/exploration/search/read-terms.js";
import { readQuery, type SearchQuery } from "../../src/exploration/search/search-query.js";
import { openTermMemory, readAllTerms } from "../../src/exploration/search/term-memory.js";
import { mostBegun, type TermRow } from "../../src/exploration/search/term-row.js";
import type { GraphStore } from "../../src/store/graph-store.js";
import { drawn, type Draw } from "../support/draw.js";
import { exploringAll } from "../support/explore.js";
import { describeOnEachStore } from "../support/stores.js";
import { replaceGraph, type StoredNode } from "../support/write-graph.js";
import { checkProperty } from "./check-property.js";

/** Few letters, so that many words begin alike and have a stem in common; one of them is two units of UTF-16. */
const letters = ["a", "e", "s", "é", "𐐨"];
const languages = ["en", "fr"];

/** Questions about one graph: writing it costs most. */
const QUESTIONS = 10;

interface Case {
  readonly terms: readonly TermRow[];
  readonly queries: readonly SearchQuery[];
}

function drawCase(draw: Draw): Case {
  const some = (least: number): string => draw.times(least, 5, () => draw.pick(letters)).join("");
  // So many begin alike that not all of them are looked at.
  const word = (): string => (draw.chance(0.7) ? `aes${some(0)}` : some(1));
  const ids = new Set(draw.times(1, 400, () => `${draw.pick(languages)}/${word()}`));
  const list = (): string | null => (draw.chance(0.5) ? draw.times(1, 3, word).join(" ") : null);
  const terms = [...ids].map((id): TermRow => {
    const term = termWithId(id);
    return [id, term.word, term.stem, ...termPlaces.map(list)];
  });
  const queries = draw.times(QUESTIONS, QUESTIONS, () =>
    readQuery(draw.times(1, 3, word).join(" "), draw.pick([null, ...languages])),
  );
  return { terms, queries };
}

describeOnEachStore("Terms in memory", (openEmptyStore) => {
  let store: GraphStore;
  beforeAll(async () => {
    store = await openEmptyStore();
  }, 120_000);

  test("are found as those of the store are, up to the shortest that begin alike", async () => {
    let [found, cut] = [0, 0];
    await checkProperty(drawn(drawCase), 30, async ({ terms, queries }) => {
      await replaceGraph(store, { nodes: terms.map(storedTerm), relationships: [] });
      const remembered = await readAllTerms(store, terms.length, () => true);
      expect(remembered?.size).toBe(terms.length);
      for (const query of queries) {
        const read = await readTerms(query, new Set(termPlaces), exploringAll(store));
        const kept = remembered?.find(query);
        expect(unordered(kept?.terms)).toEqual(unordered(read.terms));
        expect(unordered(kept?.begun)).toEqual(unordered(read.begun));
        found += read.terms.length;
        if (read.begun.length === mostBegun) cut++;
      }
    });
    expect(found).toBeGreaterThan(0);
    expect(cut).toBeGreaterThan(0);
  }, 120_000);

  test("are not kept where there are others than were counted", async () => {
    await replaceGraph(store, {
      nodes: ["en/a", "en/b"].map((id) => storedTerm(rowOf(id))),
      relationships: [],
    });
    expect(await readAllTerms(store, 3, () => true)).toBeNull();
    expect(await readAllTerms(store, 2, () => false)).toBeNull();
    expect((await readAllTerms(store, 2, () => true))?.size).toBe(2);
    const memory = openTermMemory({ store, most: 2 });
    memory.note(null, 1_000_000);
    expect(memory.size).toBe(0);
  });

  test("are not kept where there are more names of entities than may be in memory", async () => {
    const names = ["a", "b", "c"].map((id) => ({ labels: ["Name"], properties: { id } }));
    await replaceGraph(store, { nodes: [storedTerm(rowOf("en/a")), ...names], relationships: [] });
    const memory = openTermMemory({ store, most: 2 });
    memory.note("1 a", 1_000_000);
    while (memory.outcomes.too_many === 0) await pause(1);
    expect(memory.outcomes).toMatchObject({ remembered: 0, changed: 0, failed: 0 });
  });
});

function rowOf(id: string): TermRow {
  const { word, stem } = termWithId(id);
  return [id, word, stem, ...termPlaces.map(() => null)];
}

function storedTerm([id, , , ...lists]: TermRow): StoredNode {
  const listed = termPlaces.flatMap((place, at) => {
    const list = lists[at] ?? null;
    return list === null ? [] : [[place, list] as const];
  });
  return { labels: ["Term"], properties: { ...termWithId(id), id, ...Object.fromEntries(listed) } };
}

/** Rows, each once: a term with the word and the stem is found by both. */
function unordered(rows: readonly TermRow[] = []): readonly string[] {
  return [...new Set(rows.map((row) => JSON.stringify(row)))].sort();
}
