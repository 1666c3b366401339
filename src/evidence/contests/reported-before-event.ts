import type { RelationModel } from "../../ontology/model.js";
import { reportsOf, type LiveFact } from "../live-facts.js";
import type { FactRecord, FuzzyTime } from "../records.js";
import type { ContestContext, ContestReason, ContestSide } from "./contest-reason.js";
import { sideOf } from "./side-of.js";

/**
 * A document tells of an event that cannot have begun when the document was published.
 *
 * Only of facts that hold as the event takes place (`event` of a relation, and that the event is there at all): an exercise of next year
 * can be recommended, dated and given an objective today.
 */
export function reportedBeforeEvent(live: LiveFact, context: ContestContext): readonly ContestReason[] {
  const eventId = eventOf(live.fact, context.relations);
  if (eventId === null) return [];
  const time = context.timeOf(eventId);
  const earliest = time?.earliestStart ?? null;
  if (time === null || earliest === null) return [];
  const early = reportsOf(live).filter((claim) => {
    const publishedOn = context.documents.get(claim.documentId)?.publishedOn ?? null;
    return publishedOn !== null && publishedOn < earliest;
  });
  if (early.length === 0) return [];
  const sides = [sideOf(live.fact.id, early), ...datesOf(time, context.timeFactsOf(eventId))];
  return [{ kind: "REPORTED_BEFORE_EVENT", sides, qualifier: null }];
}

/** The claims that give an event its winning time. */
function datesOf({ start, end }: FuzzyTime, said: readonly LiveFact[]): readonly ContestSide[] {
  const winning = said.find(({ fact: { time } }) => time?.start === start && time.end === end);
  return winning === undefined ? [] : [sideOf(winning.fact.id, winning.affirming)];
}

function eventOf(fact: FactRecord, relations: ReadonlyMap<string, RelationModel>): string | null {
  if (fact.predicate === "KIND") return isEventKind(fact.value, relations) ? fact.subjectId : null;
  const end = relations.get(fact.predicate)?.event;
  if (end === undefined) return null;
  return end === "from" ? fact.subjectId : fact.objectId;
}

/** An agreement has a time as well, but is there before it is in force: events are what relations take place with. */
function isEventKind(kind: string | null, relations: ReadonlyMap<string, RelationModel>): boolean {
  return [...relations.values()].some(({ event, fromKinds, toKinds }) => {
    const ends = event === "from" ? fromKinds : event === "to" ? toKinds : [];
    return ends.some(({ value }) => value === kind);
  });
}
