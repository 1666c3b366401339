import { beforeAll, expect, test } from "@jest/globals";
import { following } from "../../src/exploration/following.js";
import { findPaths } from "../../src/exploration/paths/find-paths.js";
import type { PathsFound } from "../../src/exploration/paths/path.js";
import { edgeReader } from "../../src/exploration/paths/read-edges.js";
import { degreesOf } from "../../src/loader/degrees.js";
import { attestOntology } from "../../src/ontology/attest-ontology.js";
import type { GraphStore } from "../../src/store/graph-store.js";
import type { Statement } from "../../src/store/statement.js";
import { describeOnEachStore } from "../support/stores.js";

const EDGES = 100_000;
const AT_ONCE = 20_000;

/** Two hubs, each with its own 100,000 members; a few entities hang on them in ways that force the search past a hub or stop it. */
const joined: readonly (readonly [from: string, to: string])[] = [
  ["left", "hub-a"],
  ["right", "hub-a"],
  ["left", "neighbor"],
  ["neighbor", "right"],
  ["beyond", "hub-b"],
  ["a5", "b5"],
];

/** All edges of the hubs `a` and `b`, in the order of their members. */
const memberships = (letter: string): readonly (readonly [from: string, to: string])[] =>
  Array.from({ length: EDGES }, (_, at) => [`${letter}${at}`, `hub-${letter}`] as const);
const degrees = degreesOf(
  [...joined, ...memberships("a"), ...memberships("b")].map(([from, to]) => ({ from, to })),
);

describeOnEachStore("Paths around hubs of 100,000 edges", (openEmptyStore) => {
  let store: GraphStore;
  beforeAll(async () => {
    store = await openEmptyStore();
    await store.createIndexes({ unique: [{ label: "Entity", property: "id" }], lookup: [] });
    await store.write([createEntities(["hub-a", "hub-b", "left", "right", "neighbor", "beyond"])], {
      timeout: 120_000,
    });
    for (const letter of ["a", "b"])
      for (let start = 0; start < EDGES; start += AT_ONCE) {
        const some = memberships(letter).slice(start, start + AT_ONCE);
        await store.write([createEntities(some.map(([member]) => member)), joinAll(some)], {
          timeout: 120_000,
        });
      }
    await store.write([joinAll(joined)]);
  }, 600_000);

  /** The rows that came from the store, however they were nested. */
  let rows = 0;
  const find = async (from: string, to: string, maxLength = 6): Promise<PathsFound> => {
    rows = 0;
    const read = async (statement: Statement): ReturnType<GraphStore["read"]> => {
      const answer = await store.read(statement);
      rows +=
        answer.length +
        answer.reduce(
          (sum, row) => sum + ((row.find(Array.isArray) as unknown[] | undefined)?.length ?? 0),
          0,
        );
      return answer;
    };
    const reader = edgeReader(following({}, attestOntology, "paths"), { read });
    return findPaths({ from, to, maxLength, first: 5, opened: null, checkTime: () => undefined }, reader);
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

function createEntities(ids: readonly string[]): Statement {
  return {
    text: "UNWIND $entities AS entity CREATE (n:Entity) SET n = entity",
    parameters: { entities: ids.map((id) => ({ id, degree: BigInt(degrees.get(id) ?? 0) })) },
  };
}

function joinAll(pairs: readonly (readonly string[])[]): Statement {
  return {
    text: "UNWIND $pairs AS pair MATCH (a:Entity {id: pair[0]}) MATCH (b:Entity {id: pair[1]}) CREATE (a)-[r:MEMBER_OF]->(b) SET r.factId = pair[2]",
    parameters: { pairs: pairs.map(([from = "", to = ""]) => [from, to, `fact:${from}:${to}`]) },
  };
}
