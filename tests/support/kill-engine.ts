import { readFileSync } from "node:fs";

/** Ends the embedded engine that this process runs on a data directory, as a crash would. Only on Linux. */
export function killEngine(directory: string): void {
  const children = readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, "utf8");
  const engine = children
    .trim()
    .split(" ")
    .find((pid) => readFileSync(`/proc/${pid}/cmdline`, "utf8").includes(directory));
  if (engine === undefined) throw new Error(`No engine runs on ${directory}.`);
  process.kill(Number(engine), "SIGKILL");
}
