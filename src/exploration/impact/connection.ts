import type { Exploring } from "../exploring.js";
import { relationTypes } from "../relation-types.js";
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
 * met fewer. A statement for each step.
 *
 * @returns null where that is not found out within the limits
 */
export async function areConnected(
  [from, to]: readonly [string, string],
  severed: Severed,
  exploring: Exploring,
): Promise<boolean | null> {
  if (from === to) return true;
  const sides = [new Side(from), new Side(to)] as const;
  for (let step = 0; step < 2 * impactLimits.steps; step++) {
    const [near, far] = sides[0].edge.length <= sides[1].edge.length ? sides : [sides[1], sides[0]];
    if (near.edge.length === 0) return false;
    const room = impactLimits.entities - sides[0].met.size - sides[1].met.size;
    const next = await neighborsOf(near.edge, { severed, limit: room + near.edge.length }, exploring);
    if (next === null) return null;
    near.advance(next);
    if (near.edge.some((id) => far.met.has(id))) return true;
    exploring.checkTime();
  }
  return null;
}

/** What is met from one end. */
class Side {
  readonly met: Set<string>;
  /** What the last step met first. */
  edge: readonly string[];

  constructor(start: string) {
    this.met = new Set([start]);
    this.edge = [start];
  }

  advance(ids: readonly string[]): void {
    this.edge = ids.filter((id) => !this.met.has(id));
    for (const id of this.edge) this.met.add(id);
  }
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
