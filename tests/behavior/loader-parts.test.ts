import { setTimeout } from "node:timers/promises";
import { beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { toFactSet } from "../../bench/load/to-fact-set.js";
import { AttestError } from "../../src/errors/attest-error.js";
import type { FactSet } from "../../src/loader/fact-set.js";
import { readMarker } from "../../src/loader/graph-marker.js";
import { loadFacts, type LoadReport } from "../../src/loader/load-facts.js";
import { LoadError } from "../../src/loader/load-error.js";
import { loadParts } from "../../src/loader/load-parts.js";
import { readFacts } from "../../src/loader/read-facts.js";
import { recomputeGraph } from "../../src/loader/recompute-graph.js";
import { attestOntology } from "../../src/ontology/attest-ontology.js";
import type { GraphStore } from "../../src/store/graph-store.js";
import { disagreementFolders, saying } from "../support/disagreement-folders.js";
import { dumpGraph } from "../support/dump-graph.js";
import { withFolder, type Files } from "../support/facts-folder.js";
import { recordingStore } from "../support/recording-store.js";
import { prepareAnew } from "../support/prepare-anew.js";
import { describeOnEachStore } from "../support/stores.js";

const monday = new Date("2026-03-02T08:00:00.000Z");
const tuesday = new Date("2026-03-03T08:00:00.000Z");

/** Six documents, and facts that several of them say. */
const drawn = toFactSet({ name: "import", entities: 100, relations: 260, evidencedEvery: 1 });
/** So that each document is a part. */
const small = 150;

describeOnEachStore("loading a large set in parts", (openEmptyStore) => {
  let store: GraphStore;
  beforeAll(async () => {
    store = await openEmptyStore();
  });
  beforeEach(() => prepareAnew(store));

  const load = (factSet: FactSet, partSize?: number, into = store, time = monday): Promise<LoadReport> =>
    loadFacts(into, attestOntology, factSet, {
      clock: () => time,
      ...(partSize && { partSize }),
    });

  /** What two loads, one after the other, leave in an empty graph. */
  const graphOf = async (sets: readonly FactSet[], partSize?: number): Promise<readonly string[]> => {
    await prepareAnew(store);
    for (const [at, set] of sets.entries()) await load(set, partSize, store, at === 0 ? monday : tuesday);
    return withoutMarker(await dumpGraph(store));
  };

  test("gives the graph that one transaction gives", async () => {
    expect(loadParts(drawn, small).length).toBeGreaterThan(drawn.documents.length);
    expect(await graphOf([drawn], small)).toEqual(await graphOf([drawn]));
  });

  test("gives the graph that one transaction gives, where claims are gone and names are others", async () => {
    const changed = shortened(drawn);
    expect(await graphOf([drawn, changed], small)).toEqual(await graphOf([drawn, changed]));
    expect(await recomputeGraph(store, attestOntology)).toBe(0);
  });

  test.each(Object.entries(disagreementFolders))(
    "finds disagreements between parts: %s",
    async (_, files) => {
      const set = await setOf(files);
      expect(await graphOf([set], 1)).toEqual(await graphOf([set]));
    },
  );

  test.each([
    ["2024-06-30", "OPEN"],
    ["OPEN", "2024-06-30"],
  ])("lets a part take away what the one before it gave an entity: %s, %s", async (visit, rapport) => {
    const of = (end: string): string =>
      `{subject: harbor-watch, time: {text: from 2024 on, start: 2024-01-01, end: ${end}}}`;
    const set = await setOf(saying([of(visit)], [of(rapport)]));
    const whole = await graphOf([set]);
    await prepareAnew(store);
    await load(set, 1, readingAround(store, "before"));
    expect(withoutMarker(await dumpGraph(store))).toEqual(whole);
  });

  describe.each(["before", "while", "after"] as const)(
    "whose next part is compared %s one is written",
    (when) => {
      const inTurns = () => readingAround(store, when);

      test("gives the same graph", async () => {
        const changed = shortened(drawn);
        const whole = await graphOf([drawn, changed]);
        await prepareAnew(store);
        await load(drawn, small, inTurns());
        await load(changed, small, inTurns(), tuesday);
        expect(withoutMarker(await dumpGraph(store))).toEqual(whole);
      });

      test.each(Object.entries(disagreementFolders))("finds the same disagreements: %s", async (_, files) => {
        const set = await setOf(files);
        const whole = await graphOf([set]);
        await prepareAnew(store);
        await load(set, 1, inTurns());
        expect(withoutMarker(await dumpGraph(store))).toEqual(whole);
      });
    },
  );

  test("prepares a part again where a read fails while the one before is written", async () => {
    const whole = await graphOf([drawn]);
    await prepareAnew(store);
    let writing = 0;
    let refused = 0;
    await load(drawn, small, {
      ...recordingStore(store),
      read: (statement, options) => {
        if (writing === 0) return store.read(statement, options);
        refused++;
        return Promise.reject(new AttestError("UNAVAILABLE", "The database does not answer."));
      },
      write: async (statements, options) => {
        writing++;
        await setTimeout(2);
        return store.write(statements, options).finally(() => writing--);
      },
    });
    expect(refused).toBeGreaterThan(0);
    expect(withoutMarker(await dumpGraph(store))).toEqual(whole);
  });

  test("compares a part while the one before is written", async () => {
    const writtenWhenRead: number[] = [];
    let written = 0;
    await load(drawn, small, {
      ...callingAfterEach(store, () => written++),
      read: (statement, options) => {
        if (statement.text.includes("<-[:QUOTES]-(c)\nRETURN c.id AS id, c.key AS key"))
          writtenWhenRead.push(written);
        return store.read(statement, options);
      },
    });
    const parts = loadParts(drawn, small).map(({ documents }, at) => ({ documents: documents.length, at }));
    expect(writtenWhenRead).toEqual(parts.filter(({ documents }) => documents > 0).map(({ at }) => at - 1));
  });

  test("reports the whole, and a second time writes nothing", async () => {
    const { claims, facts, documents } = await load(drawn, small);
    expect([claims.added, facts, documents]).toEqual([
      drawn.claims.length,
      drawn.facts.length,
      drawn.documents.length,
    ]);
    const recording = recordingStore(store);
    expect(await load(drawn, small, recording)).toMatchObject({
      changes: 0,
      claims: { added: 0, closed: 0 },
    });
    expect(recording.takeWrites()).toEqual([]);
  });

  test("that breaks off leaves whole documents and says so, and the next load adds the rest", async () => {
    const whole = await graphOf([drawn]);
    await prepareAnew(store);
    await expect(load(drawn, small, breakingAfter(store, 6))).rejects.toMatchObject({
      code: "UNAVAILABLE",
      message: expect.stringMatching(/^The load stopped at part 7 of \d+: .* Load again/u) as unknown,
    });
    expect(await readMarker(store)).toMatchObject({ isUnfinished: true });
    expect((await load(drawn, small)).changes).toBeGreaterThan(0);
    expect(await readMarker(store)).toMatchObject({ isUnfinished: false });
    expect(withoutMarker(await dumpGraph(store))).toEqual(whole);
  });

  test("that breaks off leaves a graph in which nothing but terms is missing: they come last", async () => {
    await expect(load(drawn, small, breakingAfter(store, 6))).rejects.toThrow(AttestError);
    const before = await dumpGraph(store);
    expect(before.filter(isTerm)).toEqual([]);
    expect(await recomputeGraph(store, attestOntology)).toBeGreaterThan(0);
    expect(await readMarker(store)).toMatchObject({ isUnfinished: true });
    const after = withoutMarker(await dumpGraph(store));
    expect(after.filter((line) => !isTerm(line))).toEqual(withoutMarker(before));
  });

  test("that breaks off at its terms is finished by the next, and not before", async () => {
    const whole = await graphOf([drawn]);
    await prepareAnew(store);
    const parts = loadParts(drawn, small).length;
    await expect(load(drawn, small, breakingAfter(store, parts))).rejects.toMatchObject({
      message: expect.stringMatching(/search does not find all of them yet\. Load again/u) as unknown,
    });
    expect(await readMarker(store)).toMatchObject({ isUnfinished: true });
    // A set of one part, which says nothing new: all terms come with it.
    await load(drawn);
    expect(await readMarker(store)).toMatchObject({ isUnfinished: false });
    expect(withoutMarker(await dumpGraph(store))).toEqual(whole);
  });

  test("that breaks off while names become others is finished by the next", async () => {
    const changed = shortened(drawn);
    const whole = await graphOf([drawn, changed]);
    await graphOf([drawn], small);
    const broken = load(changed, small, breakingAfter(store, 4), tuesday);
    await expect(broken).rejects.toThrow(AttestError);
    await load(changed, small, store, tuesday);
    expect(withoutMarker(await dumpGraph(store))).toEqual(whole);
  });

  test("beside which another set is loaded leaves the terms of both", async () => {
    const other = await setOf(disagreementFolders.rivalValues);
    const beside = () => load(other);
    await load(drawn, small, callingAfter(store, 6, beside));
    expect(await readMarker(store)).toMatchObject({ isUnfinished: false });
    expect(await recomputeGraph(store, attestOntology)).toBe(0);
  });

  test("is not said to be finished by a load that began beside its first part", async () => {
    const other = await setOf(disagreementFolders.rivalValues);
    let settled = 0;
    await load(other, undefined, {
      ...recordingStore(store),
      settle: async (key, value) => {
        // Between the look whether a load is unfinished and the one before something is written.
        if (++settled === 2)
          await expect(load(drawn, small, breakingAfter(store, 2))).rejects.toThrow(AttestError);
        await store.settle(key, value);
      },
    });
    expect(await readMarker(store)).toMatchObject({ isUnfinished: true });
    await load(drawn, small);
    expect(await readMarker(store)).toMatchObject({ isUnfinished: false });
    expect(await recomputeGraph(store, attestOntology)).toBe(0);
  });

  test("beside which the same is loaded writes nothing twice", async () => {
    const whole = await graphOf([drawn]);
    await prepareAnew(store);
    const { claims } = await load(
      drawn,
      small,
      callingAfter(store, 6, () => load(drawn)),
    );
    expect(claims.added).toBeLessThan(drawn.claims.length);
    expect(withoutMarker(await dumpGraph(store))).toEqual(whole);
  });

  test("whose documents are not those that are stored writes nothing", async () => {
    await load({ ...drawn, ...lastDocument(drawn) });
    const before = await dumpGraph(store);
    const sha256 = "0".repeat(64);
    const other = {
      ...drawn,
      documents: drawn.documents.map((document, at) =>
        at < drawn.documents.length - 1 ? document : { ...document, sha256 },
      ),
      documentPositions: new Map(
        drawn.documents.map(({ id }) => [id, { file: "facts.yaml", line: 1, column: 1 }]),
      ),
    };
    await expect(load(other, small)).rejects.toThrow(LoadError);
    expect(await dumpGraph(store)).toEqual(before);
  });
});

function setOf(files: Files): Promise<FactSet> {
  return withFolder(files, (folder) => readFacts(folder, attestOntology));
}

/** The set without every fifth claim, and with other names, dates and reliabilities. */
function shortened(set: FactSet): FactSet {
  const claims = set.claims.filter((_, at) => at % 5 > 0);
  const said = new Set(claims.map(({ factId }) => factId));
  return {
    ...set,
    claims,
    facts: set.facts.filter(({ id }) => said.has(id)),
    sources: set.sources.map((source) => ({ ...source, reliability: "E" })),
    documents: set.documents.map((document, at) =>
      at % 2 > 0 ? document : { ...document, publishedOn: `2025-0${at + 1}-01` },
    ),
    entities: set.entities.map((entity, at) =>
      at % 7 > 0 ? entity : { ...entity, names: entity.names.slice(0, 1) },
    ),
  };
}

/** What a set says of its last document. */
function lastDocument(set: FactSet): Partial<FactSet> {
  const documents = set.documents.slice(-1);
  const isOf = ({ documentId }: { readonly documentId: string }): boolean => documentId === documents[0]?.id;
  const sentences = set.sentences.filter(isOf);
  const ids = new Set(sentences.map(({ id }) => id));
  return {
    documents,
    sentences,
    claims: set.claims.filter(isOf),
    mentions: set.mentions.filter(({ sentenceId }) => ids.has(sentenceId)),
  };
}

/** The store, which stops answering after so many writes. */
function breakingAfter(store: GraphStore, writes: number): GraphStore {
  let done = 0;
  return {
    ...recordingStore(store),
    write: (statements, options) =>
      done++ < writes
        ? store.write(statements, options)
        : Promise.reject(new AttestError("UNAVAILABLE", "The database does not answer.")),
  };
}

/**
 * The store, whose writes begin when nobody reads any more, or during which nobody reads, or as it happens: whoever prepares a part
 * while another is written sees the graph without that one, or with it.
 */
function readingAround(store: GraphStore, when: "before" | "while" | "after"): GraphStore {
  let reading = 0;
  let writing: Promise<unknown> = Promise.resolve();
  return {
    ...recordingStore(store),
    read: async (statement, options) => {
      reading++;
      if (when === "after") await writing;
      return store.read(statement, options).finally(() => reading--);
    },
    write: async (statements, options) => {
      for (let quiet = 0; when === "before" && quiet < 5; quiet++) {
        await setTimeout(2);
        if (reading > 0) quiet = 0;
      }
      const written = store.write(statements, options);
      writing = written.catch(() => undefined);
      return written;
    },
  };
}

/** The store, which calls something once after so many writes. */
function callingAfter(store: GraphStore, writes: number, call: () => Promise<unknown>): GraphStore {
  let done = 0;
  return callingAfterEach(store, async () => {
    if (++done === writes) await call();
  });
}

/** The store, which calls something after each write. */
function callingAfterEach(store: GraphStore, call: () => unknown): GraphStore {
  return {
    ...recordingStore(store),
    write: async (statements, options) => {
      const rows = await store.write(statements, options);
      await call();
      return rows;
    },
  };
}

function isTerm(line: string): boolean {
  return line.startsWith('["Term"');
}

function withoutMarker(lines: readonly string[]): readonly string[] {
  return lines.filter((line) => !line.startsWith('["Attest"'));
}
