import { printVersion, readVersion, versionParameters } from "../../cypher/print-version.js";
import { printShared } from "../../cypher/shared-statement.js";
import type { SharedReader } from "../shared-reader.js";

/** Which version the graph has, as `readVersion` says. */
export async function readGraphVersion({ readShared }: SharedReader): Promise<string | null> {
  const [row] = await readShared(versionStatement, versionParameters);
  const [versions] = row?.[0] as unknown as readonly [unknown];
  return readVersion(versions);
}

/** A row of the version. */
export const versionStatement = printShared((variables) => ({
  clauses: printVersion(variables),
  values: ["versions"],
  isSingle: true,
}));
