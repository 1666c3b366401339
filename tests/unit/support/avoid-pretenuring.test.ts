import { expect, test } from "@jest/globals";
import { execFileSync } from "node:child_process";
import { resolve } from "node:path";

/** How many of a thousand objects are young, of a place in the code whose objects have lived long before. */
function young(...parameters: readonly string[]): number {
  const program = resolve("dist/tests/support/pretenuring-probe.js");
  const output = execFileSync(process.execPath, ["--allow-natives-syntax", program, ...parameters]);
  return Number(output.toString());
}

test("V8 makes objects among old ones where such have lived long, unless it is told not to", () => {
  expect(young()).toBeLessThan(1_000);
  expect(young("avoid")).toBe(1_000);
}, 60_000);
