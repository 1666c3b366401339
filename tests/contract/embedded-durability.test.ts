import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { fork } from "node:child_process";
import { once } from "node:events";
import {
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { openEmbeddedStore } from "../../src/store/embedded/embedded-store.js";
import type { GraphStore } from "../../src/store/graph-store.js";
import type { StoreEvent } from "../../src/store/store-event.js";
import { StoreOpenError } from "../../src/store/store-open-error.js";
import { killEngine } from "../support/kill-engine.js";
import { prepareSlowStatement, slowStatement } from "../support/slow-statement.js";

let directory: string;
let events: StoreEvent[];
const stores: GraphStore[] = [];

async function open(): Promise<GraphStore> {
  const store = await openEmbeddedStore({
    directory,
    defaultTimeout: 20_000,
    onEvent: (event) => events.push(event),
  });
  stores.push(store);
  return store;
}

/** Milliseconds after which a read that goes on ends the engine at once: it has had its grace by then. */
const PAST_GRACE = 1_100;

async function numbers(store: GraphStore): Promise<readonly unknown[]> {
  return (await store.read({ text: "MATCH (n:Written) RETURN n.i AS i ORDER BY i", parameters: {} })).map(
    ([i]) => i,
  );
}

const write = (store: GraphStore, i: number): Promise<unknown> =>
  store.write([{ text: "CREATE (:Written {i: $i})", parameters: { i: BigInt(i) } }]);

/** Another process that writes 0, 1, 2 … and is killed after `count` acknowledgements; how many there were by then. */
async function writeAndBeKilled(count: number): Promise<number> {
  const writer = fork(resolve("dist/tests/support/endless-writer.js"), [directory], { execArgv: [] });
  let acknowledged = 0;
  writer.on("message", () => {
    if (++acknowledged === count) writer.kill("SIGKILL");
  });
  await once(writer, "close");
  return acknowledged;
}

/** Names, sizes and times of change of all files: equal means that nothing was touched. */
function snapshot(): readonly string[] {
  const files = readdirSync(directory, { recursive: true, encoding: "utf8" }).filter(
    (name) => !name.includes(".tmp"),
  );
  return files.sort().map((name) => {
    const { size, mtimeMs } = statSync(join(directory, name));
    return `${name} ${size} ${mtimeMs}`;
  });
}

const logFile = (): string => {
  const [name] = readdirSync(join(directory, "attest.grafeo.wal")).sort().reverse();
  return join(directory, "attest.grafeo.wal", name ?? "");
};

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "attest-durability-"));
  events = [];
});

afterEach(async () => {
  for (const store of stores.splice(0)) await store.close();
  rmSync(directory, { recursive: true, force: true });
});

describe("the embedded store keeps what it acknowledged", () => {
  test("when it is closed and opened again", async () => {
    const first = await open();
    await write(first, 1);
    await first.close();
    expect(readdirSync(directory).sort()).toEqual(["attest.grafeo", "attest.grafeo.commits"]);
    expect(await numbers(await open())).toEqual([1]);
  });

  test("when the server is killed while it writes, twenty times over", async () => {
    for (let round = 1; round <= 20; round++) {
      const acknowledged = await writeAndBeKilled(100);
      const store = await open();
      const found = await numbers(store);
      expect(found.slice(0, acknowledged)).toEqual(Array.from({ length: acknowledged }, (_, i) => i));
      // One more may have been stored without the acknowledgement having come through.
      expect(found.length - acknowledged).toBeLessThanOrEqual(1);
      await store.write([{ text: "MATCH (n:Written) DELETE n", parameters: {} }]);
      await store.close();
    }
  }, 60_000);

  test("when its engine is killed under it, and reads go on", async () => {
    const store = await open();
    await prepareSlowStatement(store);
    for (let i = 0; i < 5; i++) {
      await write(store, i);
      const slow = expect(store.read(slowStatement, { timeout: PAST_GRACE })).rejects.toMatchObject({
        code: "TIMEOUT",
      });
      await slow;
      expect(await numbers(store)).toEqual(Array.from({ length: i + 1 }, (_, n) => n));
    }
    expect(events.filter(({ kind }) => kind === "killed").map(({ count }) => count)).toEqual([1, 2, 3, 4, 5]);
  });

  test("and its unique keys, over a kill and over a close", async () => {
    const indexes = { unique: [{ label: "Written", property: "i" }], lookup: [], text: [], order: [] };
    const first = await open();
    await first.createIndexes(indexes);
    await prepareSlowStatement(first);
    await write(first, 1);
    await expect(first.read(slowStatement, { timeout: PAST_GRACE })).rejects.toMatchObject({
      code: "TIMEOUT",
    });
    await expect(write(first, 1)).rejects.toMatchObject({ code: "CONFLICT" });
    await first.close();
    await expect(write(await open(), 1)).rejects.toMatchObject({ code: "CONFLICT" });
  });
});

describe("a write under way when the engine is killed", () => {
  test("is UNAVAILABLE with an unknown outcome, and the writes that waited are done", async () => {
    const store = await open();
    await prepareSlowStatement(store);
    const lost = store.write([slowStatement], { timeout: 20_000 });
    const waiting = write(store, 7);
    const killing = store.read(slowStatement, { timeout: 500 });
    await expect(killing).rejects.toMatchObject({ code: "TIMEOUT" });
    await expect(lost).rejects.toMatchObject({
      code: "UNAVAILABLE",
      message: expect.stringContaining("whether it was stored is unknown"),
    });
    await waiting;
    expect(await numbers(store)).toEqual([7]);
  });
});

const describeOnLinux = process.platform === "linux" ? describe : describe.skip;

describeOnLinux("an engine that ends by itself", () => {
  test("is started again; reads under way are answered, a write is UNAVAILABLE with an unknown outcome", async () => {
    const store = await open();
    await prepareSlowStatement(store);
    const slow = store.write([slowStatement]);
    // Takes a while, so that it is under way when the engine ends.
    const text =
      "MATCH (a:Slow) MATCH (b:Slow) MATCH (c:Slow {i: 1}) WHERE a.i + b.i < 0 RETURN count(*) AS c";
    const reads = Array.from({ length: 20 }, () => store.read({ text, parameters: {} }));
    await new Promise((resolve) => setTimeout(resolve, 50));
    killEngine(directory);
    await expect(slow).rejects.toMatchObject({ code: "UNAVAILABLE" });
    expect(await Promise.all(reads)).toEqual(reads.map(() => [[0]]));
    expect(events).toEqual([{ kind: "exited", message: expect.stringContaining("SIGKILL"), count: 1 }]);
  });

  test("under the same read a second time makes that read UNAVAILABLE, and others are answered", async () => {
    const store = await openEmbeddedStore({
      directory,
      defaultTimeout: 20_000,
      memoryLimit: 400_000_000,
      onEvent: (event) => events.push(event),
    });
    stores.push(store);
    const greedy = store.read({ text: "RETURN size(range(1, 200000000)) AS s", parameters: {} });
    await expect(greedy).rejects.toMatchObject({ code: "UNAVAILABLE" });
    expect(events.map(({ message }) => message)).toEqual([
      expect.stringContaining("more than the 400 MB of memory"),
      expect.stringContaining("more than the 400 MB of memory"),
    ]);
    await store.ping();
  });
});

describe("closing", () => {
  test("lets calls under way end, refuses new ones, and can be called twice", async () => {
    const store = await open();
    const writes = Promise.all(Array.from({ length: 20 }, (_, i) => write(store, i)));
    const closing = store.close();
    await expect(store.ping()).rejects.toMatchObject({ code: "UNAVAILABLE" });
    await Promise.all([writes, closing, store.close()]);
    expect(await numbers(await open())).toHaveLength(20);
  });
});

describe("the embedded store refuses to open, says what to do and changes nothing, when the data", () => {
  /** Written, killed, so that a log is there. */
  async function killedData(): Promise<void> {
    await writeAndBeKilled(50);
  }

  /** Written and closed, so that no log is there. */
  async function closedData(): Promise<void> {
    const store = await open();
    await write(store, 1);
    await store.close();
  }

  test("is in use", async () => {
    const store = await open();
    await write(store, 1);
    const second = open();
    await expect(second).rejects.toBeInstanceOf(StoreOpenError);
    await expect(second).rejects.toThrow("is in use by another process");
    expect(await numbers(store)).toEqual([1]);
  });

  test("has lost commits off its end", async () => {
    await killedData();
    truncateSync(logFile(), Math.floor(statSync(logFile()).size / 2));
    const before = snapshot();
    await expect(open()).rejects.toThrow(
      /is damaged: it ends at commit \d+, but commit \d+ was stored\. Nothing was changed\./,
    );
    expect(snapshot()).toEqual(before);
  });

  test.each([
    ["that it has had from the start", () => Promise.resolve()],
    ["that it has since it was last closed", closedData],
  ])("has lost its whole log, %s", async (_, prepare) => {
    await prepare();
    await killedData();
    rmSync(join(directory, "attest.grafeo.wal"), { recursive: true });
    const before = snapshot();
    await expect(open()).rejects.toThrow("is damaged");
    expect(snapshot().filter((line) => !line.includes(".wal"))).toEqual(before);
  });

  test("has a flipped bit in its log", async () => {
    await killedData();
    const bytes = readFileSync(logFile());
    const middle = Math.floor(bytes.length / 2);
    bytes.writeUInt8(bytes.readUInt8(middle) ^ 4, middle);
    writeFileSync(logFile(), bytes);
    const before = snapshot();
    await expect(open()).rejects.toBeInstanceOf(StoreOpenError);
    expect(snapshot()).toEqual(before);
  });

  test("has gone, but not its mark", async () => {
    await closedData();
    rmSync(join(directory, "attest.grafeo"));
    await expect(open()).rejects.toThrow("is missing");
    expect(readdirSync(directory)).toEqual(["attest.grafeo.commits"]);
  });

  test("is another file", async () => {
    writeFileSync(join(directory, "attest.grafeo"), "a letter to grandmother");
    await expect(open()).rejects.toThrow("cannot be opened");
    expect(readFileSync(join(directory, "attest.grafeo"), "utf8")).toBe("a letter to grandmother");
  });

  test("would lie where no directory can be made", async () => {
    writeFileSync(join(directory, "file"), "");
    const opening = openEmbeddedStore({ directory: join(directory, "file", "data"), defaultTimeout: 1_000 });
    await expect(opening).rejects.toThrow("cannot be written to");
  });
});
