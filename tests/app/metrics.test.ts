import { afterEach, describe, expect, test } from "@jest/globals";
import { ask } from "../http/support/running-server.js";
import { killEngine } from "../support/kill-engine.js";
import { startProcess, type ServiceProcess } from "./support/service-process.js";

const started: ServiceProcess[] = [];
afterEach(async () => {
  await Promise.all(started.splice(0).map((service) => service.stop()));
});

async function start(environment?: Record<string, string>): Promise<[ServiceProcess, string]> {
  const service = await startProcess(environment);
  started.push(service);
  return [service, await service.ready];
}

/** Samples of `/metrics`, by name with labels. */
async function metricsOf(url: string): Promise<ReadonlyMap<string, number>> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const lines = text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  return new Map(
    lines.map((line) => {
      const end = line.lastIndexOf(" ");
      return [line.slice(0, end), Number(line.slice(end + 1))];
    }),
  );
}

const ITALY = '{ state(id: "italy") { name } }';

describe("/metrics", () => {
  test("counts operations by code, and how they were answered, in the text format of Prometheus", async () => {
    const [, url] = await start();
    const early = ask(url, ITALY);
    const { headers } = await fetch(`${url}/metrics`);
    expect(headers.get("content-type")).toBe("text/plain; version=0.0.4; charset=utf-8");
    await early;
    await ask(url, ITALY);
    await ask(url, "{ ontology { fingerprint } }");
    await ask(url, "{ nothing }");
    await ask(url, "{ states(first: -1) { totalCount } }");
    await ask(url, '{ states(after: "x") { totalCount } }');
    await ask(url, '{ entity(by: { name: "Itly" }) { name } }');
    await fetch(`${url}/graphql`, { method: "POST", body: "no JSON" });
    await fetch(`${url}/graphql?query={__typename}`);
    const metrics = await metricsOf(url);
    expect(
      Object.fromEntries([...metrics].filter(([name]) => /^attest_(oper|answ|shar)/.test(name))),
    ).toMatchObject({
      'attest_operations_total{code="OK"}': 4,
      'attest_operations_total{code="GRAPHQL_VALIDATION_FAILED"}': 1,
      'attest_operations_total{code="BAD_USER_INPUT"}': 1,
      'attest_operations_total{code="BAD_CURSOR"}': 1,
      'attest_operations_total{code="BAD_REQUEST"}': 2,
      attest_operation_duration_seconds_count: 7,
      attest_answers_written_total: 2,
      'attest_answers_executed_total{reason="written_by_hand"}': 1,
      'attest_answers_executed_total{reason="error"}': 1,
      'attest_answers_executed_total{reason="suggestions"}': 1,
      attest_shared_statements_total: 0,
      attest_sharing_fallbacks_total: 0,
    });
    expect(metrics.get('attest_operation_duration_seconds_bucket{le="+Inf"}')).toBe(7);
    expect(metrics.get('attest_info{engine="embedded"}')).toBe(1);
    expect(metrics.get("attest_remembered_edges")).toBe(0);
    expect(metrics.get('attest_edge_readings_total{outcome="remembered"}')).toBe(0);
    expect(metrics.get("process_resident_memory_bytes")).toBeGreaterThan(0);
    expect(metrics.has("nodejs_eventloop_lag_p99_seconds")).toBe(true);
  });

  test("is not there where it is switched off", async () => {
    const [, url] = await start({ METRICS: "off" });
    const response = await fetch(`${url}/metrics`);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain("METRICS=on");
    expect((await ask(url, ITALY)).data).toEqual({ state: { name: "Italy" } });
  });

  const testOnLinux = process.platform === "linux" ? test : test.skip;

  testOnLinux(
    "counts the ends of the engine; under load every request is answered as soon as it is back",
    async () => {
      const [service, url] = await start();
      let isOver = false;
      const answers = new Set<string>();
      let count = 0;
      const caller = async (): Promise<void> => {
        for (; !isOver; count++) {
          const id = count % 2 === 0 ? "italy" : "ukraine";
          const { data } = await ask(url, "query ($id: ID!) { state(id: $id) { id } }", {
            variables: { id },
          });
          answers.add(`${id}: ${JSON.stringify(data)}`);
        }
      };
      const callers = Array.from({ length: 16 }, caller);
      for (let kill = 1; kill <= 3; kill++) {
        const before = count;
        while (count < before + 50) await new Promise((resolve) => setTimeout(resolve, 5));
        killEngine(service.directory, service.process.pid);
        expect((await fetch(`${url}/readyz`)).status).toBe(200);
      }
      isOver = true;
      await Promise.all(callers);
      expect([...answers].sort()).toEqual([
        'italy: {"state":{"id":"italy"}}',
        'ukraine: {"state":{"id":"ukraine"}}',
      ]);
      const metrics = await metricsOf(url);
      expect(metrics.get('attest_store_events_total{event="exited"}')).toBe(3);
      expect(metrics.get('attest_store_events_total{event="killed"}')).toBe(0);
      expect(metrics.get("attest_shared_statements_total")).toBeGreaterThan(0);
      expect(service.output()).toMatch(/"event":"exited","count":3/);
    },
  );
});

describe("where the time goes", () => {
  test("is said to who asks, in a header and in the answer, however it is made", async () => {
    const [, url] = await start();
    const headers = { "x-attest-timing": "1" };
    for (const query of [ITALY, "{ ontology { fingerprint } }", "{ nothing }"]) {
      const response = await fetch(`${url}/graphql`, {
        method: "POST",
        headers: { ...headers, "content-type": "application/json" },
        body: JSON.stringify({ query }),
      });
      const { extensions } = (await response.json()) as { extensions: { timing: Record<string, number> } };
      const { parse, plan, store, total } = extensions.timing as {
        parse: number;
        plan: number;
        store: number;
        total: number;
      };
      expect(response.headers.get("server-timing")).toBe(
        `parse;dur=${parse}, plan;dur=${plan}, store;dur=${store}, total;dur=${total}`,
      );
      expect(total).toBeGreaterThanOrEqual(parse + plan + store - 0.02);
      expect(store > 0).toBe(query !== "{ nothing }" && query !== "{ ontology { fingerprint } }");
    }
    const plain = await ask(url, ITALY);
    expect(plain).not.toHaveProperty("extensions");
    expect(plain.headers.has("server-timing")).toBe(false);
  });
});
