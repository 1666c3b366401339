import type { FactRecord } from "../../evidence/records.js";
import { readByIds } from "../../loader/writing/read-rows.js";
import type { Exploring } from "../exploring.js";
import { relationTypes } from "../relation-types.js";

/**
 * The entities that would have no relation left.
 *
 * @param lost the relations that would go: all of them are edges now
 * @returns ids, sorted
 */
export async function unconnectedWithout(
  lost: readonly FactRecord[],
  exploring: Exploring,
): Promise<readonly string[]> {
  const ends = lost.flatMap(({ subjectId, objectId }) => (objectId === null ? [] : [subjectId, objectId]));
  const losses = new Map<string, number>();
  for (const id of ends) losses.set(id, (losses.get(id) ?? 0) + 1);
  const types = relationTypes(exploring.ontology);
  const text = [
    "UNWIND $ids AS id MATCH (e:Entity {id: id})",
    `RETURN e.id AS id, COUNT { MATCH (e)-[r:${types}]->(x) } AS leaving, COUNT { MATCH (e)<-[r:${types}]-(x) } AS arriving`,
  ].join(" ");
  const rows = await readByIds(exploring, text, [...losses.keys()]);
  return rows
    .filter(([id, leaving, arriving]) => Number(leaving) + Number(arriving) === losses.get(id as string))
    .map(([id]) => id as string)
    .sort();
}
