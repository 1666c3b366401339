import type { Followed } from "../cypher/print-steps.js";
import { AttestError } from "../errors/attest-error.js";
import type { Ontology } from "../ontology/model.js";
import { allOf, type Condition } from "../plan/condition.js";
import { evidenceCondition, evidenceValue, type EvidenceMember } from "../plan/evidence.js";
import { nodeProperty } from "../plan/expression.js";
import type { Parameters, Value } from "../store/statement.js";

/** The argument `evidence`, as given. */
export type EvidenceAsked = Readonly<Partial<Record<EvidenceMember, unknown>>>;

/** What a question lets an exploration follow. What is left out or null narrows nothing. */
export interface FollowingAsked {
  readonly relations?: readonly string[] | null | undefined;
  readonly evidence?: EvidenceAsked | null | undefined;
  /** Kinds that an entity must be of to be stepped onto; `exempt` entities need not. */
  readonly kinds?: { readonly of: readonly string[]; readonly exempt: readonly string[] } | null;
  /** Ids of entities that are not stepped onto. */
  readonly avoiding?: readonly string[];
}

/** The edges that are followed, with the values of the condition's parameters. */
export interface Following extends Followed {
  readonly parameters: Parameters;
}

/**
 * The edges that a question lets an exploration follow.
 *
 * @param field the field of Query, for messages
 * @throws AttestError BAD_USER_INPUT for a list of no relations, and for a null inside `evidence`
 */
export function following(asked: FollowingAsked, ontology: Ontology, field: string): Following {
  if (asked.relations?.length === 0) {
    const argument = `${field}.relations`;
    throw new AttestError(
      "BAD_USER_INPUT",
      `${argument}: a list of no relations follows nothing; leave it out to follow all.`,
      { argument },
    );
  }
  const parameters: Record<string, Value> = {};
  const parameter = (name: string, value: Value): string => {
    parameters[name] = value;
    return name;
  };
  const relations = [...new Set(asked.relations ?? ontology.relations.keys())].sort();
  return {
    relations,
    isOfAllRelations: relations.length === ontology.relations.size,
    condition: allOf([
      kindCondition(asked, parameter),
      avoidingCondition(asked, parameter),
      evidenceOf(asked.evidence, field, parameter),
    ]),
    parameters,
  };
}

type AddParameter = (name: string, value: Value) => string;

function kindCondition({ kinds }: FollowingAsked, parameter: AddParameter): Condition | null {
  if (kinds === null || kinds === undefined) return null;
  return {
    condition: "or",
    of: [isIn("kind", parameter("kinds", kinds.of)), isIn("id", parameter("exempt", kinds.exempt))],
  };
}

function avoidingCondition({ avoiding = [] }: FollowingAsked, parameter: AddParameter): Condition | null {
  return avoiding.length === 0 ? null : { condition: "not", of: isIn("id", parameter("avoiding", avoiding)) };
}

function isIn(property: string, right: string): Condition {
  return { condition: "compare", left: nodeProperty(property), comparison: "in", right, nullable: false };
}

function evidenceOf(
  evidence: EvidenceAsked | null | undefined,
  field: string,
  parameter: AddParameter,
): Condition | null {
  if (evidence === null || evidence === undefined) return null;
  return evidenceCondition((member) => {
    const given = evidence[member];
    if (given === undefined) return null;
    if (given === null) throw nullEvidence(`${field}.evidence.${member}`);
    return parameter(member, evidenceValue(member, given));
  });
}

function nullEvidence(argument: string): AttestError {
  return new AttestError("BAD_USER_INPUT", `${argument}: null is no filter; leave it out.`, { argument });
}
