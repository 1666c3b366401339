import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findNeo4j } from "./neo4j/neo4j-server.mjs";

/**
 * Says once what the tests can't run on here, and gives them a place to share servers by: a server is started by the
 * first test file that wants it, and ended by jest-global-teardown.mjs.
 *
 * ATTEST_REQUIRE_NEO4J=1: that no Neo4j can be started here is an error, as in CI; =all: that any release can't.
 * ATTEST_TEST_STORES=embedded,neo4j-5: only on these, for a quick look.
 */
export default function prepare() {
  process.env.ATTEST_TEST_SERVERS = mkdtempSync(join(tmpdir(), "attest-servers-"));
  const found = findNeo4j();
  process.env.ATTEST_FOUND_NEO4J = JSON.stringify(found);
  const missing = found.filter(({ available }) => !available);
  if (missing.length === 0) return;
  const reasons = missing.map(({ version, reason }) => `Neo4j ${version}: ${reason}`).join("; ");
  const required = process.env.ATTEST_REQUIRE_NEO4J;
  if (required === "all" || (required === "1" && missing.length === found.length))
    throw new Error(`Not all tests can run here. ${reasons}.`);
  console.log(`\nSkipping the tests on a real Neo4j that can't be started here. ${reasons}.`);
}
