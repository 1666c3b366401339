import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { GraphStore } from "../../src/store/graph-store.js";
import { openNeo4jStore, type Neo4jStoreOptions } from "../../src/store/neo4j/neo4j-store.js";
import type { StoreEvent } from "../../src/store/store-event.js";
import { canMakeCertificates, makeCertificate } from "../support/make-certificate.js";
import { findNeo4j, startNeo4j, type RunningNeo4j } from "../support/neo4j/start-neo4j.js";

const COUNT = { text: "MATCH (n:Kept) RETURN count(n) AS c", parameters: {} };
const CREATE = { text: "CREATE (:Kept)", parameters: {} };
const START_TIMEOUT = 600_000;

const releases = findNeo4j().filter(({ available, release }) => {
  const wanted = process.env.ATTEST_TEST_STORES;
  return available && (wanted === undefined || wanted.split(",").includes(`neo4j-${release}`));
});

const stores: GraphStore[] = [];
let events: StoreEvent[] = [];

async function open(options: Partial<Neo4jStoreOptions> & { uri: string }): Promise<GraphStore> {
  const onEvent = (event: StoreEvent): unknown => events.push(event);
  const store = await openNeo4jStore({ defaultTimeout: 10_000, connectTimeout: 20_000, onEvent, ...options });
  stores.push(store);
  return store;
}

/** How long it took to fail, in milliseconds, and with what message. */
async function failure(work: Promise<unknown>): Promise<{ name: string; message: string; after: number }> {
  const start = performance.now();
  const error = await work.then(
    () => new Error("It did not fail."),
    (reason: unknown) => reason as Error,
  );
  return { name: error.name, message: error.message, after: performance.now() - start };
}

interface Load {
  /** Resolves when so many more calls have been answered. */
  settle(calls: number): Promise<void>;
  stop(): Promise<LoadOutcome>;
}

interface LoadOutcome {
  /** Numbers whose write was acknowledged. */
  readonly acknowledged: ReadonlySet<number>;
  /** Numbers whose write failed without its outcome being known. */
  readonly unknown: ReadonlySet<number>;
  /** Reads that were answered. */
  readonly answered: number;
  readonly refusals: readonly unknown[];
}

/** Eight callers that read and eight that write one number after the other, until they are stopped. */
function startLoad(store: GraphStore): Load {
  const acknowledged = new Set<number>();
  const unknown = new Set<number>();
  const refusals: unknown[] = [];
  let answered = 0;
  let next = 0;
  let isOver = false;
  const attempt = async (work: Promise<unknown>): Promise<boolean> => {
    try {
      await work;
      return true;
    } catch (error) {
      refusals.push(error);
      await new Promise((resolve) => setTimeout(resolve, 20));
      return false;
    }
  };
  const read = async (): Promise<void> => {
    while (!isOver) if (await attempt(store.read(COUNT))) answered++;
  };
  const write = async (): Promise<void> => {
    while (!isOver) {
      const i = next++;
      const text = "CREATE (:Loaded {i: $i})";
      const isStored = await attempt(store.write([{ text, parameters: { i: BigInt(i) } }]));
      (isStored ? acknowledged : unknown).add(i);
    }
  };
  const callers = Array.from({ length: 8 }, () => [read(), write()]).flat();
  return {
    settle: async (calls) => {
      const goal = answered + acknowledged.size + calls;
      while (answered + acknowledged.size < goal) await new Promise((resolve) => setTimeout(resolve, 10));
    },
    stop: async () => {
      isOver = true;
      await Promise.all(callers);
      return { acknowledged, unknown, answered, refusals };
    },
  };
}

afterEach(async () => {
  for (const store of stores.splice(0)) await store.close();
  events = [];
});

describe("a Neo4j that is not there", () => {
  test("is waited for with a line now and then, then refused with what to check", async () => {
    const { name, message, after } = await failure(
      open({ uri: "bolt://someone:secret@localhost:9", connectTimeout: 2_000 }),
    );
    expect(name).toBe("StoreOpenError");
    expect(message).toMatch(
      /^Neo4j at bolt:\/\/localhost:9 did not answer within 2 seconds \(.+\)\. Check that it runs/,
    );
    expect(message).not.toContain("secret");
    expect(after).toBeGreaterThan(1_000);
    expect(after).toBeLessThan(15_000);
    expect(events.map(({ kind }) => kind)).toEqual(["waiting"]);
  });

  test.each(["http://localhost:7474", "localhost", ""])(
    "an address like '%s' is refused at once",
    async (uri) => {
      const { name, message, after } = await failure(open({ uri }));
      expect(name).toBe("StoreOpenError");
      expect(message).toContain("The address of Neo4j is not valid");
      expect(after).toBeLessThan(5_000);
    },
  );
});

describe.each(releases)("Neo4j $version over a restart", ({ release }) => {
  let data: string;
  let server: RunningNeo4j;

  beforeAll(async () => {
    data = mkdtempSync(join(tmpdir(), "attest-restart-"));
    server = await startNeo4j({ release, data });
  }, START_TIMEOUT);
  afterAll(async () => {
    await server.stop();
    rmSync(data, { recursive: true, force: true });
  });

  test("calls are UNAVAILABLE while it is away, and the store recovers by itself with all that was stored", async () => {
    const store = await open({ uri: server.uri });
    await store.write([CREATE]);
    await server.stop();
    for (const call of [store.read(COUNT), store.ping(), store.write([CREATE])]) {
      await expect(call).rejects.toMatchObject({ name: "AttestError", code: "UNAVAILABLE" });
    }
    server = await startNeo4j({ release, data, port: server.port });
    // A server that has just started plans its first query slowly, on a busy machine for seconds.
    expect(await store.read(COUNT, { timeout: 60_000 })).toEqual([[1]]);
    await store.write([CREATE]);
    expect(await store.read(COUNT)).toEqual([[2]]);
  }, 120_000);

  test("what is too large for its memory is refused at once, with what to do", async () => {
    const store = await open({ uri: server.uri, defaultTimeout: 60_000 });
    const large = "UNWIND range(1, 100000000) AS number RETURN collect(toString(number)) AS numbers";
    const read = await failure(store.read({ text: large, parameters: {} }));
    const write = await failure(store.write([CREATE, { text: large, parameters: {} }]));
    for (const { message } of [read, write]) expect(message).toMatch(/too little memory.*heap\.max_size/u);
    expect(await store.read({ text: "RETURN 1 AS one", parameters: {} })).toEqual([[1]]);
  }, 120_000);

  test("a store can be opened before the server is there", async () => {
    await server.stop();
    const opening = open({ uri: server.uri, connectTimeout: 60_000 });
    server = await startNeo4j({ release, data, port: server.port });
    await expect((await opening).ping()).resolves.toBeUndefined();
    expect(events.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["waiting", "opened"]));
  }, 120_000);

  test("killed under load, it has kept every write that was acknowledged, and answers the same store as soon as it is back", async () => {
    const store = await open({ uri: server.uri });
    const load = startLoad(store);
    await load.settle(200);
    await server.crash();
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    server = await startNeo4j({ release, data, port: server.port });
    await load.settle(200);
    const { acknowledged, unknown, answered, refusals } = await load.stop();
    // Whatever failed meanwhile said that the database does not answer.
    expect(refusals.map((error) => (error as { code?: unknown }).code)).toEqual(
      refusals.map(() => "UNAVAILABLE"),
    );
    expect(refusals.length).toBeGreaterThan(0);
    expect(answered).toBeGreaterThan(0);
    const found = (await store.read({ text: "MATCH (n:Loaded) RETURN n.i AS i", parameters: {} })).map(
      ([i]) => i as number,
    );
    expect(found).toEqual(expect.arrayContaining([...acknowledged]));
    const rest = found.filter((i) => !acknowledged.has(i));
    expect([...unknown]).toEqual(expect.arrayContaining(rest));
  }, 180_000);

  test("neo4j:// routes to a single server, and an unknown database is refused at once", async () => {
    const store = await open({ uri: server.uri.replace("bolt://", "neo4j://"), database: "neo4j" });
    const before = await store.read(COUNT);
    await store.write([CREATE]);
    expect(await store.read(COUNT)).not.toEqual(before);
    const { name, message, after } = await failure(open({ uri: server.uri, database: "nowhere" }));
    expect(name).toBe("StoreOpenError");
    expect(message).toContain("has no database nowhere");
    expect(after).toBeLessThan(10_000);
  });
});

const describeTls = canMakeCertificates() ? describe.each(releases) : describe.skip.each(releases);

describeTls("Neo4j $version with a password and a certificate of its own", ({ release }) => {
  const credentials = { username: "neo4j", password: "correct-horse" };
  let certificates: string;
  let server: RunningNeo4j;
  const uri = (scheme: string): string => `${scheme}://localhost:${server.port}`;

  beforeAll(async () => {
    certificates = mkdtempSync(join(tmpdir(), "attest-certificates-"));
    makeCertificate(certificates);
    server = await startNeo4j({ release, certificates, password: credentials.password });
  }, START_TIMEOUT);
  afterAll(async () => {
    await server.stop();
    rmSync(certificates, { recursive: true, force: true });
  });

  test.each(["bolt+ssc", "neo4j+ssc"])("%s:// reads and writes", async (scheme) => {
    const store = await open({ uri: uri(scheme), ...credentials });
    await store.write([CREATE]);
    expect(await store.read({ text: "MATCH (n:Kept) RETURN count(n) > 0 AS some", parameters: {} })).toEqual([
      [true],
    ]);
  });

  test.each(["bolt", "neo4j"])("%s:// without encryption is refused, with what to check", async (scheme) => {
    const { name, message } = await failure(
      open({ uri: uri(scheme), ...credentials, connectTimeout: 1_000 }),
    );
    expect(name).toBe("StoreOpenError");
    expect(message).toContain("that encryption fits");
  });

  test("bolt+s:// does not trust a certificate that no authority signed", async () => {
    const { name } = await failure(open({ uri: uri("bolt+s"), ...credentials, connectTimeout: 1_000 }));
    expect(name).toBe("StoreOpenError");
  });

  test.each([
    ["a wrong password", { username: "neo4j", password: "battery-staple" }],
    ["no credentials", {}],
  ])("%s is refused at once, and not repeated in the message", async (_, wrong) => {
    const { name, message, after } = await failure(open({ uri: uri("bolt+ssc"), ...wrong }));
    expect(name).toBe("StoreOpenError");
    expect(message).toContain("refuses the credentials");
    expect(message).not.toContain("battery-staple");
    expect(after).toBeLessThan(10_000);
  });
});
