import { readAttributeFact } from "./read-attribute-fact.js";
import { claimKeys } from "./read-structure.js";
import type { Reading } from "./reading.js";
import { readRelationFact } from "./read-relation-fact.js";
import type { SaidFact } from "./said-fact.js";
import { Shape } from "./shape.js";
import type { MapNode } from "./yaml-tree.js";

/** The facts of one map, such as `{subject: italy, contributesTo: kfor, role: CONTRIBUTOR}`: several where the object is a list. */
export function readFact(map: MapNode, reading: Reading): readonly SaidFact[] {
  const { faults, vocabulary } = reading;
  const given = new Shape(faults).requiredText(map, "subject", "the fact");
  const subject = given === null ? null : reading.entities.resolve(given, faults);
  if (subject === null) return [];
  const said = map.entries.filter(({ key }) => key.value !== "subject" && !isClaimKey(key.value));
  const relation = said.find(({ key }) => vocabulary.relations.has(key.value));
  if (relation !== undefined) {
    const qualifiers = said.filter((entry) => entry !== relation);
    return readRelationFact({ subject, relation, qualifiers }, reading);
  }
  return readAttributeFact({ map, subject, said }, reading);
}

function isClaimKey(key: string): boolean {
  return claimKeys.some((known) => known === key);
}
