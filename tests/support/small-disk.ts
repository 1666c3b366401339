import { execFileSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A file system in memory that is soon full. */
export interface SmallDisk {
  /** Leaves no room at all. */
  fill(): void;
  /** Gives back the room that `fill` took. */
  makeRoom(): void;
  unmount(): void;
}

/** Whether disks can be mounted here, which takes root, on Linux. Where not, a line says so once, and ATTEST_REQUIRE_MOUNT=1 makes it an error. */
export const canMount = ((): boolean => {
  const directory = mkdtempSync(join(tmpdir(), "attest-mount-"));
  try {
    mountDisk(directory, "64k").unmount();
    return true;
  } catch (error) {
    const message = "No disk can be mounted here (that takes root, on Linux): a full disk is not tested.";
    if (process.env.ATTEST_REQUIRE_MOUNT === "1") throw new Error(message, { cause: error });
    process.stderr.write(`${message}\n`);
    return false;
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
})();

/**
 * Mounts a small disk on an empty directory.
 *
 * @param size such as `4m`
 */
export function mountDisk(directory: string, size: string): SmallDisk {
  execFileSync("mount", ["-t", "tmpfs", "-o", `size=${size}`, "tmpfs", directory], { stdio: "ignore" });
  const ballast = join(directory, "ballast");
  return {
    fill: () => writeUntilFull(ballast),
    makeRoom: () => rmSync(ballast),
    unmount: () => void execFileSync("umount", [directory]),
  };
}

function writeUntilFull(file: string): void {
  const descriptor = openSync(file, "a");
  try {
    for (;;) writeSync(descriptor, Buffer.alloc(4096));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOSPC") throw error;
  } finally {
    closeSync(descriptor);
  }
}
