import { readFileSync } from "node:fs";

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
