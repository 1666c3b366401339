import { describe, expect, test } from "@jest/globals";
import { attestOntology } from "../../../src/ontology/attest-ontology.js";
import { canonicalOntology } from "../../../src/ontology/canonical-ontology.js";
import { fingerprintOf } from "../../../src/ontology/fingerprint.js";
import type { Ontology } from "../../../src/ontology/model.js";
import { removalsBetween } from "../../../src/ontology/ontology-changes.js";

/** The ontology with another form of one relation. */
function withRelation(name: string, change: object): Ontology {
  const relations = new Map(attestOntology.relations);
  const relation = relations.get(name);
  if (relation !== undefined) relations.set(name, { ...relation, ...change });
  return { ...attestOntology, relations };
}

const removals = (older: Ontology, newer: Ontology): readonly string[] =>
  removalsBetween(canonicalOntology(older), canonicalOntology(newer));

describe("what the stored graph depends on", () => {
  test("the order of declarations does not change the fingerprint", () => {
    const reversed = { ...attestOntology, relations: new Map([...attestOntology.relations].reverse()) };
    expect(fingerprintOf(reversed)).toBe(fingerprintOf(attestOntology));
  });

  test("wording does not change the fingerprint", () => {
    const reworded = withRelation("SUPPORTS", { description: "It helps.", label: { en: "helps" } });
    expect(fingerprintOf(reworded)).toBe(fingerprintOf(attestOntology));
  });

  test("a wider end of a relation changes the fingerprint and takes nothing away", () => {
    const [first] = attestOntology.kinds.values();
    const wider = withRelation("PURSUES", {
      fromKinds: [...(attestOntology.relations.get("PURSUES")?.fromKinds ?? []), first],
    });
    expect(fingerprintOf(wider)).not.toBe(fingerprintOf(attestOntology));
    expect(removals(attestOntology, wider)).toEqual([]);
  });

  test("a narrower end of a relation takes something away", () => {
    const narrower = withRelation("CONTRIBUTES_TO", {
      toKinds: attestOntology.relations.get("CONTRIBUTES_TO")?.toKinds.slice(1),
    });
    expect(removals(attestOntology, narrower)).toEqual(["relations.CONTRIBUTES_TO.to"]);
  });

  test("a qualifier that is gone is named", () => {
    const without = withRelation("CONTRIBUTES_TO", { qualifiers: new Map() });
    expect(removals(attestOntology, without)).toEqual([
      "relations.CONTRIBUTES_TO.qualifiers.role",
      "relations.CONTRIBUTES_TO.qualifiers.time",
    ]);
  });

  test("an enumeration in another order is no mere addition", () => {
    const [name, role] = [...attestOntology.enumerations].find(([one]) => one === "ContributionRole") ?? [];
    if (name === undefined || role === undefined) throw new Error("The enumeration has another name now.");
    const values = Object.fromEntries(Object.entries(role.values).reverse());
    const enumerations = new Map(attestOntology.enumerations).set(name, { ...role, values });
    expect(removals(attestOntology, { ...attestOntology, enumerations })).toEqual([
      "enumerations.ContributionRole",
    ]);
  });
});
