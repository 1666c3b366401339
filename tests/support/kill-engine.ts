import { readFileSync } from "node:fs";

/**
 * Ends the embedded engine that a process runs on a data directory, as a crash would. Only on Linux.
 *
 * @param server the process that has started the engine; this one where left out
 */
export function killEngine(directory: string, server = process.pid): void {
  const children = readFileSync(`/proc/${server}/task/${server}/children`, "utf8");
  const engine = children
    .trim()
    .split(" ")
    .find((pid) => readFileSync(`/proc/${pid}/cmdline`, "utf8").includes(directory));
  if (engine === undefined) throw new Error(`No engine runs on ${directory}.`);
  process.kill(Number(engine), "SIGKILL");
}
