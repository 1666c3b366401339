import type { EntityRecord } from "../evidence/records.js";
import type { GraphReader } from "../store/graph-store.js";
import type { FactSet } from "./fact-set.js";
import type { StoredParts } from "./stored-parts.js";
import { UsedNames } from "./used-names.js";
import { readByIds, textCell } from "./writing/read-rows.js";

/**
 * The entities of a set, with the names no longer marked as reference data that other documents of the graph use.
 *
 * @param own the set's documents, by which names are marked already
 */
export async function markNamesUsedElsewhere(
  store: GraphReader,
  { entities }: FactSet,
  stored: StoredParts,
  own: ReadonlySet<string>,
): Promise<readonly EntityRecord[]> {
  const used = new UsedNames();
  for (const row of await readByIds(store, mentionsText, [...stored.entities.keys()])) {
    const [entityId, text, language, documentId] = row.map(textCell);
    if (entityId === undefined || text === undefined || language === undefined) continue;
    if (documentId !== undefined && !own.has(documentId)) used.add(entityId, text, language);
  }
  return entities.map((entity) => used.mark(entity));
}

const mentionsText = `UNWIND $ids AS id MATCH (e:Entity {id: id}) MATCH (e)<-[m:MENTIONS]-(s)
RETURN DISTINCT e.id AS entityId, m.text AS text, s.language AS language, s.documentId AS documentId`;
