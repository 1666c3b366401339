import type { Condition } from "../plan/condition.js";
import { printCondition } from "./print-condition.js";
import { printWhere } from "./print-where.js";
import { quoteName } from "./quote-name.js";
import { Variables } from "./variables.js";

/** The edges between entities that are followed, in either direction. */
export interface Followed {
  /** Relations, at least one. */
  readonly relations: readonly string[];
  /** What must hold of an edge and of the node that it leads to; null: nothing. */
  readonly condition: Condition | null;
}

/**
 * All steps from the entities `$ids`, but for those with more than `$most` edges of these relations.
 *
 * One row: `[[id, id of the far end, id of the fact], …]`, a step for each edge, and `[[id, edges], …]` with how many edges of these
 * relations each far end has, whatever the condition.
 */
export function printSteps(followed: Followed): string {
  const variables = new Variables();
  const node = variables.next("n");
  const start = `MATCH (${node}:Entity {id: id}) WHERE ${printDegree(node, followed)} <= $most`;
  return [
    `UNWIND $ids AS id CALL (id) { ${start} ${printStep(node, followed, variables)} }`,
    "WITH collect([id, far, fact]) AS steps, collect(DISTINCT far) AS ends",
    `CALL (ends) { ${printDegrees("ends", followed, variables)} }`,
    "RETURN steps AS steps, degrees AS degrees",
  ].join(" ");
}

/** The steps from the entities `$ids` to the entities `$targets`. One row: `[[id, id of the far end, id of the fact], …]`. */
export function printCrossings(followed: Followed): string {
  const variables = new Variables();
  const node = variables.next("n");
  const step = printStep(node, followed, variables, (far) => `${far}.id IN $targets`);
  return `UNWIND $ids AS id CALL (id) { MATCH (${node}:Entity {id: id}) ${step} } RETURN collect([id, far, fact]) AS steps`;
}

/** How many edges the entities `$ids` have, whatever the condition. One row: `[[id, edges], …]`. */
export function printEdgeCounts(followed: Followed): string {
  return printDegrees("$ids", followed, new Variables());
}

function printStep(
  node: string,
  followed: Followed,
  variables: Variables,
  target?: (far: string) => string,
): string {
  const [edge, far] = [variables.next("r"), variables.next("n")];
  const conditions = [
    ...(target === undefined ? [] : [target(far)]),
    ...(followed.condition === null
      ? []
      : [printCondition(followed.condition, { node: far, edge }, variables)]),
  ];
  const match = `MATCH (${node})-[${edge}:${printTypes(followed)}]-(${far})`;
  return `${match}${printWhere(conditions)} RETURN ${far}.id AS far, ${edge}.factId AS fact`;
}

function printDegrees(ids: string, followed: Followed, variables: Variables): string {
  const node = variables.next("n");
  const count = `CALL (one) { MATCH (${node}:Entity {id: one}) RETURN ${printDegree(node, followed)} AS degree }`;
  return `UNWIND ${ids} AS one ${count} RETURN collect([one, degree]) AS degrees`;
}

function printDegree(node: string, followed: Followed): string {
  return `COUNT { (${node})-[:${printTypes(followed)}]-() }`;
}

function printTypes({ relations }: Followed): string {
  return relations.map(quoteName).join("|");
}
