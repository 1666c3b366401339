import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { buildSchema, lexicographicSortSchema, printSchema } from "graphql";
import { buildApiSchema } from "../../src/api/schema/build-api-schema.js";
import { printApiSchema } from "../../src/api/schema/print-api-schema.js";
import { attestOntology } from "../../src/ontology/attest-ontology.js";

describe("The printed schema", () => {
  test("is schema/schema.graphql; `npm run schema:print` writes it anew", () => {
    const committed = readFileSync("schema/schema.graphql", "utf8");
    expect(printApiSchema(buildApiSchema(attestOntology)) === committed).toBe(true);
  });

  test("is the same each time", () => {
    const [first, second] = [buildApiSchema(attestOntology), buildApiSchema(attestOntology)];
    expect(printApiSchema(first) === printApiSchema(second)).toBe(true);
  });

  test("loses nothing: read back, it is the same schema", () => {
    const schema = buildApiSchema(attestOntology);
    const readBack = buildSchema(printApiSchema(schema));
    const sorted = (one: typeof schema): string => printSchema(lexicographicSortSchema(one));
    expect(sorted(readBack) === sorted(schema)).toBe(true);
  });

  test("shows enumerations in the order that their descriptions speak of", () => {
    const printed = printApiSchema(buildApiSchema(attestOntology));
    const values = /enum Modality \{([^}]*)\}/.exec(printed)?.[1] ?? "";
    expect(values.match(/^ {2}[A-Z]+$/gm)?.map((value) => value.trim())).toEqual([
      "ACTUAL",
      "PLANNED",
      "EXPECTED",
      "PROPOSED",
      "RECOMMENDED",
    ]);
  });
});
