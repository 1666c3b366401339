import { readFileSync } from "node:fs";
import { Command } from "commander";
import { GraphQLError } from "graphql";
import { pino } from "pino";
import { AttestError } from "../errors/attest-error.js";
import { remakeLookups } from "../loader/graph-indexes.js";
import { readMarker } from "../loader/graph-marker.js";
import { attestOntology } from "../ontology/attest-ontology.js";
import type { GraphStore } from "../store/graph-store.js";
import { profileStatement } from "../store/neo4j/profile-statement.js";
import type { Statement } from "../store/statement.js";
import { readConfiguration, readEnvironment, type Configuration } from "./configuration.js";
import { openStore } from "./open-store.js";
import { statementsOf } from "./operation-statements.js";
import { isForOperator } from "./start-error.js";

/** Runs the command `npm run explain`: prints how an operation is answered, and sets the exit code: 1 where it cannot be. */
export async function runExplain(argv: readonly string[]): Promise<void> {
  const command = new Command("explain")
    .description(
      "Prints the statement, the parameters and the engine's plan of each root field of an operation.",
    )
    .argument("<file>", "a file with one GraphQL operation")
    .argument("[variables]", "a JSON file with its variables")
    .action(async (file: string, variables: string | undefined) => {
      try {
        await explain(readFileSync(file, "utf8"), variables === undefined ? {} : readVariables(variables));
      } catch (error) {
        process.stderr.write(`${describe(error)}\n`);
        process.exitCode = 1;
      }
    });
  await command.parseAsync(argv);
}

async function explain(operation: string, variables: Readonly<Record<string, unknown>>): Promise<void> {
  const configuration = readConfiguration(readEnvironment(), process.stdout.isTTY);
  const log = pino({ level: "warn" }, pino.destination({ dest: 2, sync: true }));
  const store = await openStore(configuration, log);
  try {
    const marker = await readMarker(store);
    const statements = statementsOf(operation, {
      variables,
      knownLanguages: marker?.languages ?? [],
      engine: store.engine,
    });
    if (marker !== null) await remakeLookups(store, attestOntology);
    for (const [key, statement] of statements) {
      const plan = await planOf(store, configuration, statement);
      process.stdout.write(`${printed(key, statement, plan)}\n`);
    }
  } finally {
    await store.close();
  }
}

/** Both engines know `PROFILE`; the embedded one answers with its plan as a row, Neo4j beside the rows. */
async function planOf(store: GraphStore, { neo4j }: Configuration, statement: Statement): Promise<string> {
  if (neo4j !== null) return profileStatement(neo4j, statement);
  // Once before, so that the times are not those of a graph that was opened a moment ago.
  await store.read(statement);
  const [row] = await store.read({ ...statement, text: `PROFILE ${statement.text}` });
  const plan = row?.[0];
  return typeof plan === "string" ? plan : "The engine gave no plan.";
}

function printed(key: string, { text, parameters }: Statement, plan: string): string {
  const shown = JSON.stringify(
    parameters,
    (_name, value: unknown) => (typeof value === "bigint" ? Number(value) : value),
    2,
  );
  return [`# ${key}`, "", "## Statement", text, "", "## Parameters", shown, "", "## Plan", plan, ""].join(
    "\n",
  );
}

function readVariables(file: string): Readonly<Record<string, unknown>> {
  return JSON.parse(readFileSync(file, "utf8")) as Readonly<Record<string, unknown>>;
}

function describe(error: unknown): string {
  if (isForOperator(error) || error instanceof AttestError || error instanceof GraphQLError)
    return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
