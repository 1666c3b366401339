import { beforeAll, describe, expect, test } from "@jest/globals";
import { suggestNames } from "../../src/exploration/names/suggest-names.js";
import { exploringAll } from "../support/explore.js";
import { recordingStore, type RecordingStore } from "../support/recording-store.js";
import { openSeededStore } from "../support/seeded-store.js";
import { describeOnEachStore } from "../support/stores.js";

describeOnEachStore("What is suggested for a name that nothing has", (openEmptyStore) => {
  let store: RecordingStore;
  beforeAll(async () => {
    store = recordingStore(await openSeededStore(openEmptyStore));
  }, 120_000);

  const suggest = async (name: string): Promise<readonly string[]> =>
    (await suggestNames(exploringAll(store), name)).map(({ id }) => id);

  describe.each([
    ["letters that changed places", "Stoltenbreg", "jens-stoltenberg"],
    ["one of several words", "Jens Stoltenbreg", "jens-stoltenberg"],
    ["a letter too many", "Melloni", "giorgia-meloni"],
    ["a letter too few", "Ukrane", "ukraine"],
    ["another language", "Italia", "italy"],
    ["a name that is not typed to its end", "Stoltenb", "jens-stoltenberg"],
    ["two errors, one in each half", "Cybeseucrity", "cybersecurity"],
    ["an error in a short name", "Nata", "nato"],
  ])("finds what was meant", (what, typed, meant) => {
    test(`in spite of ${what}: ${typed}`, async () => {
      expect(await suggest(typed)).toContain(meant);
    });
  });

  test("begins with what has fewest other letters", async () => {
    expect((await suggest("Itali"))[0]).toBe("italy");
    expect((await suggest("Kosov"))[0]).toBe("kosovo");
  });

  test("is nothing where no name is near, and where there is nothing to look for", async () => {
    expect(await suggest("Xylophone")).toEqual([]);
    expect(await suggest("")).toEqual([]);
    expect(await suggest(" - ")).toEqual([]);
    expect(await suggest("x".repeat(600))).toEqual([]);
  });

  test("is at most three entities, each once", async () => {
    const found = await suggest("NATO summit");
    expect(found.length).toBeLessThanOrEqual(3);
    expect(new Set(found).size).toBe(found.length);
  });

  test("is looked up by what is equal: no statement goes through all names", async () => {
    store.takeReads();
    await suggest("Stoltenbreg");
    const texts = store.takeReads().map(({ text }) => text);
    expect(texts).toHaveLength(3);
    for (const text of texts) {
      // Each node is found by a key, or from one that was.
      const starts = [...text.matchAll(/MATCH \(\w+:(\w+)([^)]*)\)( WHERE \S+ IN)?/gu)];
      expect(starts.length).toBeGreaterThan(0);
      for (const [, , key, within] of starts) expect(`${key ?? ""}${within ?? ""}`).not.toBe("");
    }
  });
});
