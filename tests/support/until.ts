import { setTimeout as sleep } from "node:timers/promises";

const POLL = 5;
const LIMIT = 20_000;

/** Waits until something is so. @throws where it does not become so in twenty seconds */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  const end = performance.now() + LIMIT;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error("It did not become so.");
    await sleep(POLL);
  }
}
