import { printNodeCount } from "./print-node-count.js";

/** How many names the entities have. */
export const NAME_COUNT = printNodeCount("Name");

/** A list of the ids of all entities. */
export const ENTITY_IDS = "MATCH (n:Entity) RETURN collect(n.id) AS ids";

/** A list of the entities `$ids`, each as id, kind, how many edges it has, and a list of its names: text, folded, and language. */
export const NAMED_ENTITIES =
  "UNWIND $ids AS id MATCH (e:Entity {id: id}) " +
  "CALL (e) { MATCH (e)-[:NAMED]->(m:Name) RETURN collect([m.textFolded, m.language]) AS names } " +
  "RETURN collect([e.id, e.kind, coalesce(e.degree, 0), names]) AS entities";
