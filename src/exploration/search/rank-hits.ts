import { printShared } from "../../cypher/shared-statement.js";
import { textCell } from "../../loader/writing/read-rows.js";
import type { Row } from "../../store/statement.js";
import type { SharedReader } from "../shared-reader.js";
import type { FoundTerms } from "./found-term.js";
import type { RankedEntity } from "./remembered-entities.js";
import { candidatesOf, compareHits, isOfEntities, type RankedHit, type SearchTier } from "./search-hit.js";

/** The kind of a hit that is no entity. */
export const documentKind = "DOCUMENT";
export const sentenceKind = "SENTENCE";

export interface HitOfKind extends RankedHit {
  /** `MISSION`, `DOCUMENT`, `SENTENCE`. */
  readonly kind: string;
}

/**
 * All hits in their order, with kinds and degrees: one statement where entities are among them and not in memory.
 *
 * @param kinds the only ones that are wanted; null: all
 */
export async function rankHits(
  tiers: readonly SearchTier[],
  kinds: ReadonlySet<string> | null,
  { entities: known }: Pick<FoundTerms, "entities">,
  exploring: SharedReader,
): Promise<readonly HitOfKind[]> {
  const cut = tiers.map((tier) => ({ ...tier, ids: candidatesOf(tier) }));
  const ids = cut.filter(isOfEntities).flatMap((tier) => tier.ids);
  const entities = known ?? (await readEntities(ids, exploring));
  const hits = cut.flatMap((tier) => {
    const { match, place } = tier;
    return tier.ids.flatMap((id): readonly HitOfKind[] => {
      const ranked = isOfEntities(tier) ? entities.get(id) : { kind: kindOf(id), degree: 0 };
      // An entity that was not read is gone since its terms were.
      return ranked === undefined ? [] : [{ match, place, id, ...ranked }];
    });
  });
  return hits.filter(({ kind }) => kinds === null || kinds.has(kind)).sort(compareHits);
}

async function readEntities(
  ids: readonly string[],
  { readShared }: SharedReader,
): Promise<ReadonlyMap<string, RankedEntity>> {
  const rows = ids.length === 0 ? [] : await readShared(degreesStatement, { ids });
  return new Map(
    (rows as readonly (readonly [Row])[]).map(([[id, kind, degree]]) => [
      textCell(id),
      { kind: textCell(kind), degree: Number(degree) },
    ]),
  );
}

function kindOf(id: string): string {
  return id.startsWith("sentence:") ? sentenceKind : documentKind;
}

/** A row for each entity: id, kind, degree. */
export const degreesStatement = printShared((variables) => ({
  clauses: `UNWIND ${variables.value("ids")} AS id MATCH (e:Entity {id: id})`,
  values: ["e.id", "e.kind", "e.degree"],
  isSingle: false,
}));
