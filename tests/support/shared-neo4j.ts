import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startNeo4j, type Release } from "./neo4j/start-neo4j.js";

/** What the record of a shared server holds. */
interface SharedServer {
  readonly uri: string;
  readonly pid: number;
  readonly data: string;
}

/**
 * The address of the server of this release that all test files share; started by the first that asks, ended after the
 * last. Test files run one after the other, so each may empty it.
 */
export async function sharedNeo4j(release: Release): Promise<string> {
  const directory = process.env.ATTEST_TEST_SERVERS;
  if (directory === undefined)
    throw new Error("ATTEST_TEST_SERVERS is not set: jest-global-setup.mjs did not run.");
  const record = join(directory, `neo4j-${release}.json`);
  if (existsSync(record)) return (JSON.parse(readFileSync(record, "utf8")) as SharedServer).uri;
  const data = mkdtempSync(join(tmpdir(), "attest-neo4j-"));
  const { uri, pid } = await startNeo4j({ release, data });
  writeFileSync(record, JSON.stringify({ uri, pid, data } satisfies SharedServer));
  return uri;
}
