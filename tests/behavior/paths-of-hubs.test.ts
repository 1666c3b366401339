import { beforeAll, expect, test } from "@jest/globals";
import { following } from "../../src/exploration/following.js";
import { findPaths } from "../../src/exploration/paths/find-paths.js";
import type { PathsFound } from "../../src/exploration/paths/path.js";
import { edgeReader } from "../../src/exploration/paths/read-edges.js";
import { attestOntology } from "../../src/ontology/attest-ontology.js";
import { countingRows, hubEdges, writeMemberships, type Membership } from "../support/hubs.js";
import { describeOnEachStore } from "../support/stores.js";

/** Two hubs, each with its own 100,000 members; a few entities hang on them in ways that force the search past a hub or stop it. */
const joined: readonly Membership[] = [
  ["left", "hub-a"],
  ["right", "hub-a"],
  ["left", "neighbor"],
  ["neighbor", "right"],
  ["beyond", "hub-b"],
  ["a5", "b5"],
];

describeOnEachStore("Paths around hubs of 100,000 edges", (openEmptyStore) => {
  let counting: ReturnType<typeof countingRows>;
  beforeAll(async () => {
    const store = await openEmptyStore();
    const members = ["a", "b"].flatMap((letter) => hubEdges(letter, { leads: false }));
    await writeMemberships(store, [...members, ...joined]);
    counting = countingRows(store);
  }, 600_000);

  /** The rows that came from the store, however they were nested. */
  let rows = 0;
  const find = async (from: string, to: string, maxLength = 6): Promise<PathsFound> => {
    counting.takeRows();
    const reader = edgeReader(following({}, attestOntology, "paths"), counting);
    const question = { from, to, maxLength, first: 5, opening: null, checkTime: () => undefined };
    const found = await findPaths(question, reader);
    rows = counting.takeRows();
    return found;
  };
  const nodesOf = ({ paths }: PathsFound): unknown => paths.map((path) => path.map(({ to }) => to));

  test("lead through a hub that both ends have in common, which is never read", async () => {
    const found = await find("left", "right", 3);
    expect(nodesOf(found)).toEqual([
      ["hub-a", "right"],
      ["neighbor", "right"],
    ]);
    expect(found.truncated).toBe(false);
    expect(rows).toBeLessThan(100);
  });

  test("lead from a hub to what is near it, read from the other end", async () => {
    const found = await find("hub-a", "neighbor", 2);
    expect(nodesOf(found)).toEqual([
      ["left", "neighbor"],
      ["right", "neighbor"],
    ]);
    expect(rows).toBeLessThan(100);
  });

  test("lead from one member to another", async () => {
    const found = await find("a1", "a2", 4);
    expect(nodesOf(found)).toEqual([["hub-a", "a2"]]);
    expect(rows).toBeLessThan(100);
  });

  test("say which hub was in the way where the search is cut", async () => {
    // left – hub-a – a5 – b5 – hub-b – beyond: to be found, one of the hubs would have to be read.
    const found = await find("left", "beyond");
    expect(found).toMatchObject({ paths: [], truncated: true });
    expect(found.reason).toMatch(
      /^Paths of 4 steps and more were not looked for: .* hub-[ab] alone has 10000\d\./u,
    );
    expect(rows).toBeLessThan(100);
  });

  test("say so between two hubs as well", async () => {
    const found = await find("hub-a", "hub-b");
    expect(found).toMatchObject({ paths: [], truncated: true });
    expect(rows).toBeLessThan(1_000);
  });
});
