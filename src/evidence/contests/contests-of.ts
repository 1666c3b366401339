import type { RelationModel } from "../../ontology/model.js";
import { groupBy } from "../../support/group-by.js";
import type { DocumentStanding } from "../claim-standing.js";
import { liveFacts, type LiveFact } from "../live-facts.js";
import type { ClaimRecord, FactRecord, FuzzyTime } from "../records.js";
import type { ContestReason, ContestRule } from "./contest-reason.js";
import { exclusiveQualifiers } from "./exclusive-qualifiers.js";
import { oppositeStances } from "./opposite-stances.js";
import { reportedAndPlanned } from "./reported-and-planned.js";
import { reportedBeforeEvent } from "./reported-before-event.js";
import { rivalValues } from "./rival-values.js";

/** All that decides what facts show. Facts come with all their rivals: the facts of the same subject and predicate. */
export interface ProjectionInput {
  readonly facts: readonly FactRecord[];
  /** Of these facts; retracted ones may be among them. */
  readonly claims: readonly ClaimRecord[];
  /** By id. */
  readonly documents: ReadonlyMap<string, DocumentStanding>;
  /** The winning time of an entity (`winningTimes`); null where it has none. */
  readonly timeOf: (entityId: string) => FuzzyTime | null;
  /** Of the ontology, by name. */
  readonly relations: ReadonlyMap<string, RelationModel>;
}

const rules: readonly ContestRule[] = [
  oppositeStances,
  rivalValues,
  exclusiveQualifiers,
  reportedAndPlanned,
  reportedBeforeEvent,
];

/**
 * The reasons for which facts are contested, by id of the fact. Facts that are not contested are absent.
 *
 * @param facts what `liveFacts` gives, where that is known already
 */
export function contestsOf(
  input: ProjectionInput,
  facts: ReadonlyMap<string, LiveFact> = liveFacts(input.facts, input.claims),
): ReadonlyMap<string, readonly ContestReason[]> {
  const attributes = groupBy(
    [...facts.values()].filter(({ fact }) => fact.objectId === null),
    ({ fact }) => rivalryOf(fact),
  );
  const context = {
    ...input,
    rivalsOf: ({ fact }: LiveFact) => attributes.get(rivalryOf(fact)) ?? [],
    timeFactsOf: (subjectId: string) => attributes.get(rivalryOf({ subjectId, predicate: "TIME" })) ?? [],
  };
  const contests = [...facts].map(
    ([id, live]) => [id, rules.flatMap((rule) => rule(live, context))] as const,
  );
  return new Map(contests.filter(([, reasons]) => reasons.length > 0));
}

/** What the values of one attribute of one entity have in common: all of them are rivals. */
export function rivalryOf({ subjectId, predicate }: Pick<FactRecord, "subjectId" | "predicate">): string {
  return `${subjectId}|${predicate}`;
}
