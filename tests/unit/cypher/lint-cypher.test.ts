import { describe, expect, test } from "@jest/globals";
import { parse } from "graphql";
import "reflect-metadata";
import { OperationPlanner } from "../../../src/api/planning/plan-operation.js";
import { buildApiSchema } from "../../../src/api/schema/build-api-schema.js";
import {
  CONNECTED,
  DEGREE_SUM,
  ENTITY_COUNT,
  printLeavingFacts,
} from "../../../src/cypher/print-all-edges.js";
import { ENTITY_IDS, NAME_COUNT, NAMED_ENTITIES } from "../../../src/cypher/print-all-entities.js";
import { TERM_BEGINNINGS, TERM_COUNT, TERMS_BEGINNING } from "../../../src/cypher/print-all-terms.js";
import { versionStatement } from "../../../src/exploration/memory/read-graph-version.js";
import { similarStatement } from "../../../src/exploration/search/find-similar.js";
import { termsStatement } from "../../../src/exploration/search/read-terms.js";
import { firstOfTiersStatement } from "../../../src/exploration/search/rank-first.js";
import { degreesStatement } from "../../../src/exploration/search/rank-hits.js";
import { attestOntology } from "../../../src/ontology/attest-ontology.js";
import { constantStatements } from "../../support/constant-statements.js";
import { exampleOperations } from "../../support/example-operations.js";
import { enumerationLiterals, lintCypher } from "../../support/lint-cypher.js";
import { planned, plannedRoots, textsOf } from "./planned-texts.js";

const literals = enumerationLiterals(attestOntology);
const lint = (text: string): readonly string[] => lintCypher(text, literals).map(({ found }) => found);

describe("The lint of Cypher", () => {
  const refused: readonly (readonly [why: string, text: string])[] = [
    [
      "EXISTS with a condition",
      "MATCH (n) WHERE EXISTS { MATCH (n)-[:R]->(m) WHERE m.x = $x } RETURN n.id AS id",
    ],
    ["COLLECT", "MATCH (n) RETURN COLLECT { MATCH (n)-[:R]->(m) RETURN m.id AS id } AS ids"],
    [
      "COUNT with RETURN",
      "MATCH (n) WHERE COUNT { MATCH (n)-[:R]->(m) RETURN m.id AS id } > 0 RETURN n.id AS id",
    ],
    ["one of two labels", "MATCH (n:A|B) RETURN n.id AS id"],
    ["both of two labels", "MATCH (n:A&B) RETURN n.id AS id"],
    ["not a label", "MATCH (n:!A) RETURN n.id AS id"],
    ["a label from a parameter", "MATCH (n:$($label)) RETURN n.id AS id"],
    ["a quantified relationship", "MATCH (a)-[:R]->{1,3}(b) RETURN b.id AS id"],
    ["a quantified pattern", "MATCH ((a)-[:R]->(b))+ (c) RETURN c.id AS id"],
    ["two hops in one pattern", "MATCH (a)-[:R]->(b)<-[:S]-(c) RETURN c.id AS id"],
    [
      "two hops in one pattern of a count",
      "MATCH (a) WHERE COUNT { MATCH (a)-[r:R]->()-[:S]->(c) } > 0 RETURN a.id AS id",
    ],
    ["a slice from the end", "MATCH (n) RETURN n.list[-2..] AS list"],
    ["a slice to the end", "MATCH (n) RETURN n.list[0..-1] AS list"],
    ["OPTIONAL CALL", "MATCH (n) OPTIONAL CALL (n) { RETURN 1 AS one } RETURN one AS one"],
    ["OPTIONAL MATCH", "MATCH (n) OPTIONAL MATCH (n)-[:R]->(m) RETURN m.id AS id"],
    ["a column without an alias", "MATCH (n) RETURN n.id, n.name AS name"],
    ["a column without an alias in a subquery", "CALL () { MATCH (n) RETURN collect(n.id) } RETURN 1 AS one"],
    ["an index into a collection", "MATCH (n) WITH n, collect(n.x)[0] AS first RETURN first AS first"],
    ["a value as text", "MATCH (n) WHERE n.name = 'Italy' RETURN n.id AS id"],
    ["a value as number", "MATCH (n) WHERE n.position > 42 RETURN n.id AS id"],
    ["a limit that is computed", "MATCH (n) RETURN n.id AS id LIMIT $first + 1"],
    ["a limit by a function", "MATCH (n) RETURN n.id AS id LIMIT toInteger($first)"],
    ["a condition inside a node", "MATCH (n:A WHERE n.x = $x) RETURN n.id AS id"],
    ["a projection of a map", "MATCH (n) RETURN n{.id} AS n"],
    ["a regular expression", "MATCH (n) WHERE n.name =~ $pattern RETURN n.id AS id"],
    ["an id of the engine", "MATCH (n) WHERE elementId(n) = $id RETURN n.id AS id"],
    [
      "what is distinct in a list that was handed in",
      "WITH $all AS all CALL (all) { UNWIND all AS one WITH DISTINCT one RETURN collect(one) AS ones } RETURN ones AS ones",
    ],
    ["a sum, null for nothing on one engine", "MATCH (n) RETURN sum(n.x) AS total"],
  ];

  test.each(refused)("refuses %s", (_why, text) => {
    expect(lint(text)).not.toEqual([]);
  });

  const taken: readonly string[] = [
    "MATCH (n:Entity:Actor:State {id: $p0}) RETURN [n.id, n.`as`] AS row",
    "MATCH (a)-[r1:R|S]->(b) MATCH (b)<-[r2:R]-(c) WHERE r1 <> r2 RETURN c.id AS id ORDER BY c.id LIMIT $p1",
    "CALL () { MATCH (n:Fact) WHERE COUNT { MATCH (n)<-[:ABOUT]-(m) WHERE m.stance = 'AFFIRMS' } > 0 RETURN collect([n.id]) AS c1 } RETURN [c1] AS row",
    "MATCH (n) WITH n, CASE n.status WHEN 'CONTESTED' THEN 1 ELSE null END AS k0 ORDER BY k0 IS NULL ASC, k0 ASC LIMIT $p0 RETURN k0 AS rank",
    "WITH $all AS all CALL (all) { UNWIND all AS one WITH one, count(*) AS times RETURN collect(one) AS ones } RETURN ones AS ones",
    "UNWIND $rows AS row MATCH (n:Fact {id: row.id}) SET n = row",
    "MATCH (n) RETURN coalesce(sum(n.x), 0) AS total",
    "MATCH (n) WHERE n.list[0] = $x AND n.list[0..2] = $y RETURN n.id AS id",
  ];

  test.each(taken)("takes %s", (text) => {
    expect(lint(text)).toEqual([]);
  });
});

describe("Every statement keeps to what both engines answer alike", () => {
  const schema = buildApiSchema(attestOntology);
  const planners = [false, true].map(
    (readsInOrder) => new OperationPlanner(schema, { ontology: attestOntology, readsInOrder }),
  );

  const texts = exampleOperations().map(
    ({ name, query, variables }) =>
      [
        name,
        planners.flatMap((planner) =>
          plannedRoots(planned(planner, parse(query), variables)).flatMap(textsOf),
        ),
      ] as const,
  );

  test.each(texts)("of the operation %s", (_name, statements) => {
    expect(statements.flatMap(lint)).toEqual([]);
  });

  test("of nearly all example operations: only the ontology is answered without one", () => {
    expect(texts.filter(([, statements]) => statements.length === 0).map(([name]) => name)).toEqual([
      "19-ontology",
    ]);
  });

  test("of search", () => {
    expect(
      [versionStatement, termsStatement, similarStatement, degreesStatement, firstOfTiersStatement]
        .flatMap(textsOf)
        .flatMap(lint),
    ).toEqual([]);
  });

  test("of what is read into memory", () => {
    const facts = printLeavingFacts({ relations: [...attestOntology.relations.keys()] });
    const edges = [ENTITY_COUNT, DEGREE_SUM, CONNECTED, facts];
    const terms = [TERM_COUNT, TERM_BEGINNINGS, TERMS_BEGINNING];
    const entities = [NAME_COUNT, ENTITY_IDS, NAMED_ENTITIES];
    expect([...edges, ...terms, ...entities].flatMap(lint)).toEqual([]);
  });

  test("in the code", () => {
    const statements = constantStatements("src");
    expect(statements.length).toBeGreaterThan(20);
    const faults = statements
      // DDL is each engine's own; what src/cypher has are parts, which the tests above and those of answers see whole.
      .filter(({ text }) => !/^CREATE (?:CONSTRAINT|INDEX)/u.test(text))
      .filter(({ file }) => !file.includes("cypher"))
      .flatMap(({ file, text }) => lint(text).map((found) => `${file}: ${found}`));
    expect(faults).toEqual([]);
  });
});
