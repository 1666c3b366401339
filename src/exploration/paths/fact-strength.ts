import { valuesOf, type Enumeration } from "../../ontology/enumeration.js";
import { FactStatus, Modality, Reliability } from "../../ontology/vocabulary.js";
import type { Exploring } from "../exploring.js";

/** How well a fact is said, as far as the weakest of several is chosen by it. */
export interface FactStrength {
  readonly status: FactStatus;
  /** Of the winning claim. */
  readonly modality: Modality;
  /** Of the best source among the live claims that affirm it. */
  readonly reliability: Reliability;
  /** Live claims that affirm it. */
  readonly affirmingClaims: number;
}

/** A fact that nothing affirms any more has no best source, and is as good as one whose sources nobody can judge. */
const STRENGTHS =
  "UNWIND $ids AS id MATCH (f:Fact {id: id}) " +
  "RETURN f.id AS id, f.status AS status, f.modality AS modality, " +
  "f.affirmingClaims AS claims, coalesce(f.bestReliability, 'F') AS reliability";

type Cells = readonly [
  id: string,
  status: FactStatus,
  modality: Modality,
  claims: number,
  reliability: Reliability,
];

/** Reads how well facts are said, in one statement. One that is gone is left out. */
export async function readStrengths(
  facts: readonly string[],
  { read }: Pick<Exploring, "read">,
): Promise<ReadonlyMap<string, FactStrength>> {
  const rows = (await read({
    text: STRENGTHS,
    parameters: { ids: facts },
  })) as readonly unknown[] as readonly Cells[];
  return new Map(
    rows.map(([id, status, modality, affirmingClaims, reliability]) => [
      id,
      { status, modality, affirmingClaims, reliability },
    ]),
  );
}

/**
 * Orders facts from weak to strong: a contested one before one that is not; then by modality (recommended, proposed, expected,
 * planned, actual); then by the reliability of its best source (F to A); then by the number of claims that affirm it.
 */
export function compareStrength(a: FactStrength, b: FactStrength): number {
  return (
    weaknessIn(FactStatus, b.status) - weaknessIn(FactStatus, a.status) ||
    weaknessIn(Modality, b.modality) - weaknessIn(Modality, a.modality) ||
    weaknessIn(Reliability, b.reliability) - weaknessIn(Reliability, a.reliability) ||
    a.affirmingClaims - b.affirmingClaims
  );
}

/** All these scales are declared best first. */
function weaknessIn<Value extends string>(scale: Enumeration<Value>, value: Value): number {
  return valuesOf(scale).indexOf(value);
}
