import { printCondition } from "./print-condition.js";
import { printTypes, type Followed } from "./print-steps.js";
import { printWhere } from "./print-where.js";
import { Variables } from "./variables.js";

/**
 * What surrounds the entities `$ids` on one side, in groups by relation. A row for each entity: its id and its groups,
 * `[[relation, number of edges, [id of a far end, …]], …]`, each with the first `$most` far ends, each once: those of the best
 * affirmed edges, then by id.
 */
export function printGroups(followed: Followed, direction: "out" | "in"): string {
  const { match, edge, far } = printEdges(followed, direction, []);
  return [
    `UNWIND $ids AS id CALL (id) { ${match}`,
    `WITH type(${edge}) AS relation, ${far}.id AS met, ${edge}.factId AS fact, ${edge}.affirmingClaims AS claims`,
    "ORDER BY claims DESC, met, fact WITH relation, count(*) AS edges, collect(DISTINCT met) AS ends",
    "RETURN collect([relation, edges, ends[0..$most]]) AS groups } RETURN id AS id, groups AS groups",
  ].join(" ");
}

/**
 * The edges from the entities `$ids` to those that the map `$targets` holds as keys, with the value true: the first `$most` by fact, a
 * row each: ids of the entity, of the far end and of the fact, and the relation.
 */
export function printEdgesAmong(followed: Followed): string {
  const { match, edge, far } = printEdges(followed, "out", [(node) => `$targets[${node}.id] = true`]);
  return [
    `UNWIND $ids AS id ${match}`,
    `RETURN id AS id, ${far}.id AS met, ${edge}.factId AS fact, type(${edge}) AS relation ORDER BY fact LIMIT $most`,
  ].join(" ");
}

function printEdges(
  followed: Followed,
  direction: "out" | "in",
  targets: readonly ((far: string) => string)[],
): { readonly match: string; readonly edge: string; readonly far: string } {
  const variables = new Variables();
  const [node, edge, far] = [variables.next("n"), variables.next("r"), variables.next("n")];
  const relationship = `[${edge}:${printTypes(followed)}]`;
  const hop = direction === "out" ? `-${relationship}->` : `<-${relationship}-`;
  const conditions = [
    ...targets.map((target) => target(far)),
    ...(followed.condition === null
      ? []
      : [printCondition(followed.condition, { node: far, edge }, variables)]),
  ];
  const match = `MATCH (${node}:Entity {id: id}) MATCH (${node})${hop}(${far})${printWhere(conditions)}`;
  return { match, edge, far };
}
