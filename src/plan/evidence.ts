import { valuesOf } from "../ontology/enumeration.js";
import { Reliability } from "../ontology/vocabulary.js";
import type { Value } from "../store/statement.js";
import { allOf, type Condition } from "./condition.js";
import { edgeProperty } from "./expression.js";
import type { ParameterName } from "./parameter-name.js";

/** Members of the argument `evidence`. */
export type EvidenceMember =
  | "modalities"
  | "readings"
  | "statuses"
  | "minimumReliability"
  | "minimumIndependentSources"
  | "excludeDocuments"
  | "excludeSources";

/**
 * The condition of the argument `evidence` on edges between entities; null: nothing is asked.
 *
 * @param parameterOf the parameter that holds what was given as a member, written by `evidenceValue`; null: not given
 */
export function evidenceCondition(
  parameterOf: (member: EvidenceMember) => ParameterName | null,
): Condition | null {
  const claim = {
    modalities: parameterOf("modalities"),
    readings: parameterOf("readings"),
    reliabilities: parameterOf("minimumReliability"),
    excludedDocuments: parameterOf("excludeDocuments"),
    excludedSources: parameterOf("excludeSources"),
  };
  const statuses = parameterOf("statuses");
  const sources = parameterOf("minimumIndependentSources");
  return allOf([
    statuses === null
      ? null
      : { condition: "compare", left: status, comparison: "in", right: statuses, nullable: false },
    sources === null
      ? null
      : { condition: "compare", left: independentSources, comparison: ">=", right: sources, nullable: true },
    Object.values(claim).every((name) => name === null) ? null : { condition: "evidenced", ...claim },
  ]);
}

/** What was given as a member, as the value of its parameter. */
export function evidenceValue(member: EvidenceMember, given: unknown): Value {
  if (member === "minimumReliability") return atLeast(given);
  return member === "minimumIndependentSources" ? BigInt(given as number) : (given as Value);
}

const status = edgeProperty("status");
const independentSources = edgeProperty("independentSources");

/** The reliabilities that are at least so good: the scale is declared best first. */
function atLeast(minimum: unknown): Value {
  const scale = valuesOf(Reliability);
  return scale.slice(0, scale.indexOf(minimum as (typeof scale)[number]) + 1);
}
