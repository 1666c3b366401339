import { describe, expect, test } from "@jest/globals";
import { printEdgesToTargets, printHubsAndEdgesOfOthers } from "../../../src/cypher/print-edges-among.js";
import { printGroups } from "../../../src/cypher/print-surroundings.js";
import { following } from "../../../src/exploration/following.js";
import { attestOntology } from "../../../src/ontology/attest-ontology.js";
import { enumerationLiterals, lintCypher } from "../../support/lint-cypher.js";
import { readableCypher } from "./readable-cypher.js";

const narrowed = following(
  {
    relations: ["PROVIDES", "SUPPORTS"],
    kinds: { of: ["STATE"], exempt: [] },
    evidence: { statuses: ["CONTESTED"] },
  },
  attestOntology,
  "neighborhood",
);

describe("Statements that find edges between entities", () => {
  test("look at all edges that leave an entity only where it has few", () => {
    expect(readableCypher(printHubsAndEdgesOfOthers(narrowed)).split("\n")).toEqual([
      "UNWIND $ids AS id",
      "MATCH (n0:Entity {id: id})",
      "WHERE n0.degree > $few",
      "WITH collect([id, [key IN keys(n0) WHERE key CONTAINS 'Degree_' | [key, n0[key]]]]) AS hubs",
      "CALL () {",
      "  UNWIND $ids AS id",
      "  MATCH (n0:Entity {id: id})",
      "  WHERE coalesce(n0.degree, 0) <= $few",
      "  MATCH (n0)-[r1:PROVIDES|SUPPORTS]->(n2)",
      "  WHERE ($targets[n2.id] = true) AND (((n2.kind IN $kinds) OR (n2.id IN $exempt)) AND (r1.status IN $statuses))",
      "  WITH id AS id, n2.id AS met, r1.factId AS fact, type(r1) AS relation",
      "  ORDER BY fact LIMIT $most",
      "  RETURN collect(id) AS ids, collect(met) AS ends, collect(fact) AS facts, collect(relation) AS relations",
      "}",
      "RETURN hubs AS hubs, ids AS ids, ends AS ends, facts AS facts, relations AS relations",
    ]);
  });

  test("ask the same of an edge from either end: what must hold of an entity holds of the object", () => {
    expect(readableCypher(printEdgesToTargets(narrowed, "in")).split("\n")).toEqual([
      "UNWIND $ids AS id",
      "MATCH (n0:Entity {id: id})",
      "MATCH (n0)<-[r1:PROVIDES|SUPPORTS]-(n2)",
      "WHERE ($targets[n2.id] = true) AND (((n0.kind IN $kinds) OR (n0.id IN $exempt)) AND (r1.status IN $statuses))",
      "RETURN id AS id, n2.id AS met, r1.factId AS fact, type(r1) AS relation",
      "ORDER BY fact LIMIT $most",
    ]);
    expect(printEdgesToTargets(narrowed, "out")).toContain("(n2.kind IN $kinds)");
  });

  test("keep to what both engines answer alike", () => {
    const literals = enumerationLiterals(attestOntology);
    const texts = [
      printHubsAndEdgesOfOthers(narrowed),
      ...(["out", "in"] as const).flatMap((direction) => [
        printEdgesToTargets(narrowed, direction),
        printGroups(narrowed, direction),
      ]),
    ];
    for (const text of texts) expect(lintCypher(text, literals)).toEqual([]);
  });
});
