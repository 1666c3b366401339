import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { Operation } from "./test-api.js";

/** An operation of schema/operations, with its variables. */
export interface ExampleOperation extends Operation {
  /** `01-missions-italy-contributes-to`. */
  readonly name: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The operations that playground, documentation and benchmarks use. */
export function exampleOperations(directory = "schema/operations"): readonly ExampleOperation[] {
  return readdirSync(directory)
    .filter((file) => file.endsWith(".graphql"))
    .sort()
    .map((file) => {
      const name = file.replace(".graphql", "");
      const variables = `${directory}/${name}.variables.json`;
      return {
        name,
        query: readFileSync(`${directory}/${file}`, "utf8"),
        variables: existsSync(variables)
          ? (JSON.parse(readFileSync(variables, "utf8")) as Readonly<Record<string, unknown>>)
          : {},
      };
    });
}
