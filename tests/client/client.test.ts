import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { startProcess, type ServiceProcess } from "../app/support/service-process.js";

const run = promisify(execFile);
const TSC = resolve("node_modules/typescript/bin/tsc");

let service: ServiceProcess;
let url: string;
let output: string;
beforeAll(async () => {
  service = await startProcess();
  url = await service.ready;
  // Below dist/, so that the program finds this package's `type: module`.
  output = await mkdtemp(resolve("dist/client-"));
});
afterAll(async () => {
  await service.stop();
  await rm(output, { recursive: true, force: true });
});

describe("the typed client", () => {
  test("compiles, with the types generated from the schema", async () => {
    const project = "examples/typescript-client/tsconfig.json";
    await run(process.execPath, [TSC, "-p", project, "--outDir", output]);
  }, 60_000);

  test("prints the missions that Italy contributes to, with role and quote", async () => {
    const { stdout } = await run(process.execPath, [join(output, "main.js"), url]);
    expect(stdout).toContain("Italy contributes to 7 missions.");
    expect(stdout).toContain("Battlegroup in Bulgaria (Bulgaria) as lead");
    expect(stdout).toMatch(
      /KFOR \(Kosovo\) as contributor\n {2}“La participation de l'Italie .+ KFOR au Kosovo”/,
    );
  });

  test("walks all pages of the facts about NATO", async () => {
    const { stdout } = await run(process.execPath, [join(output, "main.js"), url]);
    const [, count] = /Of NATO, (\d+) facts are quoted\./.exec(stdout) ?? [];
    expect(Number(count)).toBeGreaterThan(20);
  });

  test("speaks the language it is asked to", async () => {
    const { stdout } = await run(process.execPath, [join(output, "main.js"), url, "italy", "fr"]);
    expect(stdout).toContain("Italie contributes to 7 missions.");
  });

  test("ends with the service's own message where the operation is refused", async () => {
    const refused = run(process.execPath, [join(output, "main.js"), url, "italy", "not a language"]);
    await expect(refused).rejects.toMatchObject({ code: 1 });
    await expect(refused).rejects.toThrow(/OperationError: .*must be a BCP 47 tag/);
  });
});
