import { afterEach, describe, expect, test } from "@jest/globals";
import { openHttpServer } from "../../src/http/http-server.js";
import { ask, collectingLog, startServer, type RunningServer } from "./support/running-server.js";

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(stops.splice(0).map((stop) => stop()));
});

async function started(options: Parameters<typeof startServer>[0] = {}): Promise<RunningServer> {
  const running = await startServer(options);
  stops.push(() => running.stop());
  return running;
}

async function get(url: string): Promise<[number, unknown]> {
  const response = await fetch(url);
  return [response.status, await response.json()];
}

describe("health", () => {
  test("is alive but not ready while the service starts, and the API says so", async () => {
    const server = await openHttpServer({
      host: "127.0.0.1",
      port: 0,
      corsOrigins: null,
      playground: "playground/none",
      log: collectingLog([]),
    });
    stops.push(() => server.close());
    expect(await get(`${server.url}/livez`)).toEqual([200, { status: "alive" }]);
    expect(await get(`${server.url}/readyz`)).toEqual([503, { status: "starting" }]);
    const answer = await ask(server.url, "{ hello }");
    expect([answer.status, answer.errors?.[0]?.extensions.code]).toEqual([503, "UNAVAILABLE"]);
    expect(answer.headers.get("retry-after")).toBe("1");
  });

  test("is ready while the database answers", async () => {
    let up = true;
    const ping = (): Promise<void> => (up ? Promise.resolve() : Promise.reject(new Error("bolt://secret")));
    const { url } = await started({ ping });
    expect(await get(`${url}/readyz`)).toEqual([200, { status: "ready" }]);
    up = false;
    expect(await get(`${url}/readyz`)).toEqual([503, { status: "the database does not answer" }]);
    expect((await fetch(`${url}/livez`, { method: "HEAD" })).status).toBe(200);
  });

  test("is not ready while it drains, and queries are still answered", async () => {
    const { url, server } = await started();
    server.stopReadiness();
    expect(await get(`${url}/readyz`)).toEqual([503, { status: "draining" }]);
    expect((await ask(url, "{ hello }")).data).toEqual({ hello: "world" });
  });

  test("a port that is taken is node's own error, for the composition root to explain", async () => {
    const { url } = await started();
    const port = Number(new URL(url).port);
    const opening = openHttpServer({
      host: "127.0.0.1",
      port,
      corsOrigins: null,
      playground: "playground/none",
      log: collectingLog([]),
    });
    await expect(opening).rejects.toMatchObject({ code: "EADDRINUSE" });
  });
});

describe("closing", () => {
  test("waits for what is in flight, and ends a connection that would be kept alive", async () => {
    const running = await startServer();
    const slow = ask(running.url, "{ slow(milliseconds: 300) }");
    await ask(running.url, "{ hello }");
    const closing = running.server.close();
    const answer = await slow;
    expect(answer.data).toEqual({ slow: "done" });
    const answered = performance.now();
    await closing;
    expect(performance.now() - answered).toBeLessThan(1000);
    await expect(fetch(`${running.url}/livez`)).rejects.toThrow();
  });
});
