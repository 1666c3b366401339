import { totalmem } from "node:os";

/** The share of the machine's memory, or of the container's, that the engine may take where no limit is given. */
const SHARE = 0.7;

/** Milliseconds between looks: a runaway query takes about a gigabyte a second. */
const INTERVAL = 100;

/**
 * Ends this process when it holds more memory than allowed: the engine has no limit of its own, and one query could
 * else take what the server and its neighbors need.
 *
 * @param allowed bytes
 */
export function guardMemory(allowed: number): void {
  setInterval(() => {
    if (process.memoryUsage.rss() <= allowed) return;
    process.stderr.write(
      `A query took more than the ${Math.round(allowed / 1e6)} MB of memory that the engine may use.\n`,
    );
    process.kill(process.pid, "SIGKILL");
  }, INTERVAL).unref();
}

/**
 * Bytes that this process may hold.
 *
 * @param limit bytes; 0: a share of what there is
 */
export function allowedMemory(limit: number): number {
  return limit > 0 ? limit : SHARE * machineMemory();
}

function machineMemory(): number {
  const constrained = process.constrainedMemory();
  return constrained > 0 ? Math.min(constrained, totalmem()) : totalmem();
}
