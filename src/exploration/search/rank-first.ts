import { printShared } from "../../cypher/shared-statement.js";
import { textCell } from "../../loader/writing/read-rows.js";
import type { Row } from "../../store/statement.js";
import type { Exploring } from "../exploring.js";
import type { SharedReader } from "../shared-reader.js";
import type { FoundTerms } from "./found-term.js";
import {
  candidateCount,
  candidatesOf,
  compareHits,
  compareIds,
  isOfEntities,
  type RankedHit,
  type SearchTier,
} from "./search-hit.js";
import { areCursorsSelected } from "./search-cursor.js";
import { leastOf } from "../../support/least-of.js";

/**
 * The first hits in their order. Degrees only tell apart what fits as well in the same place: of each tier that reaches the first hits and
 * holds several entities, the database gives those with most edges, and nothing of all others. One statement where there is such a tier,
 * or where cursors are selected, which hold degrees; none where entities are in memory. The first of all other hits are the first of the
 * candidates too, so that no more than these are put in order.
 */
export async function rankFirst(
  tiers: readonly SearchTier[],
  first: number,
  { entities }: Pick<FoundTerms, "entities">,
  exploring: Pick<Exploring, "readShared" | "selects">,
): Promise<readonly RankedHit[]> {
  const reached = tiersReached(tiers, first);
  const fewest = areCursorsSelected(exploring) ? 1 : 2;
  const asked = new Set(reached.filter((tier) => isOfEntities(tier) && tier.ids.length >= fewest));
  const degrees =
    entities === null
      ? await readDegrees([...asked], first, exploring)
      : degreesOfFirst([...asked], first, entities);
  return reached
    .flatMap((tier) => {
      const isKnown = (id: string): boolean => degrees.has(id);
      const ids = asked.has(tier) ? tier.ids.filter(isKnown) : leastOf(tier.ids, first, compareIds);
      const { match, place } = tier;
      return ids.map((id) => ({ match, place, id, degree: degrees.get(id) ?? 0 })).sort(compareHits);
    })
    .slice(0, first);
}

/** As many tiers as hold the first hits. */
function tiersReached(tiers: readonly SearchTier[], first: number): readonly SearchTier[] {
  const reached: SearchTier[] = [];
  let count = 0;
  for (const tier of tiers) {
    if (count >= first) break;
    reached.push(tier);
    count += candidateCount(tier);
  }
  return reached;
}

/** By id, of each tier the first by degree, of what is in memory. */
function degreesOfFirst(
  asked: readonly SearchTier[],
  first: number,
  entities: NonNullable<FoundTerms["entities"]>,
): ReadonlyMap<string, number> {
  const firstOf = (tier: SearchTier): readonly RankedHit[] => {
    const { match, place } = tier;
    const known = candidatesOf(tier).flatMap((id) => {
      const degree = entities.get(id)?.degree;
      return degree === undefined ? [] : [{ match, place, id, degree }];
    });
    return leastOf(known, first, compareHits);
  };
  return new Map(asked.flatMap(firstOf).map(({ id, degree }) => [id, degree]));
}

/** The same of the store. */
async function readDegrees(
  asked: readonly SearchTier[],
  first: number,
  { readShared }: SharedReader,
): Promise<ReadonlyMap<string, number>> {
  if (asked.length === 0) return new Map();
  const parameters = { tiers: asked.map(candidatesOf), first: BigInt(first) };
  const rows = await readShared(firstOfTiersStatement, parameters);
  return new Map(
    (rows as readonly (readonly [Row])[]).map(([[id, degree]]) => [textCell(id), Number(degree)]),
  );
}

/** For lists of ids, of each list a row for each of the first by degree: id, degree. */
export const firstOfTiersStatement = printShared(
  (variables) => ({
    clauses: `UNWIND ${variables.value("tiers")} AS ids ${variables.subquery(
      "ids",
      `UNWIND ids AS id MATCH (n:Entity {id: id})
WITH n, coalesce(n.degree, 0) AS edges, n.id AS key ORDER BY edges DESC, key ASC LIMIT $first RETURN n AS e`,
    )}`,
    values: ["e.id", "e.degree"],
    isSingle: false,
  }),
  ["first"],
);
