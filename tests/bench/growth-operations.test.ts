import { expect, test } from "@jest/globals";
import { parse, validate } from "graphql";
import "reflect-metadata";
import { growthOperations } from "../../bench/growth/growth-operations.js";
import { scales } from "../../bench/generate/graph-scale.js";
import { buildApiSchema } from "../../src/api/schema/build-api-schema.js";
import { attestOntology } from "../../src/ontology/attest-ontology.js";

const schema = buildApiSchema(attestOntology);

test("Two different entities are compared, on each graph", () => {
  for (const scale of Object.values(scales))
    for (const { name, variables } of growthOperations(scale).filter(({ name }) =>
      name.startsWith("compare"),
    ))
      for (const { one, other } of variables) expect([name, one]).not.toEqual([name, other]);
});

test.each(growthOperations(scales.quick).map((operation) => [operation.name, operation] as const))(
  "The operation %s, whose growth is followed, is one of the schema",
  (_name, { query, variables }) => {
    expect(validate(schema, parse(query))).toEqual([]);
    expect(variables.length).toBeGreaterThan(0);
  },
);
