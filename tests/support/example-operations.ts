import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** An operation of schema/operations. */
export interface ExampleOperation {
  /** `01-missions-italy-contributes-to`. */
  readonly name: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const folder = "schema/operations";

/** All example operations, in the order of their names. */
export function exampleOperations(): readonly ExampleOperation[] {
  const files = readdirSync(folder).filter((file) => file.endsWith(".graphql"));
  return files.sort().map((file) => {
    const name = file.replace(/\.graphql$/, "");
    const variables = join(folder, `${name}.variables.json`);
    return {
      name,
      query: readFileSync(join(folder, file), "utf8"),
      variables: existsSync(variables)
        ? (JSON.parse(readFileSync(variables, "utf8")) as Readonly<Record<string, unknown>>)
        : {},
    };
  });
}
