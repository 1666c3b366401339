import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
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

/** A statement that was sent: how many requests it carried, the time that it was given, and what lets the engine have it. */
interface Sent {
  readonly requests: number;
  readonly timeout: number;
  readonly pass: () => void;
}

/** Milliseconds of a request whose time is to end: enough that it is sent before, however busy the machine is. */
const soon = 1_000;

describe("The reader of a statement that requests share", () => {
  const directory = mkdtempSync(join(tmpdir(), "attest-reader-"));
  let store: GraphStore;
  let sent: Sent[] = [];
  let counts = { shared: 0, fallbacks: 0 };
  let reader: StatementReader;
  /** Whether a statement that carries so many requests is refused. */
  let isRefused: (requests: number) => boolean;
  /** Whether statements reach the engine only once the test passes them on. */
  let isHeld: boolean;

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
    isHeld = true;
    const held: Pick<GraphStore, "read"> = {
      read: async ({ text, parameters }, { timeout = 0 } = {}) => {
        const batch = parameters.batch as readonly Value[] | undefined;
        const requests = batch?.length ?? 1;
        await new Promise<void>((pass) => {
          sent.push({ requests, timeout, pass });
          if (!isHeld) pass();
        });
        if (isRefused(requests)) throw new Error("The engine refused it.");
        return store.read({ text, parameters }, { timeout });
      },
    };
    reader = new StatementReader(statement, { ...store, ...held }, counts);
  });

  const ask = (id: number, allowed = 10_000): Promise<unknown> =>
    reader.read({ id: BigInt(id) }, performance.now() + allowed).then(
      ([row]) => row?.[0],
      (error: unknown) => (error as { code?: string }).code ?? String(error),
    );

  /** Waits until so many statements were sent. */
  const untilSent = async (count: number): Promise<void> => {
    while (sent.length < count) await nextTurn();
  };

  /** Keeps what comes after it waiting, until what is returned is called: as many statements as are sent beside each other. */
  const occupy = async (): Promise<() => Promise<unknown>> => {
    isHeld = true;
    const before = sent.length;
    const answers = [ask(1), ask(1)];
    await untilSent(before + answers.length);
    return () => {
      isHeld = false;
      for (const { pass } of sent) pass();
      return Promise.all(answers);
    };
  };

  test("rejects a request whose time ends while it waits, at that time, and does not send it", async () => {
    const release = await occupy();
    expect(await ask(2, 20)).toBe("TIMEOUT");
    await release();
    expect(await ask(4)).toBe(25);
    expect(sent.map(({ requests }) => requests)).toEqual([1, 1, 1]);
  });

  test("gives a shared statement the time of the request that has most, and the others only theirs", async () => {
    await occupy();
    const [long, short] = [ask(2, 10_000), ask(4, soon)];
    sent[0]?.pass();
    await untilSent(3);
    expect(await short).toBe("TIMEOUT");
    expect(sent[2]).toMatchObject({ requests: 2 });
    expect(sent[2]?.timeout).toBeGreaterThan(soon);
    sent[2]?.pass();
    expect(await long).toBe(50);
    sent[1]?.pass();
    expect(sent).toHaveLength(3);
  });

  test("asks once for those that ask the same, also where that fails", async () => {
    const release = await occupy();
    const same = [ask(5), ask(5, 9_000), ask(5)];
    await release();
    expect(await Promise.all(same)).toEqual([20, 20, 20]);
    expect(sent).toHaveLength(3);
    expect(sent[2]?.timeout).toBeGreaterThan(9_000);

    const releaseMore = await occupy();
    const refused = [ask(5), ask(5), ask(5)];
    isRefused = () => true;
    await releaseMore();
    expect(await Promise.all(refused)).toEqual(Array(3).fill("Error: The engine refused it."));
    expect(sent).toHaveLength(6);
    expect(counts).toEqual({ shared: 0, fallbacks: 0 });
  });

  test("asks one by one where a shared statement fails, for each that differs once", async () => {
    const release = await occupy();
    const asked = [ask(5), ask(5), ask(10), ask(20)];
    isRefused = (requests) => requests > 1;
    await release();
    expect(await Promise.all(asked)).toEqual([20, 20, 10, 5]);
    expect(sent.map(({ requests }) => requests)).toEqual([1, 1, 3, 1, 1, 1]);
    expect(counts).toEqual({ shared: 1, fallbacks: 1 });
  });
});
