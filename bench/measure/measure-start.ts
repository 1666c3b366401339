import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { startAttest } from "../contenders/start-contenders.js";

const BUILD_SCHEMA = fileURLToPath(new URL("./build-schema-once.js", import.meta.url));

/** Milliseconds from the start of the process to its first answer, on the embedded engine with the seed loaded; one for each try. */
export async function measureStart(tries: number): Promise<readonly number[]> {
  const directory = mkdtempSync(join(tmpdir(), "attest-bench-"));
  try {
    // The first start loads the seed.
    await (await startAttest({ DATA_DIR: directory })).stop();
    const times: number[] = [];
    for (let at = 0; at < tries; at++) {
      const server = await startAttest({ DATA_DIR: directory });
      times.push(server.startTime);
      await server.stop();
    }
    return times;
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** Milliseconds to build the schema in a fresh process, its modules loaded; one for each try. */
export function measureSchemaBuild(tries: number): readonly number[] {
  return Array.from({ length: tries }, () =>
    Number(execFileSync(process.execPath, [BUILD_SCHEMA], { encoding: "utf8" })),
  );
}
