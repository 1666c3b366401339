import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Logger } from "pino";
import type { GraphqlEndpoint, Operation } from "../http/graphql-endpoint.js";
import { reasonOf } from "../support/reason-of.js";
import { StartError } from "./start-error.js";

/**
 * Answers every operation of a folder once: its text is then parsed, validated and planned, and the database has its statements.
 * One that is not answered is told of in the log; the service starts all the same.
 *
 * @throws StartError where the folder cannot be read
 */
export async function warmUp(
  endpoint: Pick<GraphqlEndpoint, "rehearse">,
  folder: string,
  log: Logger,
): Promise<void> {
  const start = performance.now();
  const names = operationNames(folder);
  for (const name of names) {
    const problem = await rehearse(endpoint, join(folder, name));
    if (problem !== null) log.warn({ operation: name }, `An operation was not warmed: ${problem}`);
  }
  const milliseconds = Math.round(performance.now() - start);
  log.info({ operations: names.length, milliseconds }, "Operations are warm");
}

/** Names of its operations, without their ending. */
function operationNames(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((file) => file.endsWith(ENDING))
      .map((file) => file.slice(0, -ENDING.length))
      .sort();
  } catch {
    throw new StartError(
      `WARM_OPERATIONS=${folder} is no folder that can be read. Name one, or leave it out.`,
    );
  }
}

const ENDING = ".graphql";

async function rehearse(endpoint: Pick<GraphqlEndpoint, "rehearse">, path: string): Promise<string | null> {
  try {
    return await endpoint.rehearse(readOperation(path));
  } catch (error) {
    return reasonOf(error);
  }
}

function readOperation(path: string): Operation {
  const variables = `${path}.variables.json`;
  return {
    query: readFileSync(`${path}${ENDING}`, "utf8"),
    variables: existsSync(variables)
      ? (JSON.parse(readFileSync(variables, "utf8")) as Operation["variables"])
      : {},
  };
}
