import { printShared } from "../../cypher/shared-statement.js";
import { textCell } from "../../loader/writing/read-rows.js";
import type { Row } from "../../store/statement.js";
import type { Exploring } from "../exploring.js";
import { compareHits, type RankedHit, type SearchHit } from "./search-hit.js";

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
  const ids = hits.flatMap(({ id }) => (id.includes(":") ? [] : [id]));
  const rows = ids.length === 0 ? [] : await readShared(degreesStatement, { ids });
  const entities = new Map(
    (rows as readonly (readonly [Row])[]).map(([[id, kind, degree]]) => [
      textCell(id),
      { kind: textCell(kind), degree: Number(degree) },
    ]),
  );
  const ranked = hits.flatMap((hit): readonly RankedHit[] => {
    const entity = hit.id.includes(":") ? { kind: kindOf(hit.id), degree: 0 } : entities.get(hit.id);
    // An entity that is gone since its terms were read is no hit.
    return entity === undefined ? [] : [{ ...hit, ...entity }];
  });
  return ranked.filter(({ kind }) => kinds === null || kinds.has(kind)).sort(compareHits);
}

/** Ids of entities have no colon (docs/stored-graph.md). */
function kindOf(id: string): string {
  return id.startsWith("sentence:") ? sentenceKind : documentKind;
}

/** A row for each entity: id, kind, degree. */
export const degreesStatement = printShared((variables) => ({
  clauses: `UNWIND ${variables.value("ids")} AS id MATCH (e:Entity {id: id})`,
  values: ["e.id", "e.kind", "e.degree"],
}));
