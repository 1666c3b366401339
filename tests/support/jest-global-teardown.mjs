import { readFileSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";

/** Ends the servers that test files started and left running for one another. */
export default async function cleanUp() {
  const directory = process.env.ATTEST_TEST_SERVERS;
  for (const name of readdirSync(directory)) {
    const { pid, data } = JSON.parse(readFileSync(join(directory, name), "utf8"));
    await end(pid);
    rmSync(data, { recursive: true, force: true });
  }
  rmSync(directory, { recursive: true, force: true });
}

async function end(pid) {
  try {
    process.kill(pid, "SIGTERM");
    for (let waited = 0; waited < 20_000; waited += 100) {
      process.kill(pid, 0);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  } catch (error) {
    if (error.code !== "ESRCH") throw error;
  }
}
