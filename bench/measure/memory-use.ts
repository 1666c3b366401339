import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

/** Milliseconds in which an engine that takes no more memory has read all; it begins a second after the start. */
const QUIET = 4_000;
const LOOK = 500;

/** Bytes of memory that a process and its descendants hold. */
export interface MemoryUse {
  readonly own: number;
  readonly descendants: number;
}

/** Read from /proc, so Linux only. A process that has gone holds nothing. */
export function memoryUseOf(pid: number): MemoryUse {
  const below = childrenOf(pid).map(memoryUseOf);
  return {
    own: residentSize(pid),
    descendants: below.reduce((sum, { own, descendants }) => sum + own + descendants, 0),
  };
}

/** Bytes that the processes below one hold, once that is no more than it was. */
export async function settledMemoryBelow(pid: number): Promise<number> {
  let [most, level] = [0, 0];
  for (let quiet = 0; quiet < QUIET; quiet += LOOK) {
    await sleep(LOOK);
    const { descendants } = memoryUseOf(pid);
    most = Math.max(most, descendants);
    // A hundredth comes and goes with collections of the engine's process. Slower growth than that a look adds up to it.
    if (descendants < 1.01 * level) continue;
    quiet = 0;
    level = descendants;
  }
  return most;
}

function childrenOf(pid: number): readonly number[] {
  return (read(`/proc/${pid}/task/${pid}/children`) ?? "").split(" ").filter(Boolean).map(Number);
}

function residentSize(pid: number): number {
  const [, kilobytes = "0"] = /^VmRSS:\s+(\d+) kB$/m.exec(read(`/proc/${pid}/status`) ?? "") ?? [];
  return Number(kilobytes) * 1024;
}

function read(file: string): string | null {
  try {
    return readFileSync(file, "latin1");
  } catch {
    return null;
  }
}
