import neo4j, { type Session } from "neo4j-driver";

/** Removes all nodes, relationships, constraints and indexes from the server's default database. */
export async function emptyNeo4j(uri: string): Promise<void> {
  const driver = neo4j.driver(uri);
  const session = driver.session();
  try {
    await session.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS");
    for (const name of await names(session, "SHOW CONSTRAINTS YIELD name"))
      await session.run(`DROP CONSTRAINT ${name}`);
    for (const name of await names(
      session,
      "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name",
    )) {
      await session.run(`DROP INDEX ${name}`);
    }
  } finally {
    await session.close();
    await driver.close();
  }
}

async function names(session: Session, statement: string): Promise<readonly string[]> {
  const { records } = await session.run(statement);
  return records.map((record) => `\`${record.get("name") as string}\``);
}
