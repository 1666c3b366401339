import { setTimeout as sleep } from "node:timers/promises";

/** Milliseconds between looks, and the most that are waited. */
const LOOK = 250;
const LIMIT = 300_000;

/** What the service counts once its embedded engine reads no more of its file ahead. */
const READ_AHEAD = /^attest_store_events_total\{event="read-ahead"\} [1-9]/mu;

/**
 * Resolves once the embedded engine of a service reads no more ahead (docs/decisions/0037-a-start-reads-ahead.md): all is read, or it
 * holds as much as it may for that. While it reads it takes CPU, and what a request meets is met for the first time.
 *
 * @throws Error where that takes more than five minutes
 */
export async function untilReadAhead(port: number): Promise<void> {
  const end = performance.now() + LIMIT;
  while (performance.now() < end) {
    const response = await fetch(`http://127.0.0.1:${port}/metrics`);
    if (READ_AHEAD.test(await response.text())) return;
    await sleep(LOOK);
  }
  throw new Error("The embedded engine still reads ahead.");
}
