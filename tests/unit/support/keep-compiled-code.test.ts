import { expect, test } from "@jest/globals";
import { execFile } from "node:child_process";
import { resolve } from "node:path";
import { promisify } from "node:util";

/** How often an idle program's memory was collected in the way that forgets compiled code. */
async function reductions(...parameters: readonly string[]): Promise<number> {
  const program = resolve("dist/tests/support/idle-probe.js");
  const flags = ["--expose-gc", "--trace-gc"];
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [...flags, program, ...parameters]);
  expect(stdout).toContain("200000 kept");
  expect(stderr).toBe("");
  return [...stdout.matchAll(/\(reduce\)/g)].length;
}

/** V8 13 takes what this program makes at its start for more than little until later: 100 seconds would show it there. */
const isSeenSoon = Number(process.versions.v8.split(".")[0]) < 13;

test("V8 collects what an idle program holds, compiled code with it, unless it is told not to", async () => {
  const [byDefault, kept] = await Promise.all([reductions(), reductions("keep")]);
  expect(byDefault).toBeGreaterThanOrEqual(isSeenSoon ? 1 : 0);
  expect(kept).toBe(0);
}, 60_000);
