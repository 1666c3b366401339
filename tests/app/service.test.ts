import { readFileSync } from "node:fs";
import { Agent, request } from "node:http";
import { createServer } from "node:net";
import { afterEach, describe, expect, test } from "@jest/globals";
import { ask } from "../http/support/running-server.js";
import { until } from "../support/until.js";
import { startProcess, type ServiceProcess } from "./support/service-process.js";

const started: ServiceProcess[] = [];
afterEach(async () => {
  await Promise.all(started.splice(0).map((service) => service.stop()));
});

async function start(environment?: Record<string, string>): Promise<ServiceProcess> {
  const service = await startProcess(environment);
  started.push(service);
  return service;
}

const flagship = readFileSync("schema/operations/01-missions-italy-contributes-to.graphql", "utf8");

interface Posted {
  readonly status: number | undefined;
  /** What the answer says of the connection: `keep-alive` or `close`. */
  readonly connection: string | undefined;
}

/** Sends a request over a connection of the agent, and resolves once it is answered whole. */
function post(url: string, query: string, agent: Agent): Promise<Posted> {
  return new Promise((resolve, reject) => {
    const sent = request(`${url}/graphql`, {
      method: "POST",
      agent,
      headers: { "content-type": "application/json" },
    });
    sent
      .on("response", (response) => {
        const { statusCode: status, headers } = response;
        response.resume().on("end", () => resolve({ status, connection: headers.connection }));
      })
      .on("error", reject);
    sent.end(JSON.stringify({ query }));
  });
}

/** Sends one request after the other over one connection, until the server says that it is the last; resolves to all statuses. */
async function keepAsking(url: string, answered: () => void): Promise<readonly (number | undefined)[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const statuses: (number | undefined)[] = [];
  for (;;) {
    const { status, connection } = await post(url, flagship, agent);
    statuses.push(status);
    answered();
    if (connection === "close") return statuses;
  }
}

/** Asks until `/readyz` says something else than 200. */
async function statusAfterReady(url: string): Promise<number> {
  const { status } = await fetch(`${url}/readyz`);
  return status === 200 ? statusAfterReady(url) : status;
}

describe("the service", () => {
  test("starts with nothing but node, seeded, and answers the flagship query with quotes", async () => {
    const service = await start();
    const url = await service.ready;
    const { data } = await ask(url, flagship);
    const text = JSON.stringify(data);
    expect(text).toContain("KFOR");
    expect(text).toContain("maintien de la paix");
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
  });

  test("answers in the language that the browser asks for", async () => {
    const service = await start();
    const url = await service.ready;
    const nameFor = async (language: string): Promise<unknown> => {
      const headers = { "accept-language": language };
      return (await ask(url, '{ state(id: "italy") { name } }', { headers })).data;
    };
    expect(await nameFor("fr-CA,fr;q=0.8,en;q=0.5")).toEqual({ state: { name: "Italie" } });
    expect(await nameFor("xx")).toEqual({ state: { name: "Italy" } });
  });

  test("loses no request of 64 busy connections when it is told to stop, and exits 0", async () => {
    const service = await start();
    const url = await service.ready;
    const clients: Promise<readonly (number | undefined)[]>[] = [];
    let count = 0;
    const isBusy = new Promise<void>((resolve) => {
      const answered = (): void => {
        if (++count === 128) resolve();
      };
      clients.push(...Array.from({ length: 64 }, () => keepAsking(url, answered)));
    });
    await isBusy;
    service.process.kill("SIGTERM");
    // A connection that is cut would reject.
    const statuses = (await Promise.all(clients)).flat();
    expect(new Set(statuses)).toEqual(new Set([200]));
    expect(statuses.length).toBeGreaterThanOrEqual(128 + 64);
    expect(await service.exited).toBe(0);
  }, 90_000);

  test("says that it is not ready for as long as it is configured to before it stops", async () => {
    const service = await start({ SHUTDOWN_DELAY: "1" });
    const url = await service.ready;
    service.process.kill("SIGTERM");
    expect(await statusAfterReady(url)).toBe(503);
    expect((await ask(url, "{ __typename }")).data).toEqual({ __typename: "Query" });
    expect(await service.exited).toBe(0);
  });

  test("exits 1 at once on a second signal", async () => {
    const service = await start({ SHUTDOWN_DELAY: "60" });
    const url = await service.ready;
    service.process.kill("SIGTERM");
    await statusAfterReady(url);
    service.process.kill("SIGINT");
    expect(await service.exited).toBe(1);
  });

  test("can be stopped while it waits for Neo4j", async () => {
    const service = await start({ NEO4J_URI: "bolt://127.0.0.1:9", NEO4J_CONNECT_TIMEOUT: "60" });
    await new Promise((resolve) => service.process.stdout?.once("data", resolve));
    service.process.kill("SIGTERM");
    expect(await service.exited).toBe(0);
  });

  test("loads its seed once: a second start finds it", async () => {
    const service = await start();
    await service.ready;
    service.process.kill("SIGTERM");
    await service.exited;
    const again = await start({ DATA_DIR: service.directory });
    await again.ready;
    expect(again.output()).not.toContain("Loading");
    await again.stop();
  });

  test("has its engine read ahead once it answers", async () => {
    const service = await start({ LOG_LEVEL: "debug" });
    await service.ready;
    await until(() => service.output().includes("read its file ahead"));
    expect(service.output()).toMatch(/read its file ahead for [\d.]+ s: all is read\./);
  });
});

describe("a start that fails", () => {
  test("names the port that is in use, and what to do", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => other.once("listening", resolve));
    const { port } = other.address() as { port: number };
    const service = await start({ PORT: String(port) });
    expect(await service.exited).toBe(1);
    expect(service.output()).toContain(`Port ${port} is in use`);
    expect(service.output()).toContain(`PORT=${port + 1} npm start`);
    expect(service.output()).not.toContain("    at ");
    other.close();
  });

  test("lists all faults of the configuration", async () => {
    const service = await start({ PORT: "x", LOG_LEVEL: "loud" });
    expect(await service.exited).toBe(1);
    expect(service.output()).toContain("PORT must be a whole number");
    expect(service.output()).toContain("LOG_LEVEL must be one of");
  });

  test("says that another process uses the data", async () => {
    const first = await start();
    await first.ready;
    const second = await start({ DATA_DIR: first.directory });
    expect(await second.exited).toBe(1);
    expect(second.output()).toContain("in use by another process");
  });

  test("gives up on a Neo4j that does not answer in time, and says where it looked", async () => {
    const service = await start({ NEO4J_URI: "bolt://127.0.0.1:9", NEO4J_CONNECT_TIMEOUT: "1" });
    expect(await service.exited).toBe(1);
    expect(service.output()).toContain("127.0.0.1:9");
    expect(service.output()).not.toContain("    at ");
  });
});
