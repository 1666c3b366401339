import { timeParts, timeProperty, type TimePart } from "../../ontology/stored-properties.js";
import type { TimelineScope } from "./timeline-scope.js";
import type { Certainty } from "./timeline-asked.js";

/**
 * Which facts have a place in world time, and when: the beginning of a statement, after which each of them is a row of `fact`, `event`
 * and `period`, the list of its seven parts. Facts that nothing affirms have none.
 *
 * 1. What a fact says of a time itself comes first: the value of a TIME fact (the event is its subject), or since when and until when
 *    its winning claim says that a relation holds (no event).
 * 2. Else a relation that holds as an event takes place (the ontology says at which end) has the winning time of that event.
 * 3. All other facts have no time.
 *
 * Without a scope the events are where it starts: few have a time, where many facts have an event.
 *
 * @param narrowed whether `$kinds` narrows them
 */
export function datedFacts(scope: TimelineScope["scope"], narrowed: boolean): string {
  const affirmed = `f.modality IS NOT NULL${narrowed ? ` AND ${ofKinds}` : ""}`;
  const own = `${factsIn[scope]} WHERE f.timeText IS NOT NULL AND ${affirmed} ${dated("f", ownEvent)}`;
  const held = (end: "SUBJECT" | "OBJECT"): string => {
    const holds = `f.timeText IS NULL AND f.predicate IN $${eventParameters[end]} AND ${affirmed}`;
    const timed = "e.timeText IS NOT NULL";
    const met =
      scope === "all"
        ? `MATCH (e:Entity) WHERE ${timed} MATCH (e)<-[:${end}]-(f) WHERE ${holds}`
        : `${factsIn[scope]} WHERE ${holds} MATCH (f)-[:${end}]->(e) WHERE ${timed}`;
    return `${met} ${dated("e", "e.id")}`;
  };
  return `CALL () { ${[own, held("SUBJECT"), held("OBJECT")].join(" UNION ALL ")} }`;
}

/** The parameters that hold the relations whose event is at that end. */
export const eventParameters = { SUBJECT: "eventSubjects", OBJECT: "eventObjects" } as const;

const factsIn: Readonly<Record<TimelineScope["scope"], string>> = {
  all: "MATCH (f:Fact)",
  entity: "MATCH (o:Entity {id: $of}) MATCH (o)<-[:SUBJECT|OBJECT]-(f) WITH DISTINCT f",
  document: [
    "MATCH (d:Document {id: $of}) MATCH (d)<-[:IN_DOCUMENT]-(s) MATCH (s)<-[:QUOTES]-(c)",
    "WHERE c.retractedAt IS NULL AND c.stance = 'AFFIRMS' MATCH (c)-[:ABOUT]->(f) WITH DISTINCT f",
  ].join(" "),
};

const ofKinds = "COUNT { MATCH (f)-[:SUBJECT|OBJECT]->(x) WHERE x.kind IN $kinds AND x.id <> $of } > 0";

const ownEvent = "CASE WHEN f.objectId IS NULL THEN f.subjectId ELSE null END";

/** The parts of a period as they are stored, in the order of the list `period`. */
export const periodColumns = timeParts.map((part) => timeProperty("time", part));

/** @param at the variable that holds the period */
function dated(at: "f" | "e", event: string): string {
  const parts = periodColumns.map((column) => `${at}.${column}`).join(", ");
  return `RETURN f.id AS fact, ${event} AS event, [${parts}] AS period`;
}

/** A part of the period of a row. */
export function partOf(part: TimePart): string {
  return `period[${timeParts.indexOf(part)}]`;
}

/**
 * That the period of a row has a day between `$from` and `$to`, both included, as docs/time.md has it. Where a day is not given the
 * parameter lies before or beyond all days, so that a bound that is not known matters only where a day is given.
 */
export function overlaps(certainty: Certainty): string {
  return certainty === "POSSIBLY"
    ? `coalesce(${partOf("EarliestStart")}, $dawn) <= $to AND coalesce(${partOf("LatestEnd")}, $never) >= $from`
    : `coalesce(${partOf("LatestStart")}, $never) <= $to AND (${partOf("End")} = $open OR coalesce(${partOf("EarliestEnd")}, $dawn) >= $from)`;
}
