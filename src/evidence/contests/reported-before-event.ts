import type { RelationModel } from "../../ontology/model.js";
import { reportsOf, type LiveFact } from "../live-facts.js";
import type { FactRecord } from "../records.js";
import type { ContestContext, ContestReason } from "./contest-reason.js";
import { sideOf } from "./side-of.js";

/**
 * A document tells of an event that cannot have begun when the document was published.
 *
 * Only of facts that hold as the event takes place (`event` of a relation, and that the event is there at all): an exercise of next year
 * can be recommended, dated and given an objective today.
 */
export function reportedBeforeEvent(live: LiveFact, context: ContestContext): readonly ContestReason[] {
  const eventId = eventOf(live.fact, context.relations);
  const earliest = eventId === null ? null : (context.timeOf(eventId)?.earliestStart ?? null);
  if (earliest === null) return [];
  const early = reportsOf(live).filter((claim) => {
    const publishedOn = context.documents.get(claim.documentId)?.publishedOn ?? null;
    return publishedOn !== null && publishedOn < earliest;
  });
  return early.length === 0
    ? []
    : [{ kind: "REPORTED_BEFORE_EVENT", sides: [sideOf(live.fact.id, early)], qualifier: null }];
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
