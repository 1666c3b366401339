import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { StatementReader } from "../../../src/api/execution/statement-reader.js";
import type { SharedStatement } from "../../../src/cypher/shared-statement.js";
import { openEmbeddedStore } from "../../../src/store/embedded/embedded-store.js";
import type { GraphStore } from "../../../src/store/graph-store.js";
import type { Value } from "../../../src/store/statement.js";

/** Answers each request with the hundred divided by what it asks with. */
const statement: SharedStatement = {
  text: "RETURN 100 / $id AS row",
  batched: {
    text: "UNWIND $batch AS q RETURN q.i AS i, [100 / q.id] AS rows",
    common: [],
    tables: 0,
  },
};

/** A statement that was sent: how many requests it carried, and the time that it was given. */
interface Sent {
  readonly requests: number;
  readonly timeout: number;
}

/** Milliseconds after which a statement is passed on to the engine. */
const delay = 60;

describe("The reader of a statement that requests share", () => {
  const directory = mkdtempSync(join(tmpdir(), "attest-reader-"));
  let store: GraphStore;
  let sent: Sent[] = [];
  let counts = { shared: 0, fallbacks: 0 };
  let reader: StatementReader;
  /** Whether a statement that carries so many requests is refused. */
  let isRefused: (requests: number) => boolean;

  beforeAll(async () => {
    store = await openEmbeddedStore({ directory, defaultTimeout: 10_000 });
  });

  afterAll(async () => {
    await store.close();
    rmSync(directory, { recursive: true, force: true });
  });

  beforeEach(() => {
    sent = [];
    counts = { shared: 0, fallbacks: 0 };
    isRefused = () => false;
    const slow: Pick<GraphStore, "read"> = {
      read: async ({ text, parameters }, { timeout = 0 } = {}) => {
        const batch = parameters.batch as readonly Value[] | undefined;
        const requests = batch?.length ?? 1;
        sent.push({ requests, timeout });
        await pause(delay);
        if (isRefused(requests)) throw new Error("The engine refused it.");
        return store.read({ text, parameters }, { timeout });
      },
    };
    reader = new StatementReader(statement, { ...store, ...slow }, counts);
  });

  const ask = (id: number, allowed = 10_000): Promise<unknown> =>
    reader.read({ id: BigInt(id) }, performance.now() + allowed).then(
      ([row]) => row?.[0],
      (error: unknown) => (error as { code?: string }).code ?? String(error),
    );

  /** Keeps what comes after it waiting: as many statements as are sent beside each other. */
  const occupy = (): Promise<unknown> => Promise.all([ask(1), pause(5).then(() => ask(1))]);

  test("rejects a request whose time ends while it waits, at that time, and does not send it", async () => {
    const others = occupy();
    await pause(10);
    const start = performance.now();
    expect(await ask(2, 20)).toBe("TIMEOUT");
    expect(performance.now() - start).toBeLessThan(delay);
    await others;
    await pause(delay);
    expect(sent).toHaveLength(2);
  });

  test("gives a shared statement the time of the request that has most, and the others only theirs", async () => {
    const others = occupy();
    await pause(10);
    const asked = [ask(2, 10_000), ask(4, delay + 40)];
    expect(await Promise.all(asked)).toEqual([50, "TIMEOUT"]);
    await others;
    expect(sent[2]).toMatchObject({ requests: 2 });
    expect(sent[2]?.timeout).toBeGreaterThan(9_000);
    expect(sent).toHaveLength(3);
  });

  test("asks once for those that ask the same, also where that fails", async () => {
    const others = occupy();
    await pause(10);
    expect(await Promise.all([ask(5), ask(5, 9_000), ask(5)])).toEqual([20, 20, 20]);
    await others;
    expect(sent).toHaveLength(3);
    expect(sent[2]?.timeout).toBeGreaterThan(9_000);

    const more = occupy();
    await pause(10);
    const refused = [ask(5), ask(5), ask(5)];
    await more;
    isRefused = () => true;
    expect(await Promise.all(refused)).toEqual(Array(3).fill("Error: The engine refused it."));
    expect(sent).toHaveLength(6);
    expect(counts).toEqual({ shared: 0, fallbacks: 0 });
  });

  test("asks one by one where a shared statement fails, for each that differs once", async () => {
    const others = occupy();
    await pause(10);
    isRefused = (requests) => requests > 1;
    expect(await Promise.all([ask(5), ask(5), ask(10), ask(20)])).toEqual([20, 20, 10, 5]);
    await others;
    expect(sent.map(({ requests }) => requests)).toEqual([1, 1, 3, 1, 1, 1]);
    expect(counts).toEqual({ shared: 1, fallbacks: 1 });
  });
});
