import { printShared } from "../../cypher/shared-statement.js";
import { isEntityId } from "../../ontology/node-ids.js";
import { textCell } from "../../loader/writing/read-rows.js";
import type { Row } from "../../store/statement.js";
import { groupBy } from "../../support/group-by.js";
import type { Exploring } from "../exploring.js";
import { compareHits, type RankedHit, type SearchHit, searchPlaces } from "./search-hit.js";

/** The kind of a hit that is no entity. */
export const documentKind = "DOCUMENT";
export const sentenceKind = "SENTENCE";

/**
 * Hits in their order, with kinds and degrees: one statement where entities are among them.
 *
 * @param kinds the only ones that are wanted; null: all
 */
export async function rankHits(
  hits: readonly SearchHit[],
  kinds: ReadonlySet<string> | null,
  { readShared }: Pick<Exploring, "readShared">,
): Promise<readonly RankedHit[]> {
  const ids = entitiesOf(hits);
  const rows = ids.length === 0 ? [] : await readShared(degreesStatement, { ids });
  const ranked = withRanks(hits, rows);
  return ranked.filter(({ kind }) => kinds === null || kinds.has(kind)).sort(compareHits);
}

/**
 * The first hits in their order: one statement where entities are among them. Degrees only tell apart what fits as well in the same
 * place, so of each such tier that reaches the first hits, the database gives those with most edges, and nothing of all others.
 */
export async function rankFirst(
  hits: readonly SearchHit[],
  first: number,
  { readShared }: Pick<Exploring, "readShared">,
): Promise<readonly RankedHit[]> {
  const reached = tiersReached(hits, first);
  const tiers = reached.map(entitiesOf).filter((ids) => ids.length > 0);
  const rows =
    tiers.length === 0 ? [] : await readShared(firstOfTiersStatement, { tiers, first: BigInt(first) });
  return withRanks(reached.flat(), rows).sort(compareHits).slice(0, first);
}

/** Hits that fit as well in the same place, best first: as many tiers as hold the first hits. */
function tiersReached(hits: readonly SearchHit[], first: number): readonly (readonly SearchHit[])[] {
  const tiers = groupBy(hits, ({ match, place }) => match * searchPlaces.length + place);
  const reached: (readonly SearchHit[])[] = [];
  let count = 0;
  for (const [, tier] of [...tiers].sort(([a], [b]) => a - b)) {
    if (count >= first) break;
    reached.push(tier);
    count += tier.length;
  }
  return reached;
}

function entitiesOf(hits: readonly SearchHit[]): readonly string[] {
  return hits.flatMap(({ id }) => (isEntityId(id) ? [id] : []));
}

/** Hits with what was read of them. An entity that was not, is none: it is not among the first, or gone since its terms were read. */
function withRanks(hits: readonly SearchHit[], rows: readonly Row[]): RankedHit[] {
  const entities = new Map(
    (rows as readonly (readonly [Row])[]).map(([[id, kind, degree]]) => [
      textCell(id),
      { kind: textCell(kind), degree: Number(degree) },
    ]),
  );
  return hits.flatMap((hit): readonly RankedHit[] => {
    const entity = isEntityId(hit.id) ? entities.get(hit.id) : { kind: kindOf(hit.id), degree: 0 };
    return entity === undefined ? [] : [{ ...hit, ...entity }];
  });
}

function kindOf(id: string): string {
  return id.startsWith("sentence:") ? sentenceKind : documentKind;
}

/** A row for each entity: id, kind, degree. */
export const degreesStatement = printShared((variables) => ({
  clauses: `UNWIND ${variables.value("ids")} AS id MATCH (e:Entity {id: id})`,
  values: ["e.id", "e.kind", "e.degree"],
}));

/** As `degreesStatement`, for lists of ids: of each list the first by degree. */
export const firstOfTiersStatement = printShared(
  (variables) => ({
    clauses: `UNWIND ${variables.value("tiers")} AS ids ${variables.call("ids")} { UNWIND ids AS id MATCH (n:Entity {id: id})
WITH n, coalesce(n.degree, 0) AS edges, n.id AS key ORDER BY edges DESC, key ASC LIMIT $first RETURN n AS e }`,
    values: ["e.id", "e.kind", "e.degree"],
  }),
  ["first"],
);
