import { groupBy } from "../../support/group-by.js";
import { reportsOf, type LiveFact } from "../live-facts.js";
import type { ClaimRecord, QualifierValue } from "../records.js";
import type { ContestContext, ContestReason } from "./contest-reason.js";
import { maySamePeriodBe } from "./same-period.js";
import { maySpeakOfSameTime } from "./same-time.js";
import { sideOf } from "./side-of.js";

/** Reports of the fact that may speak of the same time differ in a qualifier that the ontology declares exclusive. */
export function exclusiveQualifiers(live: LiveFact, context: ContestContext): readonly ContestReason[] {
  const qualifiers = context.relations.get(live.fact.predicate)?.qualifiers.values() ?? [];
  return [...qualifiers]
    .filter((qualifier) => qualifier.exclusive)
    .flatMap((qualifier) => clashIn(qualifier.name, reportsOf(live), live.fact.id));
}

function clashIn(
  qualifier: string,
  reports: readonly ClaimRecord[],
  factId: string,
): readonly ContestReason[] {
  const clashing = reports.filter((claim) =>
    reports.some(
      (other) =>
        differ(claim.qualifiers[qualifier], other.qualifiers[qualifier]) && maySpeakOfSameTime(claim, other),
    ),
  );
  if (clashing.length === 0) return [];
  const byValue = groupBy(clashing, (claim) => textOf(claim.qualifiers[qualifier]));
  return [
    {
      kind: "EXCLUSIVE_QUALIFIER",
      sides: [...byValue.values()].map((claims) => sideOf(factId, claims)),
      qualifier,
    },
  ];
}

/** A claim that does not give the qualifier differs from none. */
function differ(a: QualifierValue | undefined, b: QualifierValue | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  return typeof a === "object" && typeof b === "object" ? !maySamePeriodBe(a, b) : a !== b;
}

function textOf(value: QualifierValue | undefined): string {
  return typeof value === "object" ? `${value.start}|${value.end}` : (value ?? "");
}
