import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";

const path = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";

/** Whether a Chromium is there. Where none is, a line says so once, and ATTEST_REQUIRE_CHROMIUM=1 makes it an error. */
export const hasChromium = ((): boolean => {
  if (existsSync(path)) return true;
  const message = `No Chromium at ${path}: the playground is not tested. Set CHROMIUM_PATH to test it.`;
  if (process.env.ATTEST_REQUIRE_CHROMIUM === "1") throw new Error(message);
  process.stderr.write(`${message}\n`);
  return false;
})();

/** A browser that asks nobody but the pages it shows. */
export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: path,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}
