import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { AttestError } from "../../src/errors/attest-error.js";
import { openEmbeddedStore } from "../../src/store/embedded/embedded-store.js";
import type { GraphStore } from "../../src/store/graph-store.js";
import type { Statement } from "../../src/store/statement.js";
import type { StoreEvent } from "../../src/store/store-event.js";
import { killEngine } from "../support/kill-engine.js";
import { prepareSlowStatement, slowStatement } from "../support/slow-statement.js";

/** So many thousand rows in the making: the engine makes about three of them in a millisecond. */
const making = (thousands: number): Statement => ({
  text: "UNWIND range(1, $times) AS t MATCH (a:Slow) WHERE a.i + t < 0 RETURN count(*) AS c",
  parameters: { times: BigInt(Math.ceil((thousands * 1_000) / 300)) },
});
const short = making(30);
const longer = making(600);

let directory: string;
let events: StoreEvent[];
let store: GraphStore;

const count = (kind: StoreEvent["kind"]): number => events.filter((event) => event.kind === kind).length;

/** Ends the engine as a crash would, and waits until that was noticed: from then on another is being started. */
async function crash(): Promise<void> {
  const before = count("exited");
  killEngine(directory);
  while (count("exited") === before) await sleep(1);
}

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), "attest-grace-"));
  events = [];
  store = await openEmbeddedStore({
    directory,
    defaultTimeout: 20_000,
    onEvent: (event) => events.push(event),
  });
  await prepareSlowStatement(store);
});

afterEach(async () => {
  await store.close();
  rmSync(directory, { recursive: true, force: true });
});

describe("a read past its timeout", () => {
  test("does not end the engine when it is done soon after, and its caller is told on time", async () => {
    const start = performance.now();
    await expect(store.read(longer, { timeout: 20 })).rejects.toMatchObject({ code: "TIMEOUT" });
    expect(performance.now() - start).toBeLessThan(1_000);
    await sleep(1_500);
    expect(events).toEqual([]);
  });

  test("ends the engine once that has been at it for a second, and is not asked again; nor are others past theirs", async () => {
    const first = expect(store.read(slowStatement, { timeout: 300 })).rejects.toMatchObject({
      code: "TIMEOUT",
    });
    await sleep(400);
    const second = expect(store.read(slowStatement, { timeout: 300 })).rejects.toMatchObject({
      code: "TIMEOUT",
    });
    await Promise.all([first, second]);
    expect(events).toEqual([]);
    await sleep(3_000);
    expect(events).toEqual([
      {
        kind: "killed",
        message: expect.stringMatching(
          /^The embedded engine was ended: it was at a read for \d{4} ms, past its timeout\.$/,
        ),
        count: 1,
      },
    ]);
    expect(await store.read(short)).toEqual([[0]]);
  });

  test("does not keep the store from closing", async () => {
    await expect(store.read(slowStatement, { timeout: 50 })).rejects.toMatchObject({ code: "TIMEOUT" });
    const start = performance.now();
    await store.close();
    expect(performance.now() - start).toBeLessThan(3_000);
  });
});

const describeOnLinux = process.platform === "linux" ? describe : describe.skip;

describeOnLinux("while the engine is started again", () => {
  test("a read that cannot wait for it is UNAVAILABLE: nothing was wrong with what it asked", async () => {
    await crash();
    await expect(store.read(short, { timeout: 20 })).rejects.toMatchObject({
      name: "AttestError",
      code: "UNAVAILABLE",
      message: "The database does not answer. Try again in a moment.",
    });
    await store.ping();
  });

  test("reads that come to it with little time left do not end it: once it runs, reads are answered", async () => {
    await crash();
    const outcomes: Promise<string>[] = [];
    const end = performance.now() + 5_000;
    while (performance.now() < end) {
      // Each may wait for another time, so that some have next to none left, whenever it is that the engine runs.
      const read = store.read(short, { timeout: 20 + ((outcomes.length * 37) % 200) });
      outcomes.push(
        read.then(
          () => "answered",
          (error: unknown) => (error as AttestError).code,
        ),
      );
      await sleep(20);
    }
    expect(await Promise.all(outcomes)).toEqual(expect.arrayContaining(["UNAVAILABLE", "answered"]));
    expect(count("killed")).toBe(0);
    expect(await store.read(short, { timeout: 1_000 })).toEqual([[0]]);
  });
});
