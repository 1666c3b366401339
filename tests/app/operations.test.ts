import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { buildSchema, parse, validate } from "graphql";
import { ask } from "../http/support/running-server.js";
import { startProcess, type ServiceProcess } from "./support/service-process.js";

const FOLDER = "schema/operations";
const names = readdirSync(FOLDER).filter((name) => name.endsWith(".graphql"));
const schema = buildSchema(readFileSync("schema/schema.graphql", "utf8"));

let service: ServiceProcess;
let url: string;
beforeAll(async () => {
  service = await startProcess();
  url = await service.ready;
});
afterAll(() => service.stop());

function readExample(name: string): { readonly query: string; readonly variables: unknown } {
  const beside = join(FOLDER, name.replace(/\.graphql$/, ".variables.json"));
  return {
    query: readFileSync(join(FOLDER, name), "utf8"),
    variables: existsSync(beside) ? JSON.parse(readFileSync(beside, "utf8")) : undefined,
  };
}

/** Whether there is anything in an answer beside empty lists, nulls and counts of nothing. */
function isTelling(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(isTelling);
  if (typeof value === "object" && value !== null) return Object.values(value).some(isTelling);
  return value !== null && value !== 0 && value !== false;
}

describe("the example operations", () => {
  test.each(names)("%s fits the schema and begins by saying what it shows", (name) => {
    const { query } = readExample(name);
    expect(query).toMatch(/^# \S/);
    expect(query).toMatch(/^query [A-Z]\w+/m);
    expect(validate(schema, parse(query))).toEqual([]);
  });

  test.each(names)("%s is answered from the seed", async (name) => {
    const { query, variables } = readExample(name);
    const { data, errors } = await ask(url, query, { variables });
    expect(errors).toBeUndefined();
    for (const value of Object.values(data ?? {})) expect(isTelling(value)).toBe(true);
  });

  test("each variables file belongs to an operation", () => {
    const files = readdirSync(FOLDER).filter((name) => name.endsWith(".variables.json"));
    for (const name of files) expect(names).toContain(name.replace(/\.variables\.json$/, ".graphql"));
  });
});
