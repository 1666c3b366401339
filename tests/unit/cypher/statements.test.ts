import { describe, expect, test } from "@jest/globals";
import { parse } from "graphql";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import "reflect-metadata";
import { OperationPlanner } from "../../../src/api/planning/plan-operation.js";
import type { RequestInputs } from "../../../src/api/planning/request-inputs.js";
import { buildApiSchema } from "../../../src/api/schema/build-api-schema.js";
import { attestOntology } from "../../../src/ontology/attest-ontology.js";
import { planned, plannedRoots, type Languages } from "./planned-texts.js";
import { readableCypher } from "./readable-cypher.js";
import { statementExamples } from "./statement-examples.js";

const schema = buildApiSchema(attestOntology);
const [planner, orderedPlanner] = [false, true].map(
  (readsInOrder) => new OperationPlanner(schema, { ontology: attestOntology, readsInOrder }),
) as [OperationPlanner, OperationPlanner];

/** What a request is filled with: Swiss French is accepted, the graph has English and French. */
const request = (
  variables: Readonly<Record<string, unknown>>,
  languages: readonly string[] = ["fr-CH"],
): RequestInputs & Languages => ({
  variables,
  languages,
  knownLanguages: ["en", "fr", "zh-Hant"],
  memo: new Map(),
  misplacedNulls: 0,
});

/**
 * The statement and parameters of each example stand in tests/unit/cypher/statements/<name>.cypher.
 * UPDATE_STATEMENTS=1 writes them anew: read the difference before you commit it.
 */
describe("The statement", () => {
  test.each(statementExamples.map((example) => [example.title, example] as const))(
    "%s",
    (_title, example) => {
      const document = parse(example.query);
      const variables = example.variables ?? {};
      const inputs = request(variables, example.languages);
      const plannerOf = example.readsInOrder === true ? orderedPlanner : planner;
      const [root] = plannedRoots(planned(plannerOf, document, variables, inputs));
      if (root === undefined) throw new Error("The example asks for nothing.");
      const parameters = example.withCursor === true ? null : root.parameters.fill(inputs);
      const written = [readableCypher(root.text), ...parameterLines(parameters)].join("\n") + "\n";
      const file = `tests/unit/cypher/statements/${example.name}.cypher`;
      if (process.env.UPDATE_STATEMENTS !== undefined || !existsSync(file)) writeFileSync(file, written);
      expect(written).toBe(readFileSync(file, "utf8"));
      expect(readableCypher(root.text).replace(/\s+/gu, "")).toBe(root.text.replace(/\s+/gu, ""));
    },
  );
});

function parameterLines(parameters: Readonly<Record<string, unknown>> | null): readonly string[] {
  if (parameters === null) return [];
  return Object.entries(parameters).map(([name, value]) => `// ${name} = ${written(value)}`);
}

function written(value: unknown): string {
  if (typeof value === "bigint") return `${value}n`;
  return JSON.stringify(value, (_, one: unknown) => (typeof one === "bigint" ? `${one}n` : one));
}
