import { setTimeout as sleep } from "node:timers/promises";

/** Waits, and ends early where the signal says so. Keeps no process alive. */
export async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await sleep(milliseconds, undefined, { signal, ref: false }).catch(() => undefined);
}
