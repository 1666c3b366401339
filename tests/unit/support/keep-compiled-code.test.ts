import { expect, test } from "@jest/globals";
import { execFile } from "node:child_process";
import { resolve } from "node:path";
import { promisify } from "node:util";
import { KEEPING_COMPILED_CODE } from "../../../src/support/keep-compiled-code.js";
import { v8Major } from "../../../src/support/v8-major.js";

/** How often V8 collects an idle program in the way that forgets shapes of objects, and with them compiled code. */
async function reductions(flags: readonly string[], ...parameters: readonly string[]): Promise<number> {
  const program = resolve("dist/tests/support/idle-probe.js");
  const run = [...flags, "--expose-gc", "--trace-gc", program, ...parameters];
  const { stdout, stderr } = await promisify(execFile)(process.execPath, run);
  expect(stdout).toContain("200000 kept");
  // An unknown flag is told there.
  expect(stderr).toBe("");
  return [...stdout.matchAll(/Mark-Compact \(reduce\)/g)].length;
}

/** V8 13 (Node 24) does not collect so within the time of the program: there only that the flag is known is tested. */
const least = v8Major < 13 ? 1 : 0;

test("V8 collects what an idle program holds unless it is told not to, by the service itself or by its engine's flag", async () => {
  const [byDefault, kept, switchedOff] = await Promise.all([
    reductions([]),
    reductions([], "keep"),
    reductions([KEEPING_COMPILED_CODE]),
  ]);
  expect(byDefault).toBeGreaterThanOrEqual(least);
  expect(kept).toBe(0);
  expect(switchedOff).toBe(0);
}, 60_000);
