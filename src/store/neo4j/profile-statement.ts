import neo4j from "neo4j-driver";
import type { Statement } from "../statement.js";
import { openDriver, type Neo4jAddress } from "./open-driver.js";

/**
 * Runs a reading statement with `PROFILE` and gives the plan that Neo4j followed, as the table that its own shell prints: operators
 * with estimated and real rows, database hits and memory. For tools: it opens a connection of its own.
 *
 * @throws StoreOpenError where the server does not answer; the driver's error where it refuses the statement
 */
export async function profileStatement(address: Neo4jAddress, statement: Statement): Promise<string> {
  const driver = await openDriver(address, () => undefined);
  const session = driver.session({
    defaultAccessMode: neo4j.session.READ,
    ...(address.database === undefined ? {} : { database: address.database }),
  });
  try {
    const { summary } = await session.run(`PROFILE ${statement.text}`, statement.parameters);
    const table: unknown =
      summary.profile === false ? null : summary.profile.arguments["string-representation"];
    return typeof table === "string" ? table : "The server gave no plan.";
  } finally {
    await driver.close();
  }
}
