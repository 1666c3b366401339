import { readdirSync, readFileSync } from "node:fs";

/** Milliseconds of a tick of the kernel's clock, by which /proc counts: 100 a second on every Linux that Node runs on. */
const TICK = 10;

/** CPU milliseconds that processes have used so far, with all their threads. */
export interface CpuTime {
  /** Of the process itself. */
  readonly own: number;
  /** Of its descendants, those that ended included. */
  readonly descendants: number;
}

interface ProcessFacts {
  readonly parent: number;
  readonly own: number;
  readonly ended: number;
}

/** Read from /proc/<pid>/stat, so Linux only. A process that has gone counts nothing. */
export function cpuTimeOf(pid: number): CpuTime {
  const all = readAll();
  const process = all.get(pid);
  const below = descendantsOf(pid, all);
  const descendants = below.reduce((sum, one) => sum + one.own + one.ended, process?.ended ?? 0);
  return { own: process?.own ?? 0, descendants };
}

function descendantsOf(pid: number, all: ReadonlyMap<number, ProcessFacts>): readonly ProcessFacts[] {
  return [...all].flatMap(([id, facts]) => (facts.parent === pid ? [facts, ...descendantsOf(id, all)] : []));
}

function readAll(): ReadonlyMap<number, ProcessFacts> {
  const found = new Map<number, ProcessFacts>();
  for (const name of readdirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    const facts = read(name);
    if (facts !== null) found.set(Number(name), facts);
  }
  return found;
}

function read(name: string): ProcessFacts | null {
  try {
    const text = readFileSync(`/proc/${name}/stat`, "latin1");
    // The name of the program, in parentheses, may hold spaces and parentheses itself.
    const fields = text
      .slice(text.lastIndexOf(")") + 2)
      .split(" ")
      .map(Number);
    const [, parent = 0] = fields;
    const [user = 0, system = 0, endedUser = 0, endedSystem = 0] = fields.slice(11, 15);
    return { parent, own: (user + system) * TICK, ended: (endedUser + endedSystem) * TICK };
  } catch {
    return null;
  }
}
