import type { EdgeDirection } from "../ontology/stored-properties.js";
import { printSide } from "./print-side.js";
import type { Followed } from "./print-steps.js";

/**
 * What surrounds the entities `$ids` on one side, in groups by relation. A row for each entity: its id and its groups,
 * `[[relation, number of edges, [id of a far end, …]], …]`, each with the first `$most` far ends, each once: those of the best
 * affirmed edges, then by id.
 */
export function printGroups(followed: Followed, direction: EdgeDirection): string {
  const { entity, edges, edge, far } = printSide(followed, { direction, conditionOf: "far" });
  return [
    `UNWIND $ids AS id CALL (id) { ${entity} ${edges}`,
    `WITH type(${edge}) AS relation, ${far}.id AS met, ${edge}.factId AS fact, ${edge}.affirmingClaims AS claims`,
    "ORDER BY claims DESC, met, fact WITH relation, count(*) AS edges, collect(DISTINCT met) AS ends",
    "RETURN collect([relation, edges, ends[0..$most]]) AS groups } RETURN id AS id, groups AS groups",
  ].join(" ");
}
