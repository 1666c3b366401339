import { afterEach, describe, expect, test } from "@jest/globals";
import { readdirSync } from "node:fs";
import { ask } from "../http/support/running-server.js";
import { exampleOperations } from "../support/example-operations.js";
import { withFolder } from "../support/facts-folder.js";
import { startProcess, type ServiceProcess } from "./support/service-process.js";

const started: ServiceProcess[] = [];
afterEach(async () => {
  await Promise.all(started.splice(0).map((service) => service.stop()));
});

async function start(environment: Record<string, string> = {}): Promise<ServiceProcess> {
  const service = await startProcess(environment);
  started.push(service);
  return service;
}

/** Milliseconds that the first request of an operation spends on parsing and planning it. */
async function firstPlanning(url: string, query: string): Promise<number> {
  const answer = await ask(url, query, { headers: { "x-attest-timing": "1" } });
  const { timing } =
    (answer as { extensions?: { timing: { parse: number; plan: number } } }).extensions ?? {};
  if (timing === undefined) throw new Error("The answer does not say where its time went.");
  return timing.parse + timing.plan;
}

describe("operations that are warmed before the service is ready", () => {
  test("are parsed and planned when their first request comes, and are not counted as requests", async () => {
    const [cold, warm] = [await start(), await start({ WARM_OPERATIONS: "schema/operations" })];
    const [coldUrl, warmUrl] = [await cold.ready, await warm.ready];
    const count = readdirSync("schema/operations").filter((name) => name.endsWith(".graphql")).length;
    expect(warm.output()).toContain(`"operations":${count},`);
    expect(warm.output()).not.toContain("was not warmed");
    expect(await (await fetch(`${warmUrl}/metrics`)).text()).toContain(
      'attest_operations_total{code="OK"} 0\n',
    );
    const { query } = exampleOperations().find(({ name }) => name.startsWith("04-")) ?? { query: "" };
    expect(await firstPlanning(warmUrl, query)).toBeLessThan((await firstPlanning(coldUrl, query)) / 2);
  });

  test("may be wrong: that is said, the others are warmed, and the service starts", async () => {
    const files = {
      "good.graphql": '{ state(id: "italy") { name } }',
      "unknown.graphql": "{ nothing }",
      "variables.graphql": "query ($id: ID!) { state(id: $id) { name } }",
      "variables.variables.json": "{",
    };
    await withFolder(files, async (folder) => {
      const service = await start({ WARM_OPERATIONS: folder });
      await service.ready;
      expect(service.output()).toContain('"operations":3,');
      expect(service.output()).toMatch(
        /"operation":"unknown","msg":"An operation was not warmed: Cannot query field/,
      );
      expect(service.output()).toMatch(/"operation":"variables","msg":"An operation was not warmed: .+JSON/);
    });
  });

  test("lie in a folder that can be read, or the service does not start", async () => {
    const service = await start({ WARM_OPERATIONS: "/nowhere" });
    expect(await service.exited).toBe(1);
    expect(service.output()).toContain("WARM_OPERATIONS=/nowhere is no folder that can be read.");
  });
});
