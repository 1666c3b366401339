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
 * All steps from the entities `$ids`, but for those with more than `$most` edges of these relations. A row for each entity: its id,
 * the ids of the far ends, and, in the same order, those of the facts.
 */
export function printSteps(followed: Followed): string {
  const variables = new Variables();
  const node = variables.next("n");
  return printFrom(
    node,
    `WHERE ${printEdgeCount(node, followed)} <= $most ${printStep(node, followed, variables)}`,
  );
}

/**
 * The steps from the entities `$ids` to those that the map `$targets` holds as keys, with the value true. Rows as of `printSteps`.
 *
 * A map, since the embedded engine looks through a list from its start: among 5,000 ids that took twenty times as long.
 */
export function printCrossings(followed: Followed): string {
  const variables = new Variables();
  const node = variables.next("n");
  return printFrom(
    node,
    printStep(node, followed, variables, (far) => `$targets[${far}.id] = true`),
  );
}

/** How many edges of these relations entities have, whatever the condition. A row for each: its id and the number. */
export function printEdgeCounts(followed: Followed): string {
  const node = new Variables().next("n");
  return `UNWIND $ids AS id CALL (id) { MATCH (${node}:Entity {id: id}) RETURN ${printEdgeCount(node, followed)} AS edges } RETURN id AS id, edges AS edges`;
}

function printFrom(node: string, rest: string): string {
  return `UNWIND $ids AS id CALL (id) { MATCH (${node}:Entity {id: id}) ${rest} } RETURN id AS id, ends AS ends, facts AS facts`;
}

/** The far ends and facts are collected at once: a list for each step made the embedded engine four times slower. */
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
  return `${match}${printWhere(conditions)} RETURN collect(${far}.id) AS ends, collect(${edge}.factId) AS facts`;
}

function printEdgeCount(node: string, followed: Followed): string {
  return `COUNT { (${node})-[:${printTypes(followed)}]-() }`;
}

/** `A|B`: the relations that are followed. */
export function printTypes({ relations }: Followed): string {
  return relations.map(quoteName).join("|");
}
