import { beforeAll, expect, test } from "@jest/globals";
import type { GraphStore } from "../../src/store/graph-store.js";
import { prepareSlowStatement, slowStatement } from "../support/slow-statement.js";
import { describeOnEachStore } from "../support/stores.js";

const QUICK = { text: "RETURN 1 AS one", parameters: {} };

describeOnEachStore("a call past its timeout", (openEmptyStore, engine) => {
  let store: GraphStore;

  beforeAll(async () => {
    store = await openEmptyStore();
    await prepareSlowStatement(store);
  });

  test("is a TIMEOUT that says how long it was given, and comes on time", async () => {
    const start = performance.now();
    await expect(store.read(slowStatement, { timeout: 1_000 })).rejects.toMatchObject({
      name: "AttestError",
      code: "TIMEOUT",
      message: "The query took longer than 1 second and was ended. Ask for less, or narrow the filter.",
    });
    // The statement itself would run for minutes.
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  test("leaves other reads answered, before and after", async () => {
    const over = new AbortController();
    const slow = expect(store.read(slowStatement, { timeout: 2_000 }))
      .rejects.toMatchObject({ code: "TIMEOUT" })
      .finally(() => over.abort());
    let answered = 0;
    for (; !over.signal.aborted; answered++) expect(await store.read(QUICK)).toEqual([[1]]);
    await slow;
    expect(answered).toBeGreaterThan(1);
    for (let i = 0; i < 10; i++) expect(await store.read(QUICK)).toEqual([[1]]);
  });

  test("lets the others through when twenty run at once", async () => {
    const slow = Array.from({ length: 20 }, () => store.read(slowStatement, { timeout: 1_500 }));
    const quick = store.read(QUICK, { timeout: 15_000 });
    const settled = await Promise.allSettled(slow);
    expect(settled.map((result) => (result.status === "rejected" ? (result.reason as Error) : null))).toEqual(
      slow.map(() => expect.objectContaining({ code: "TIMEOUT" })),
    );
    expect(await quick).toEqual([[1]]);
  });

  test("stores nothing when it is a write that has not come to its end, and says that the outcome is to be looked at", async () => {
    const late = store.write([{ text: "CREATE (:Late)", parameters: {} }, slowStatement], { timeout: 1_000 });
    await expect(late).rejects.toMatchObject({
      code: "TIMEOUT",
      message: expect.stringContaining("Look before you try again"),
    });
    expect(await store.read({ text: "MATCH (n:Late) RETURN count(n) AS c", parameters: {} })).toEqual([[0]]);
  });

  test("gives its locks back: the next write goes through", async () => {
    const touch = { text: "MATCH (n:Slow {i: 1}) SET n.touched = true", parameters: {} };
    await expect(store.write([touch, slowStatement], { timeout: 1_000 })).rejects.toMatchObject({
      code: "TIMEOUT",
    });
    // Were they held, this would wait for its own timeout.
    await store.write([touch]);
  });

  if (engine.kind === "neo4j") {
    test("is ended in the server too", async () => {
      await expect(store.read(slowStatement, { timeout: 500 })).rejects.toMatchObject({ code: "TIMEOUT" });
      const running = {
        text: "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS 'Slow' AND NOT currentQuery STARTS WITH 'SHOW' RETURN currentQuery AS query",
        parameters: {},
      };
      const until = performance.now() + 5_000;
      while ((await store.read(running)).length > 0 && performance.now() < until) {
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      expect(await store.read(running)).toEqual([]);
    });
  }
});
