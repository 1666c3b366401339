import { describe, expect, test } from "@jest/globals";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { smallFacts, smallFolder, withFolder } from "../support/facts-folder.js";

/** Runs the command as `npm run seed` does, on the embedded engine in the folder. */
function seed(
  folder: string,
  ...options: readonly string[]
): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync("node", ["dist/src/seed.js", folder, ...options], {
    encoding: "utf8",
    env: { PATH: process.env.PATH, DATA_DIR: join(folder, "data") },
  });
  return { code: status, out: stdout, err: stderr };
}

const files = { ...smallFolder, "facts.yaml": smallFacts };

describe("npm run seed", () => {
  test("loads a folder, and a second time finds nothing to do", async () => {
    await withFolder(files, (folder) => {
      const first = seed(folder);
      expect(first).toMatchObject({ code: 0, err: "" });
      expect(first.out).toContain("2 documents, 7 sentences, 5 entities, 7 facts, 7 claims.");
      expect(first.out).toContain("7 claims added, 0 closed, 0 as they were");
      expect(seed(folder).out).toContain("All of it is in the graph already: nothing was written.");
      expect(seed(folder, "--recompute").out).toBe("Computed anew: everything was right.\n");
      return Promise.resolve();
    });
  });

  test("shows faults by their place, and exits 1", async () => {
    const wrong = { ...files, "facts.yaml": smallFacts.replace("role: LEAD}", "role: LEED}") };
    await withFolder(wrong, (folder) => {
      expect(seed(folder)).toEqual({
        code: 1,
        out: "",
        err: `${folder}/facts.yaml:7:69: ContributionRole has no value "LEED"; did you mean "LEAD"?\n`,
      });
      return Promise.resolve();
    });
  });

  test("only checks, without a database, and says what is left out", async () => {
    await withFolder(files, (folder) => {
      const { code, out } = seed(folder, "--check");
      expect(code).toBe(0);
      expect(out).toContain("Sentences: 5 of 7 in facts (71 %), 1 excepted with a reason, 1 left out.");
      expect(out).toContain(
        "sentence:visit:2 has no fact and no exception: Norland and Sudland share the burden.",
      );
      return Promise.resolve();
    });
  });

  test("prints one JSON object a line for programs", async () => {
    await withFolder(files, (folder) => {
      const events = seed(folder, "--json")
        .out.trim()
        .split("\n")
        .map((line) => (JSON.parse(line) as { event: string }).event);
      expect([...new Set(events)]).toEqual(["read", "progress", "loaded"]);
      return Promise.resolve();
    });
  });
});
