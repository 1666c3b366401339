import neo4j from "neo4j-driver";
import type { Statement } from "../statement.js";
import { openDriver, type Neo4jAddress } from "./open-driver.js";

/**
 * Runs a reading statement with `PROFILE` and gives the plan that Neo4j followed: an operator a line, those that it
 * draws from below it, with estimated and real rows and database hits. For tools: it opens a connection of its own.
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
    return summary.profile === false ? "The server gave no plan." : printPlan(summary.profile, 0);
  } finally {
    await driver.close();
  }
}

/** What is read of the driver's plan. */
interface Operator {
  readonly operatorType: string;
  readonly arguments: Readonly<Record<string, unknown>>;
  readonly rows: number;
  readonly dbHits: number;
  readonly children: readonly Operator[];
}

function printPlan(plan: Operator, depth: number): string {
  const { Details: details, EstimatedRows: estimated } = plan.arguments as {
    readonly Details?: string;
    readonly EstimatedRows?: number;
  };
  const operator = `${"  ".repeat(depth)}${plan.operatorType.replace(/@.*$/, "")} (${details ?? ""})`;
  const line = `${operator}  rows=${plan.rows} (estimated ${Math.round(estimated ?? 0)})  hits=${plan.dbHits}`;
  return [line, ...plan.children.map((child) => printPlan(child, depth + 1))].join("\n");
}
