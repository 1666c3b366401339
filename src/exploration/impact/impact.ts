import { AttestError } from "../../errors/attest-error.js";
import { checkSize } from "../../plan/check-size.js";
import type { Exploring } from "../exploring.js";
import { resolveEntities } from "../names/resolve-entities.js";
import { areConnected, nothingSevered } from "./connection.js";
import { type ChangedFact, factChanges, type FactChanges } from "./fact-changes.js";
import type { Impact, ImpactBetween } from "./impact-result.js";
import { leftOut, type Without } from "./left-out.js";
import { impactLimits } from "./limits.js";
import { unconnectedWithout } from "./unconnected.js";

/** What is asked of the field `impact`. */
export interface ImpactAsked {
  readonly without: Without;
  /** Two entities, by id or name. */
  readonly between?: readonly string[] | null;
  readonly first?: number | null;
}

/** How many of each list are shown. @throws AttestError BAD_USER_INPUT outside the limits */
export function shownOf({ first }: Pick<ImpactAsked, "first">): number {
  return checkSize(first ?? impactLimits.default, "impact.first", impactLimits.maximum);
}

/**
 * What the graph would lose without documents, or all documents of sources. Nothing is changed: the claims that remain are projected
 * as a load projects them, so that the answer is what a graph without these documents would be.
 *
 * @throws AttestError BAD_USER_INPUT, AMBIGUOUS_NAME or QUERY_TOO_COMPLEX for its arguments
 */
export async function impact(asked: ImpactAsked, exploring: Exploring): Promise<Impact> {
  const first = shownOf(asked);
  const ends = await resolveEnds(asked.between, exploring);
  const documents = await leftOut(asked.without, exploring);
  const claimCount = exploring.selects("claimCount") ? await countClaims(documents, exploring) : null;
  const changes = asksFacts(exploring) ? await factChanges(documents, exploring) : noChanges;
  const fallen = changes.facts.filter(({ after }) => after.status === "RETRACTED");
  const changed = changes.facts.filter(({ after }) => after.status !== "RETRACTED");
  const lost = changes.facts.filter(isLostEdge);
  const unconnected = asksUnconnected(exploring)
    ? await unconnectedWithout(
        lost.map(({ fact }) => fact),
        exploring,
      )
    : [];
  return {
    documents: documents.slice(0, first),
    documentCount: documents.length,
    claimCount,
    fallen: fallen.slice(0, first).map(({ fact }) => fact.id),
    fallenCount: fallen.length,
    changed: changed.slice(0, first).map(statusChange),
    changedCount: changed.length,
    unconnected: unconnected.slice(0, first),
    unconnectedCount: unconnected.length,
    between:
      ends === null || !exploring.selects("between")
        ? null
        : await betweenOf(ends, { documents, lost }, exploring),
    truncated: changes.truncated,
  };
}

const noChanges: FactChanges = { facts: [], truncated: false };

function asksFacts(exploring: Exploring): boolean {
  const needed = ["fallen", "fallenCount", "changed", "changedCount", "between", "truncated"];
  return [...needed, "unconnected", "unconnectedCount"].some((field) => exploring.selects(field));
}

function asksUnconnected(exploring: Exploring): boolean {
  return exploring.selects("unconnected") || exploring.selects("unconnectedCount");
}

function statusChange({ fact, before, after }: ChangedFact): Impact["changed"][number] {
  return { fact: fact.id, from: before.status, to: after.status };
}

/** Whether a relation goes: nothing that remains affirms it. */
function isLostEdge({ fact, before, after }: ChangedFact): boolean {
  return fact.objectId !== null && before.modality !== null && after.modality === null;
}

async function resolveEnds(
  between: readonly string[] | null | undefined,
  exploring: Exploring,
): Promise<readonly [string, string] | null> {
  if (between === null || between === undefined) return null;
  const argument = "impact.between";
  if (between.length !== 2) {
    throw new AttestError("BAD_USER_INPUT", `${argument}: give two entities, not ${between.length}.`, {
      argument,
    });
  }
  const [from = "", to = ""] = await resolveEntities(between, argument, exploring);
  return [from, to];
}

async function betweenOf(
  ends: readonly [string, string],
  { documents, lost }: { readonly documents: readonly string[]; readonly lost: readonly ChangedFact[] },
  exploring: Exploring,
): Promise<ImpactBetween> {
  const before = await areConnected(ends, nothingSevered, exploring);
  // What is denied rests on other documents too, which only dispute it.
  const denied = lost.filter(({ after }) => after.status === "DENIED").map(({ fact }) => fact.id);
  const severed = { documents, facts: [...nothingSevered.facts, ...denied] };
  const after = before === false ? false : await areConnected(ends, severed, exploring);
  return { from: ends[0], to: ends[1], before, after };
}

async function countClaims(documents: readonly string[], exploring: Exploring): Promise<number> {
  const text = [
    "UNWIND $ids AS id MATCH (d:Document {id: id}) MATCH (d)<-[:IN_DOCUMENT]-(s) MATCH (s)<-[:QUOTES]-(c)",
    "WHERE c.retractedAt IS NULL RETURN count(c) AS claims",
  ].join(" ");
  const [row] = await exploring.read({ text, parameters: { ids: documents } });
  return Number(row?.[0]);
}
