import neo4j, { type Session } from "neo4j-driver";
import { graphIndexes } from "../../src/loader/graph-indexes.js";
import { attestOntology } from "../../src/ontology/attest-ontology.js";

/** Constraints and indexes that every graph of Attest has, as `label.property`. */
const usual = new Set(
  Object.values(graphIndexes(attestOntology))
    .flat()
    .map(({ label, property }) => `${label}.${property}`),
);

/**
 * Removes all nodes, relationships, constraints and indexes from the server's default database.
 *
 * @param keepUsual keeps the constraints and indexes of Attest's ontology: making them anew, and planning every statement anew
 *   after it, takes a server most of a suite's time
 */
export async function emptyNeo4j(uri: string, { keepUsual }: { readonly keepUsual: boolean }): Promise<void> {
  const driver = neo4j.driver(uri);
  const session = driver.session();
  try {
    // First the relationships: to delete a node with 100,000 of them at once takes more memory than a server of the tests has.
    await session.run("MATCH ()-[r]->() CALL (r) { DELETE r } IN TRANSACTIONS OF 10000 ROWS");
    await session.run("MATCH (n) CALL (n) { DELETE n } IN TRANSACTIONS OF 10000 ROWS");
    const returned = "RETURN name, labelsOrTypes AS labels, properties";
    const constraints = `SHOW CONSTRAINTS YIELD name, labelsOrTypes, properties ${returned}`;
    for (const name of await names(session, constraints, keepUsual))
      await session.run(`DROP CONSTRAINT ${name}`);
    const isOwn = "WHERE type <> 'LOOKUP' AND owningConstraint IS NULL";
    const indexes = `SHOW INDEXES YIELD name, labelsOrTypes, properties, type, owningConstraint ${isOwn} ${returned}`;
    for (const name of await names(session, indexes, keepUsual)) await session.run(`DROP INDEX ${name}`);
  } finally {
    await session.close();
    await driver.close();
  }
}

async function names(session: Session, statement: string, keepUsual: boolean): Promise<readonly string[]> {
  const { records } = await session.run(statement);
  return records
    .map((record) => {
      const labels = record.get("labels") as readonly string[];
      const properties = record.get("properties") as readonly string[];
      return { name: record.get("name") as string, key: `${labels.join()}.${properties.join()}` };
    })
    .filter(({ key }) => !keepUsual || !usual.has(key))
    .map(({ name }) => `\`${name}\``);
}
