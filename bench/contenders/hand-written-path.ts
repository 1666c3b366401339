import { drawnRelations } from "../generate/relation-drawing.js";
import { objectsOf, type Cells } from "./positional.js";

/** Only those that the graph has: a type that it does not know costs a warning in each answer. */
const types = [...new Set(drawnRelations.map(({ predicate }) => predicate))].join("|");

/**
 * What both hand-written contenders begin `path` with: rows of `p`, the three shortest paths. Of several that are as short, Neo4j
 * takes whichever it meets first; Attest the first by the ids of their facts.
 */
export const shortestPaths = `MATCH p = SHORTEST 3 (:Entity {id: $from})-[:${types}]-{1,6}(:Entity {id: $to})
    WITH p ORDER BY length(p)`;

/** A path from `[entities, steps]`, each entity `[id, name]`, each step `[fact, predicate, forward]`. */
export function readPath([met, facts]: Cells): unknown {
  const entities = objectsOf(met as readonly Cells[], ["id", "name"]);
  const steps = (facts as readonly Cells[]).map(([id, predicate, forward], at) => ({
    ...{ forward, fact: { id, predicate } },
    ...{ from: entities[at], to: entities[at + 1] },
  }));
  return { length: steps.length, steps };
}
