import { degreeProperty, type EdgeDirection } from "../ontology/stored-properties.js";
import { printDegrees } from "./print-degrees.js";
import { printSide, type PrintedSide } from "./print-side.js";
import { isTarget, type Followed } from "./print-steps.js";

/**
 * Which of the entities `$ids` are hubs, of more than `$few` edges, and the edges that lead from the others to `$targets`. One row: of
 * each hub its id and its degrees by stored property, `[[id, [[property, number], …]], …]`; and of the first `$most` edges by fact, in
 * lists beside each other, the ids of the entity, of the far end and of the fact, and the relation.
 *
 * In one statement, since most often there is no hub, and it is all. A list for each edge made it a tenth slower.
 */
export function printHubsAndEdgesOfOthers(followed: Followed): string {
  const side = printSide(followed, { direction: "out", conditionOf: "object", only: isTarget });
  const { entity, edges, node } = side;
  const degree = `${node}.${degreeProperty}`;
  return [
    `UNWIND $ids AS id ${entity} WHERE ${degree} > $few WITH collect([id, ${printDegrees(node)}]) AS hubs`,
    `CALL () { UNWIND $ids AS id ${entity} WHERE coalesce(${degree}, 0) <= $few ${edges}`,
    `WITH ${printCells(side)} ORDER BY fact LIMIT $most`,
    "RETURN collect(id) AS ids, collect(met) AS ends, collect(fact) AS facts, collect(relation) AS relations }",
    "RETURN hubs AS hubs, ids AS ids, ends AS ends, facts AS facts, relations AS relations",
  ].join(" ");
}

/**
 * The edges on one side of the entities `$ids` whose other ends are `$targets`: the first `$most` by fact, a row each: ids of the
 * entity, of the far end and of the fact, and the relation.
 */
export function printEdgesToTargets(followed: Followed, direction: EdgeDirection): string {
  const side = printSide(followed, { direction, conditionOf: "object", only: isTarget });
  return `UNWIND $ids AS id ${side.entity} ${side.edges} RETURN ${printCells(side)} ORDER BY fact LIMIT $most`;
}

function printCells({ edge, far }: PrintedSide): string {
  return `id AS id, ${far}.id AS met, ${edge}.factId AS fact, type(${edge}) AS relation`;
}
