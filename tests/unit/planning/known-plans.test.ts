import { describe, expect, test } from "@jest/globals";
import { parse, type DocumentNode } from "graphql";
import "reflect-metadata";
import { OperationPlanner, type PlannedOperation } from "../../../src/api/planning/plan-operation.js";
import { buildApiSchema } from "../../../src/api/schema/build-api-schema.js";
import { attestOntology } from "../../../src/ontology/attest-ontology.js";
import { exampleOperations } from "../../support/example-operations.js";
import { planned } from "../cypher/planned-texts.js";

const schema = buildApiSchema(attestOntology);
const newPlanner = (): OperationPlanner =>
  new OperationPlanner(schema, { ontology: attestOntology, readsInOrder: false });

/** The example operations over and over, each as a text of its own. */
function* texts(count: number): Generator<readonly [DocumentNode, Readonly<Record<string, unknown>>]> {
  const examples = exampleOperations();
  for (let at = 0; at < count; at++) {
    const { query, variables } = examples[at % examples.length] as (typeof examples)[number];
    yield [parse(`${query} # ${at}`), variables];
  }
}

/** Eight Booleans make 256 shapes of one text. */
const booleans = Array.from({ length: 8 }, (_, at) => `$b${at}: Boolean!`).join(" ");
const shapely = (id: string): DocumentNode =>
  parse(
    `query (${booleans}) { state(id: "${id}") { ${Array.from({ length: 8 }, (_, at) => `a${at}: name @skip(if: $b${at})`).join(" ")} contributesTo(first: 5) { totalCount nodes { name } } } }`,
  );
const shape = (number: number): Readonly<Record<string, boolean>> =>
  Object.fromEntries(Array.from({ length: 8 }, (_, at) => [`b${at}`, ((number >> at) & 1) === 1]));

describe("Plans", () => {
  test("of some hundreds of operations as clients write them stay known", () => {
    const planner = newPlanner();
    const known: (readonly [DocumentNode, Readonly<Record<string, unknown>>, PlannedOperation])[] = [];
    for (const [document, variables] of texts(400))
      known.push([document, variables, planned(planner, document, variables)]);
    for (const [document, variables, plan] of known) expect(planned(planner, document, variables)).toBe(plan);
  });

  test("are forgotten where many operations came since", () => {
    const planner = newPlanner();
    const document = parse('{ mission(id: "kfor") { id } }');
    const plan = planned(planner, document);
    for (const [other, variables] of texts(1_600)) planned(planner, other, variables);
    expect(planned(planner, document)).not.toBe(plan);
  }, 60_000);

  test("of many shapes of many operations are bounded together, not for each operation", () => {
    const planner = newPlanner();
    const first = shapely("first");
    const plan = planned(planner, first, shape(0));
    for (let id = 0; id < 40; id++) {
      const document = shapely(`${id}`);
      for (let number = 0; number < 200; number++) planned(planner, document, shape(number));
    }
    expect(planned(planner, first, shape(0))).not.toBe(plan);
  }, 60_000);

  test("of one operation with many shapes forget no other operation", () => {
    const planner = newPlanner();
    const plain = parse('{ mission(id: "kfor") { id } }');
    const plan = planned(planner, plain);
    const many = parse("query ($w: MissionFilter) { missions(where: $w) { totalCount } }");
    for (let number = 1; number < 1_000; number++) {
      const parts = Array.from({ length: 1 + (number % 80) }, (_, at) =>
        (number * 7 + at) % 3 === 0 ? { id: { eq: "" } } : { name: { contains: "" } },
      );
      planned(planner, many, { w: { OR: parts } });
    }
    expect(planned(planner, plain)).toBe(plan);
  }, 60_000);
});
