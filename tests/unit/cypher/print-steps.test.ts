import { describe, expect, test } from "@jest/globals";
import { printLeavingFacts } from "../../../src/cypher/print-all-edges.js";
import { printOpening } from "../../../src/cypher/print-opening.js";
import {
  printAllSteps,
  printCrossings,
  printEdgeCounts,
  printSteps,
  type Followed,
} from "../../../src/cypher/print-steps.js";
import { following } from "../../../src/exploration/following.js";
import { FIND_NAMED } from "../../../src/exploration/names/find-named.js";
import { namesStatement } from "../../../src/exploration/paths/open-paths.js";
import { attestOntology } from "../../../src/ontology/attest-ontology.js";
import { enumerationLiterals, lintCypher } from "../../support/lint-cypher.js";
import { readableCypher } from "./readable-cypher.js";

const relations = ["PROVIDES", "CONTRIBUTES_TO"];
const narrowed = following(
  {
    relations,
    kinds: { of: ["STATE"], exempt: ["italy", "kfor"] },
    avoiding: ["nato"],
    evidence: { modalities: ["ACTUAL"], minimumReliability: "B" },
  },
  attestOntology,
  "paths",
);

describe("Statements that walk from entities", () => {
  test("read all steps, unless an entity has too many", () => {
    expect(readableCypher(printSteps(following({ relations }, attestOntology, "paths"))).split("\n")).toEqual(
      [
        "UNWIND $ids AS id",
        "CALL (id) {",
        "  MATCH (n0:Entity {id: id})",
        "  WITH n0, COUNT { (n0)-[:CONTRIBUTES_TO|PROVIDES]-() } AS edges",
        "  CALL (n0, edges) {",
        "    WITH n0, edges",
        "    WHERE edges <= $most",
        "    MATCH (n0)-[r1:CONTRIBUTES_TO|PROVIDES]-(n2)",
        "    RETURN collect(r1.factId) AS facts, collect(coalesce(n2.degree, 0)) AS degrees",
        "  }",
        "  RETURN edges AS edges, facts AS facts, degrees AS degrees",
        "}",
        "RETURN id AS id, edges AS edges, facts AS facts, degrees AS degrees",
      ],
    );
  });

  test("read all steps of as many as are given", () => {
    expect(
      readableCypher(printAllSteps(following({ relations }, attestOntology, "paths"))).split("\n"),
    ).toEqual([
      "UNWIND $ids AS id",
      "MATCH (n0:Entity {id: id})",
      "MATCH (n0)-[r1:CONTRIBUTES_TO|PROVIDES]-(n2)",
      "RETURN id AS id, count(*) AS edges, collect(r1.factId) AS facts, collect(coalesce(n2.degree, 0)) AS degrees",
    ]);
  });

  test("read only the steps to some, and only what may be followed", () => {
    expect(readableCypher(printCrossings(narrowed)).split("\n").slice(2)).toEqual([
      "MATCH (n0)-[r1:CONTRIBUTES_TO|PROVIDES]-(n2)",
      "WHERE ($targets[n2.id] = true) AND (((n2.kind IN $kinds) OR (n2.id IN $exempt)) AND (NOT (n2.id IN $avoiding)) AND " +
        "(COUNT { MATCH (m3:Fact {id: r1.factId}) MATCH (m3)<-[:ABOUT]-(m4) MATCH (m4)-[:QUOTES]->(m6) MATCH (m6)-[:IN_DOCUMENT]->(m7) " +
        "MATCH (m7)-[:PUBLISHED_BY]->(m5) WHERE (m4.stance = 'AFFIRMS') AND (m4.retractedAt IS NULL) AND (m4.modality IN $modalities) AND " +
        "(m5.reliability IN $minimumReliability) } > 0))",
      "RETURN id AS id, collect(r1.factId) AS facts",
    ]);
    expect(narrowed.parameters).toEqual({
      kinds: ["STATE"],
      exempt: ["italy", "kfor"],
      avoiding: ["nato"],
      modalities: ["ACTUAL"],
      minimumReliability: ["A", "B"],
    });
  });

  test("keep to what both engines answer alike", () => {
    const literals = enumerationLiterals(attestOntology);
    const opening = (followed: Followed): string => `${FIND_NAMED} ${printOpening(followed)}`;
    for (const print of [printSteps, printAllSteps, printCrossings, printEdgeCounts, opening])
      expect(lintCypher(print(narrowed), literals)).toEqual([]);
    for (const text of [namesStatement.text, namesStatement.batched.text, printLeavingFacts(narrowed)])
      expect(lintCypher(text, literals)).toEqual([]);
  });
});
