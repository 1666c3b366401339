import grafeo from "@grafeo-db/js";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { cpSync, mkdtempSync, readdirSync, rmSync, statSync, truncateSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * What the embedded store relies on, or makes up for, beyond Cypher. A failure is no fault of Attest: the engine has
 * changed, and `src/store/embedded` is to be looked at.
 */
describe("the embedded engine", () => {
  let directory: string;
  let file: string;
  let database: grafeo.GrafeoDB;
  const run = (text: string): Promise<grafeo.QueryResult> => database.executeCypher(text);

  async function commit(text: string): Promise<void> {
    const transaction = database.beginTransaction();
    await transaction.executeCypher(text);
    transaction.commit();
  }

  /** The files as a loss of power would leave them: the database is still open. */
  function copyOfFiles(): string {
    const copy = join(directory, "copy");
    cpSync(file, join(copy, "attest.grafeo"));
    cpSync(`${file}.wal`, join(copy, "attest.grafeo.wal"), { recursive: true });
    return join(copy, "attest.grafeo");
  }

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), "attest-canary-"));
    file = join(directory, "attest.grafeo");
    database = grafeo.GrafeoDB.create(file);
  });

  afterEach(() => {
    database.close();
    rmSync(directory, { recursive: true, force: true });
  });

  test("numbers its commits, one after the other, and finds the number again after a close", async () => {
    const before = database.currentEpoch();
    await commit("CREATE (:A)");
    const after = database.currentEpoch();
    expect(after).toBeGreaterThan(before);
    database.close();
    database = grafeo.GrafeoDB.create(file);
    expect(database.currentEpoch()).toBe(after);
  });

  test("finds the number again when it was not closed, also after reads", async () => {
    for (let i = 0; i < 5; i++) {
      await run("MATCH (n) RETURN count(n) AS c");
      await commit("CREATE (:A)");
    }
    const written = database.currentEpoch();
    await run("MATCH (n) RETURN count(n) AS c");
    const copy = grafeo.GrafeoDB.create(copyOfFiles());
    expect(copy.currentEpoch()).toBeGreaterThanOrEqual(written);
    expect(copy.nodeCount()).toBe(5);
    copy.close();
  });

  test("opens a log that was cut off without a word, with a lower number", async () => {
    for (let i = 0; i < 5; i++) await commit("CREATE (:A)");
    const copied = copyOfFiles();
    const [log] = readdirSync(`${copied}.wal`).map((name) => join(`${copied}.wal`, name));
    truncateSync(log ?? "", statSync(log ?? "").size - 20);
    const copy = grafeo.GrafeoDB.create(copied);
    expect(copy.nodeCount()).toBe(4);
    expect(copy.currentEpoch()).toBeLessThan(database.currentEpoch());
    copy.close();
  });

  test("says in these words that the data is in use, which is how the store knows", () => {
    expect(() => grafeo.GrafeoDB.create(file)).toThrow("cannot be locked");
  });

  test("says in these words that a unique key is broken, which is how the store knows", async () => {
    await run("CREATE CONSTRAINT c FOR (n:A) REQUIRE n.id IS UNIQUE");
    await run("CREATE (:A {id: 'a'})");
    await expect(run("CREATE (:A {id: 'a'})")).rejects.toThrow("UNIQUE constraint violation");
  });

  test("gives the second of two writers status 40000", async () => {
    await run("CREATE (:A {n: 0})");
    const first = database.beginTransaction();
    await first.executeCypher("MATCH (a:A) SET a.n = 1");
    // Outside of the test runner's realm the package moves the status from the cause to `gqlStatus`.
    await expect(run("MATCH (a:A) SET a.n = 2")).rejects.toMatchObject({
      cause: { message: "GQLSTATUS 40000" },
    });
    first.rollback();
  });

  test("makes a unique constraint over values that are there twice", async () => {
    await run("CREATE (:A {id: 'a'}), (:A {id: 'a'})");
    await expect(run("CREATE CONSTRAINT c FOR (n:A) REQUIRE n.id IS UNIQUE")).resolves.toBeDefined();
  });

  test("makes no index for a unique constraint", async () => {
    await run("CREATE CONSTRAINT c FOR (n:A) REQUIRE n.id IS UNIQUE");
    expect((await run("SHOW INDEXES")).length).toBe(0);
  });

  test("names constraints in columns `label` and `properties`", async () => {
    await run("CREATE CONSTRAINT c FOR (n:A) REQUIRE n.id IS UNIQUE");
    expect((await run("SHOW CONSTRAINTS")).toArray()).toMatchObject([{ label: "A", properties: "id" }]);
  });

  test("names indexes in columns `label` and `property`", async () => {
    await run("CREATE INDEX i FOR (n:A) ON (n.x)");
    expect((await run("SHOW INDEXES")).toArray()).toMatchObject([{ label: "A", property: "x" }]);
  });

  test.each(["commit", "rollback"] as const)(
    "keeps an index right that is made between the statements of a transaction, over its %s",
    async (end) => {
      await run("UNWIND range(1, 4) AS i CREATE (:A {x: i, y: i})");
      const transaction = database.beginTransaction();
      await transaction.executeCypher("MATCH (n:A {y: 1}) SET n.x = 11");
      await transaction.executeCypher("MATCH (n:A {y: 4}) DELETE n");
      await transaction.executeCypher("CREATE (:A {x: 15, y: 5})");
      await run("CREATE INDEX i FOR (n:A) ON (n.x)");
      await transaction.executeCypher("MATCH (n:A {y: 2}) SET n.x = 12");
      transaction[end]();
      const found = await run(
        "UNWIND [1, 2, 3, 4, 11, 12, 15] AS x MATCH (n:A {x: x}) RETURN n.y AS y, x AS x ORDER BY y",
      );
      const [before, after] = [
        [1, 2, 3, 4],
        [11, 12, 3, undefined, 15],
      ];
      const expected = (end === "commit" ? after : before).flatMap((x, at) =>
        x === undefined ? [] : [[at + 1, x]],
      );
      expect(found.rows()).toEqual(expected);
    },
  );

  test("gives nodes as maps with `_id`, and hides a property of that name", async () => {
    const result = await run("CREATE (n:A {x: 1}) SET n._id = 77 RETURN n AS n");
    expect(result.rows()).toEqual([[{ _id: 0, _labels: ["A"], x: 1 }]]);
  });

  test("fails on two hops in one pattern over more than 65,535 rows, and lives", async () => {
    await run("UNWIND range(1, 300) AS i CREATE (:L {i: i}), (:R {i: i})");
    await run("CREATE (:M)");
    await run("MATCH (l:L) MATCH (m:M) CREATE (l)-[:T]->(m)");
    await run("MATCH (r:R) MATCH (m:M) CREATE (m)-[:T]->(r)");
    await expect(
      run("MATCH (a:L)-[r]->(b)-[s]->(c:R) WHERE a.i + c.i > 0 RETURN count(*) AS c"),
    ).rejects.toThrow();
    const inTwo = "MATCH (a:L)-[r]->(b) MATCH (b)-[s]->(c:R) WHERE a.i + c.i > 0 RETURN count(*) AS c";
    expect((await run(inTwo)).rows()).toEqual([[90_000]]);
  });
});
