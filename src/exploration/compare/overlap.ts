import type { Row } from "../../store/statement.js";
import { groupBy } from "../../support/group-by.js";
import type { ComparedEntity, Overlap } from "./comparison.js";

/**
 * Parts entities by which of the compared have them: the end of a statement that has met rows of `id` (of one of the compared), `far`
 * (id of an entity) and what else is named, and has made of them one row for each far entity with its `holders`.
 *
 * @param by names of further variables that the lists are apart by: `relation`
 */
export function partedBy(by: readonly string[]): string {
  const keys = by.map((name) => `${name}, `).join("");
  const columns = by.map((name) => `${name} AS ${name}, `).join("");
  return [
    `WITH ${keys}size(holders) AS held, far, holders ORDER BY far`,
    `WITH ${keys}held, collect([far, holders]) AS found`,
    `RETURN ${columns}held AS held, size(found) AS total, found[0..$first] AS shown`,
  ].join(" ");
}

/** Entities that equally many of the compared have. */
export interface Part<Holding> {
  /** How many of the compared. */
  readonly held: number;
  /** How many entities. */
  readonly total: number;
  /** The first of them by id. */
  readonly shown: readonly ComparedEntity<Holding>[];
}

/** Reads what `partedBy` returns after the variables that it is given. */
export function readPart<Holding>(
  [held, total, shown]: Row,
  ids: readonly string[],
  readHolding: (cells: Row) => Holding & { readonly of: string },
): Part<Holding> {
  const readEntity = ([far, holders]: Row): ComparedEntity<Holding> => ({
    entity: far as string,
    holdings: (holders as readonly Row[])
      .map(readHolding)
      .sort((a, b) => ids.indexOf(a.of) - ids.indexOf(b.of)),
  });
  return { held: Number(held), total: Number(total), shown: (shown as readonly Row[]).map(readEntity) };
}

/** Puts parts together. */
export function overlapOf<Holding>(parts: readonly Part<Holding>[], compared: number): Overlap<Holding> {
  const byShare = groupBy(parts, ({ held }) => shareOf(held, compared));
  const list = (share: Share): readonly ComparedEntity<Holding>[] =>
    (byShare.get(share) ?? []).flatMap(({ shown }) => shown).sort((a, b) => (a.entity < b.entity ? -1 : 1));
  const count = (share: Share): number =>
    (byShare.get(share) ?? []).reduce((sum, { total }) => sum + total, 0);
  return {
    shared: list("shared"),
    sharedCount: count("shared"),
    partlyShared: list("partlyShared"),
    partlySharedCount: count("partlyShared"),
    unshared: list("unshared"),
    unsharedCount: count("unshared"),
  };
}

type Share = "shared" | "partlyShared" | "unshared";

function shareOf(held: number, compared: number): Share {
  return held === compared ? "shared" : held === 1 ? "unshared" : "partlyShared";
}

/**
 * Keeps so many entities of all parts together: what more of the compared have comes first, then the part that comes first.
 *
 * @returns the parts in their order, and whether anything was left out
 */
export function cutParts<P extends Part<unknown>>(
  parts: readonly P[],
  first: number,
): { readonly parts: readonly P[]; readonly truncated: boolean } {
  let left = first;
  const kept = new Map<P, P>();
  for (const part of parts.toSorted((a, b) => b.held - a.held)) {
    const shown = part.shown.slice(0, left);
    left -= shown.length;
    kept.set(part, { ...part, shown });
  }
  const total = parts.reduce((sum, part) => sum + part.total, 0);
  return { parts: parts.map((part) => kept.get(part) ?? part), truncated: total > first };
}
