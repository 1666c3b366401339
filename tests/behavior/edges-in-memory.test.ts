import { beforeAll, expect, jest, test } from "@jest/globals";
import { setTimeout as pause } from "node:timers/promises";
import {
  type EdgeMemory,
  type EdgeMemoryOptions,
  openEdgeMemory,
} from "../../src/exploration/paths/edge-memory.js";
import { namesStatement, openPaths } from "../../src/exploration/paths/open-paths.js";
import { attestOntology } from "../../src/ontology/attest-ontology.js";
import { type GraphReader, settlingTime } from "../../src/store/graph-store.js";
import { exploringAll } from "../support/explore.js";
import { recordingStore, type RecordingStore } from "../support/recording-store.js";
import { openSeededStore } from "../support/seeded-store.js";
import { describeOnEachStore } from "../support/stores.js";
import { openTestApi } from "../support/test-api.js";
import { writeMarkerAnew } from "../support/write-marker-anew.js";
import { until } from "../support/until.js";

const pairs = [
  ["france", "kfor"],
  ["giorgia-meloni", "mediterranean"],
  ["jens-stoltenberg", "Italie"],
] as const;

const query = `query ($from: ID!, $to: ID!, $relations: [Relation!]) {
  paths(from: $from, to: $to, relations: $relations, first: 4) {
    truncated reason paths { length steps { forward from { id } to { id } fact { id } } }
  }
}`;

/** More than searches of the seed read. */
const MANY = 1_000_000;

describeOnEachStore("The edges of the seed", (openEmptyStore) => {
  let store: RecordingStore;
  beforeAll(async () => {
    store = recordingStore(await openSeededStore(openEmptyStore));
  }, 120_000);

  /** What tells the graph as it is. */
  const versionNow = async (): Promise<string> => {
    const { version } = await openPaths({ from: "france", to: "kfor" }, exploringAll(store));
    if (version === null) throw new Error("The seed has no version.");
    return version;
  };
  const writeSomething = (): Promise<void> => writeMarkerAnew(store);
  const memoryOf = (reader: GraphReader, options: Partial<EdgeMemoryOptions> = {}): EdgeMemory =>
    openEdgeMemory({ store: reader, ontology: attestOntology, most: MANY, ...options });

  test("come into memory once searches have read as many, and answer what the store answers", async () => {
    const plain = openTestApi(store);
    const remembering = openTestApi(store, { maximumRememberedEdges: MANY });
    const ask = async (api: typeof plain, relations: readonly string[] | null = null): Promise<string[]> => {
      const answers = pairs.map(([from, to]) => api.ask({ query, variables: { from, to, relations } }));
      return (await Promise.all(answers)).map(({ text }) => text);
    };
    const expected = await ask(plain);
    const begun = performance.now();
    while (remembering.edges.size === 0) {
      expect(await ask(remembering)).toEqual(expected);
      if (remembering.edges.outcomes.failed > 0) throw new Error("The edges were not read.");
    }
    expect(performance.now() - begun).toBeGreaterThan(settlingTime(store.engine));
    store.takeReads();
    expect(await ask(remembering)).toEqual(expected);
    const texts = store.takeReads().map(({ text }) => text);
    const forNames = [namesStatement.text, namesStatement.batched.text];
    expect(texts.filter((text) => forNames.includes(text)).length).toBeGreaterThan(0);
    expect(texts.filter((text) => text.includes("factId"))).toEqual([]);
    expect(await ask(remembering, ["CONTRIBUTES_TO", "PROVIDES"])).toEqual(
      await ask(plain, ["CONTRIBUTES_TO", "PROVIDES"]),
    );
  }, 60_000);

  test("are as many as relations between entities, and out of date with the next write", async () => {
    const memory = memoryOf(store);
    const version = await versionNow();
    memory.note(version, MANY);
    await until(() => memory.size > 0);
    const [row] = await store.read({
      text: "MATCH (n:Fact) WHERE n.objectId IS NOT NULL RETURN count(n) AS edges",
      parameters: {},
    });
    expect(memory.size).toBe(Number(row?.[0]));
    expect(memory.at(version)?.size).toBe(memory.size);
    await writeSomething();
    const next = await versionNow();
    expect(next).not.toBe(version);
    expect(memory.at(next)).toBeNull();
    memory.note(next, 1);
    expect(memory.size).toBe(0);
    expect(memory.outcomes).toEqual({ remembered: 1, changed: 0, too_many: 0, failed: 0 });
  });

  test("are not read before what was written has settled", async () => {
    const memory = memoryOf(store, { settling: 2_000 });
    const version = await versionNow();
    store.takeReads();
    memory.note(version, MANY);
    await pause(100);
    memory.note(version, MANY);
    await pause(50);
    expect(store.takeReads()).toEqual([]);
    await pause(2_000);
    memory.note(version, 1);
    await until(() => memory.size > 0);
  });

  test("stay where a search ends that began before the last write", async () => {
    const memory = memoryOf(store);
    const before = await versionNow();
    memory.note(before, 1);
    await writeSomething();
    const now = await versionNow();
    memory.note(now, MANY);
    await until(() => memory.size > 0);
    memory.note(before, MANY);
    expect(memory.at(now)?.size).toBe(memory.size);
  });

  test("come back a while after a search ended that began before several writes", async () => {
    const memory = memoryOf(store);
    const version = await versionNow();
    memory.note(version, 1);
    memory.note("before several writes", 1);
    store.takeReads();
    memory.note(version, MANY);
    await pause(50);
    expect(store.takeReads()).toEqual([]);
    const clock = jest.spyOn(performance, "now").mockReturnValue(performance.now() + 60_000);
    memory.note(version, MANY);
    clock.mockRestore();
    await until(() => memory.at(version) !== null);
  });

  test("are not kept where degrees say that there are others", async () => {
    const [[id, degree] = []] = await store.read({
      text: "MATCH (n:Entity {id: $id}) RETURN n.id AS id, n.degree AS degree",
      parameters: { id: "italy" },
    });
    const setDegree = (value: number): Promise<unknown> =>
      store.write([
        {
          text: "MATCH (n:Entity {id: $id}) SET n.degree = $degree",
          parameters: { id: id as string, degree: BigInt(value) },
        },
      ]);
    await setDegree(Number(degree) - 2);
    const memory = memoryOf(store);
    memory.note(await versionNow(), MANY);
    await until(() => memory.outcomes.changed > 0);
    expect(memory.size).toBe(0);
    await setDegree(Number(degree));
  });

  test("are not kept where something was written while they were read", async () => {
    let isWritten = false;
    const memory = memoryOf({
      read: async (statement, options) => {
        const rows = await store.read(statement, options);
        if (!isWritten) {
          isWritten = true;
          await writeSomething();
        }
        return rows;
      },
    });
    memory.note(await versionNow(), MANY);
    await until(() => memory.outcomes.changed > 0);
    expect(memory.size).toBe(0);
  });

  test("are not read where there are more than may be in memory", async () => {
    const memory = memoryOf(store, { most: 10 });
    const version = await versionNow();
    store.takeReads();
    memory.note(version, MANY);
    await until(() => memory.outcomes.too_many > 0);
    memory.note(version, MANY);
    await pause(50);
    expect(memory.outcomes.too_many).toBe(1);
    expect(store.takeReads()).toHaveLength(1);
  });

  test("are not even counted for a few searches, or where none may be in memory", async () => {
    const version = await versionNow();
    store.takeReads();
    memoryOf(store).note(version, 100);
    memoryOf(store, { most: 0 }).note(version, MANY);
    memoryOf(store).note(null, MANY);
    await pause(50);
    expect(store.takeReads()).toEqual([]);
  });

  test("are read from the store as before where that fails, and again after as many searches", async () => {
    let isBroken = true;
    const failures: unknown[] = [];
    const broken: GraphReader = {
      read: (statement, options) =>
        isBroken ? Promise.reject(new Error("broken")) : store.read(statement, options),
    };
    const memory = memoryOf(broken, { onFailure: (error) => failures.push(error) });
    const version = await versionNow();
    memory.note(version, MANY);
    await until(() => memory.outcomes.failed > 0);
    expect(failures).toEqual([new Error("broken")]);
    isBroken = false;
    memory.note(version, 1);
    await pause(50);
    expect(memory.size).toBe(0);
    memory.note(version, MANY);
    await until(() => memory.size > 0);
  });

  test("are not asked any more once something was written", async () => {
    const plain = openTestApi(store);
    const remembering = openTestApi(store, { maximumRememberedEdges: MANY });
    const variables = { from: "italy", to: "kfor" };
    const before = (await plain.ask({ query, variables })).text;
    while (remembering.edges.size === 0)
      expect((await remembering.ask({ query, variables })).text).toBe(before);
    expect((await remembering.ask({ query, variables })).text).toBe(before);
    const fact = "fact:italy:contributes-to:kfor";
    expect(before).toContain(fact);
    await store.write([
      {
        text: "MATCH (:Entity {id: $id})-[r:CONTRIBUTES_TO]->() WHERE r.factId = $fact DELETE r",
        parameters: { id: "italy", fact },
      },
    ]);
    await writeSomething();
    const after = (await plain.ask({ query, variables })).text;
    expect(after).not.toContain(fact);
    expect((await remembering.ask({ query, variables })).text).toBe(after);
    expect(remembering.edges.size).toBe(0);
  }, 60_000);
});
