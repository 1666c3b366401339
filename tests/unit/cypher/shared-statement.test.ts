import { describe, expect, test } from "@jest/globals";
import { parse } from "graphql";
import "reflect-metadata";
import { OperationPlanner } from "../../../src/api/planning/plan-operation.js";
import { buildApiSchema } from "../../../src/api/schema/build-api-schema.js";
import { printShared } from "../../../src/cypher/shared-statement.js";
import { attestOntology } from "../../../src/ontology/attest-ontology.js";
import { planned, plannedRoots } from "./planned-texts.js";

const planner = new OperationPlanner(buildApiSchema(attestOntology), {
  ontology: attestOntology,
  readsInOrder: false,
});
const sharedTextOf = (query: string): string =>
  plannedRoots(planned(planner, parse(query)))
    .map(({ batched }) => batched.text)
    .join("\n");

describe("A statement for several requests", () => {
  test("gathers nothing where each request has one row at most", () => {
    expect(sharedTextOf(`{ state(id: "italy") { name } }`)).toBe(
      "UNWIND $batch AS q MATCH (n0:State {id: q.p0}) RETURN q.i AS i, [[n0.name]] AS rows",
    );
  });

  test("gathers the rows of each request where it may have several", () => {
    const { batched } = printShared((variables) => ({
      clauses: `MATCH (n) WHERE n.id IN ${variables.value("ids")}`,
      values: ["n.id"],
      isSingle: false,
    }));
    expect(batched.text).toBe(
      "UNWIND $batch AS q CALL (q) { MATCH (n) WHERE n.id IN q.ids RETURN collect([n.id]) AS rows } RETURN q.i AS i, rows AS rows",
    );
  });

  test("hands the request on to the subqueries that read a value of it, and to no others", () => {
    const list = `first: 5) { nodes { id`;
    const query = `{ state(id: "italy") {
      all: contributesTo(${list} } }
      some: contributesTo(where: { node: { id: { eq: "eufor" } } }, ${list} } }
    } }`;
    const text = sharedTextOf(query);
    expect(text.match(/CALL \([^)]*\)/gu)).toEqual(["CALL (n0)", "CALL (n0, q)"]);
  });

  test("hands it through a subquery to one within that reads a value", () => {
    const { batched } = printShared((variables) => {
      const inner = variables.subquery("n", `MATCH (m {id: ${variables.value("p0")}}) RETURN m.id AS id`);
      const outer = variables.subquery("", `MATCH (n) ${inner} RETURN collect(id) AS ids`);
      return { clauses: outer, values: ["ids"], isSingle: true };
    });
    expect(batched.text).toContain("CALL (q) { MATCH (n) CALL (n, q) { MATCH (m {id: q.p0})");
  });
});
