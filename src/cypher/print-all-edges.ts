import { printNodeCount } from "./print-node-count.js";
import { type Followed, printTypes } from "./print-steps.js";

/** How many entities there are. */
export const ENTITY_COUNT = printNodeCount("Entity");

/** The sum of the numbers of edges that entities have: twice as many as there are edges. */
export const DEGREE_SUM = "MATCH (n:Entity) WHERE n.degree > 0 RETURN coalesce(sum(n.degree), 0) AS degrees";

/** Two lists: the ids of all entities and, in the same order, how many edges they have. */
export const CONNECTED =
  "MATCH (n:Entity) RETURN collect(n.id) AS ids, collect(coalesce(n.degree, 0)) AS degrees";

/** A list of the facts of the edges of these relations that lead away from the entities `$ids`. */
export function printLeavingFacts(followed: Pick<Followed, "relations">): string {
  return `UNWIND $ids AS id MATCH (n:Entity {id: id})-[r:${printTypes(followed)}]->() RETURN collect(r.factId) AS facts`;
}
