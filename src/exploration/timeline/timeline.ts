import { AttestError } from "../../errors/attest-error.js";
import type { FuzzyTime } from "../../evidence/records.js";
import type { Ontology } from "../../ontology/model.js";
import { timeOf } from "../../loader/writing/properties.js";
import type { Parameters, Row } from "../../store/statement.js";
import type { Exploring } from "../exploring.js";
import { datedFacts, eventParameters, overlaps, partOf, periodColumns } from "./dated-facts.js";
import { factsShown, type TimelineAsked } from "./timeline-asked.js";
import { beginning, dawn, never, placeOf, TimelineCursors } from "./timeline-cursor.js";
import { resolveScope, type TimelineScope } from "./timeline-scope.js";

/** A page of a timeline. Nodes are ids. */
export interface Timeline {
  readonly edges: readonly TimelineEdge[];
  /** Whether more follow. */
  readonly hasNextPage: boolean;
  /** Of all pages; null where it was not selected. */
  readonly totalCount: number | null;
}

/** A fact in world time. */
export interface TimelineEdge {
  readonly cursor: string;
  readonly node: string;
  readonly time: FuzzyTime;
  /** What takes place then; null where a relation says itself when it holds. */
  readonly event: string | null;
}

/**
 * The facts of an entity, of a document or of all that have a place in world time (`datedFacts`), in the order of `TimelinePlace`.
 *
 * One statement, one more where the total is selected, and one or two that find what is asked of.
 *
 * @throws AttestError BAD_USER_INPUT or AMBIGUOUS_NAME for `of` and for days that are not in order, BAD_CURSOR for `after`
 */
export async function timeline(asked: TimelineAsked, exploring: Exploring): Promise<Timeline> {
  checkDays(asked);
  const first = factsShown(asked);
  const scope = await resolveScope(asked.of, exploring);
  const cursors = new TimelineCursors(scope, asked);
  const question = questionOf(asked, scope, exploring.ontology);
  const [edges, totalCount] = await Promise.all([
    readEdges({ asked, cursors, question }, exploring),
    exploring.selects("totalCount") ? countAll(question, exploring) : null,
  ]);
  return { edges: edges.slice(0, first), hasNextPage: edges.length > first, totalCount };
}

function checkDays({ from, to }: TimelineAsked): void {
  if (from === null || from === undefined || to === null || to === undefined || from <= to) return;
  throw new AttestError("BAD_USER_INPUT", `timeline.from: ${from} is after ${to}, the last day asked for.`, {
    argument: "timeline.from",
  });
}

interface Question {
  /** Clauses after which each row is a fact that belongs to the timeline. */
  readonly text: string;
  readonly parameters: Parameters;
}

function questionOf(asked: TimelineAsked, scope: TimelineScope, { relations }: Ontology): Question {
  const kinds = asked.kinds ?? null;
  const eventsAt = (end: "from" | "to"): readonly string[] =>
    [...relations.values()].filter(({ event }) => event === end).map(({ name }) => name);
  return {
    text: `${datedFacts(scope.scope, kinds !== null)} WITH fact, event, period WHERE ${overlaps(asked.certainty ?? "POSSIBLY")}`,
    parameters: {
      of: scope.id,
      kinds: kinds ?? [],
      from: asked.from ?? dawn,
      to: asked.to ?? never,
      dawn,
      never,
      open: "OPEN",
      [eventParameters.SUBJECT]: eventsAt("from"),
      [eventParameters.OBJECT]: eventsAt("to"),
    },
  };
}

/** One more than asked for, which tells whether there is a next page. */
async function readEdges(
  { asked, cursors, question }: { asked: TimelineAsked; cursors: TimelineCursors; question: Question },
  exploring: Exploring,
): Promise<readonly TimelineEdge[]> {
  const { after } = asked;
  const [earliest, latest, fact] = after === null || after === undefined ? beginning : cursors.read(after);
  const parameters = { ...question.parameters, earliest, latest, fact, limit: BigInt(factsShown(asked) + 1) };
  return (await exploring.read({ text: `${question.text} ${page}`, parameters })).map((row) =>
    edgeOf(row, cursors),
  );
}

async function countAll({ text, parameters }: Question, exploring: Exploring): Promise<number> {
  const [row] = await exploring.read({ text: `${text} RETURN count(fact) AS total`, parameters });
  return Number(row?.[0]);
}

const page = [
  `WITH fact, event, period, coalesce(${partOf("EarliestStart")}, $never) AS k1, coalesce(${partOf("LatestEnd")}, $never) AS k2`,
  "WHERE k1 > $earliest OR (k1 = $earliest AND (k2 > $latest OR (k2 = $latest AND fact > $fact)))",
  "WITH fact, event, period, k1, k2 ORDER BY k1, k2, fact LIMIT $limit",
  "RETURN fact AS fact, event AS event, period AS period",
].join(" ");

function edgeOf([node, event, period]: Row, cursors: TimelineCursors): TimelineEdge {
  const fact = node as string;
  const stored = Object.fromEntries(periodColumns.map((column, at) => [column, (period as Row)[at] ?? null]));
  const time = timeOf("time", stored) as FuzzyTime;
  return { cursor: cursors.write(placeOf(fact, time)), node: fact, time, event: event as string | null };
}
