import { expect, test } from "@jest/globals";
import { execFile } from "node:child_process";
import { resolve } from "node:path";
import { promisify } from "node:util";

/** Calls after which V8 has compiled a function. */
async function callsUntilCompiled(...parameters: readonly string[]): Promise<number> {
  // Compiled beside the program, a busy machine would take longer, and the function be called more often.
  const flags = ["--allow-natives-syntax", "--no-concurrent-recompilation"];
  const run = [...flags, resolve("dist/tests/support/hot-probe.js"), ...parameters];
  const { stdout, stderr } = await promisify(execFile)(process.execPath, run);
  // An unknown flag is told there.
  expect(stderr).toBe("");
  return (JSON.parse(stdout) as { readonly calls: number }).calls;
}

test("V8 compiles what is called often after far fewer calls where it is told to", async () => {
  const [byDefault, early] = [await callsUntilCompiled(), await callsUntilCompiled("early")];
  expect(early).toBeGreaterThan(0);
  expect(early).toBeLessThan(byDefault / 2);
}, 60_000);
