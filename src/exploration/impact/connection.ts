import type { Exploring } from "../exploring.js";
import { relationTypes } from "../relation-types.js";
import { SearchSide } from "../search-side.js";
import { impactLimits } from "./limits.js";

/** The relations that do not count. */
export interface Severed {
  /** Documents on which alone a relation must not rest. */
  readonly documents: readonly string[];
  /** Facts that others would only dispute. */
  readonly facts: readonly string[];
}

/** Everything counts. An empty text is no id: a list without items would have its own rules on one of the engines. */
export const nothingSevered: Severed = { documents: [""], facts: [""] };

/**
 * Whether two entities are connected by relations in any direction: looked for from both ends, a step at a time from the one that has
 * met fewer. A statement for each step. Not by `findPaths`: which way leads there does not matter, so that neither edges nor facts are
 * read, and neither hubs nor many ways are in the way.
 *
 * @returns null where that is not found out within the limits
 */
export async function areConnected(
  [from, to]: readonly [string, string],
  severed: Severed,
  exploring: Exploring,
): Promise<boolean | null> {
  if (from === to) return true;
  const sides = [new SearchSide(from, to), new SearchSide(to, from)] as const;
  for (let step = 0; step < 2 * impactLimits.steps; step++) {
    const [near, far] = sides[0].frontier.size <= sides[1].frontier.size ? sides : [sides[1], sides[0]];
    if (near.frontier.size === 0) return false;
    const room = impactLimits.entities - near.size - far.size;
    const limit = room + near.frontier.size;
    const around = await neighborsOf([...near.frontier], { severed, limit }, exploring);
    if (around === null) return null;
    if (around.some((id) => far.has(id))) return true;
    near.advance(around);
    exploring.checkTime();
  }
  return null;
}

/** Null where there are too many. */
async function neighborsOf(
  ids: readonly string[],
  { severed, limit }: { readonly severed: Severed; readonly limit: number },
  exploring: Exploring,
): Promise<readonly string[] | null> {
  if (limit <= 0) return null;
  const text = [
    `UNWIND $ids AS id MATCH (e:Entity {id: id}) MATCH (e)-[r:${relationTypes(exploring.ontology)}]-(x)`,
    "WHERE any(d IN r.documentIds WHERE NOT d IN $documents) AND NOT r.factId IN $facts",
    "WITH DISTINCT x.id AS id LIMIT $limit RETURN id AS id",
  ].join(" ");
  const parameters = { ids, documents: severed.documents, facts: severed.facts, limit: BigInt(limit) };
  const rows = await exploring.read({ text, parameters });
  return rows.length >= limit ? null : rows.map(([id]) => id as string);
}
