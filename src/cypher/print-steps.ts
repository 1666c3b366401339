import type { Condition } from "../plan/condition.js";
import { printCondition } from "./print-condition.js";
import { printWhere } from "./print-where.js";
import { quoteName } from "./quote-name.js";
import type { Scope } from "./scope.js";
import { Variables } from "./variables.js";

/** The edges between entities that are followed, in either direction. */
export interface Followed {
  /** Relations, at least one. */
  readonly relations: readonly string[];
  /** Whether these are all that there are: then the degree of an entity is the number of its edges. */
  readonly isOfAllRelations: boolean;
  /** What must hold of an edge and of the node that it leads to; null: nothing. */
  readonly condition: Condition | null;
}

/**
 * All steps from the entities `$ids`, but for those with more than `$most` edges of these relations. A row for each entity: its id,
 * the number of its edges of these relations, the ids of their facts, which say where they lead, and, in the same order, the degrees of
 * the far ends.
 */
export function printSteps(followed: Followed): string {
  return `UNWIND $ids AS id ${printStepsFrom(followed)} RETURN ${stepsRow.map((name) => `${name} AS ${name}`).join(", ")}`;
}

/**
 * All steps from the entities `$ids`, however many they have. A row for each entity that has any: as of `printSteps`, the number of
 * edges being that of the steps. In one pass, which on Neo4j takes a seventh less time than a subquery for each entity.
 */
export function printAllSteps(followed: Followed): string {
  const variables = new Variables();
  const node = variables.next("n");
  const step = printStep(node, followed, variables);
  return (
    `UNWIND $ids AS id MATCH (${node}:Entity {id: id}) ${step.match} ` +
    `RETURN id AS id, count(*) AS edges, ${collect(step)}, ${collectDegrees(step)}`
  );
}

const stepsRow = ["id", "edges", "facts", "degrees"] as const;

/** Nothing is collected where there are too many edges; the number is told all the same. */
function printStepsFrom(followed: Followed): string {
  const variables = new Variables();
  const node = variables.next("n");
  const step = printStep(node, followed, variables);
  return (
    `CALL (id) { MATCH (${node}:Entity {id: id}) WITH ${node}, ${printEdgeCount(node, followed)} AS edges ` +
    `CALL (${node}, edges) { WITH ${node}, edges WHERE edges <= $most ${step.match} RETURN ${collect(step)}, ${collectDegrees(step)} } ` +
    "RETURN edges AS edges, facts AS facts, degrees AS degrees }"
  );
}

/**
 * The steps from the entities `$ids` to those that the map `$targets` holds as keys, with the value true. A row for each entity that has
 * any: its id, and the ids of the facts.
 *
 * A map, since the embedded engine looks through a list from its start: among 5,000 ids that took twenty times as long. Grouped by
 * entity, since a subquery for each took more than twice as long on Neo4j, and half as long again on the embedded engine.
 */
export function printCrossings(followed: Followed): string {
  const variables = new Variables();
  const node = variables.next("n");
  const step = printStep(node, followed, variables, isTarget);
  return `UNWIND $ids AS id MATCH (${node}:Entity {id: id}) ${step.match} RETURN id AS id, ${collect(step)}`;
}

/** How many edges of these relations entities have, whatever the condition. A row for each: its id and the number. */
export function printEdgeCounts(followed: Followed): string {
  const node = new Variables().next("n");
  return `UNWIND $ids AS id CALL (id) { MATCH (${node}:Entity {id: id}) RETURN ${printEdgeCount(node, followed)} AS edges } RETURN id AS id, edges AS edges`;
}

/** The steps from a node, and what there is to return of each: expressions. */
export interface PrintedStep {
  readonly match: string;
  /** The ids of the entity where it leads, and of its fact. */
  readonly end: string;
  readonly fact: string;
  /** Of that entity. */
  readonly degree: string;
}

/** Lists beside each other: a list for each step made the embedded engine four times slower. */
function collect({ fact }: PrintedStep): string {
  return `collect(${fact}) AS facts`;
}

/** In the same order. */
function collectDegrees({ degree }: PrintedStep): string {
  return `collect(${degree}) AS degrees`;
}

/** @param only a further condition, given the variable of the far end */
export function printStep(
  node: string,
  followed: Followed,
  variables: Variables,
  only?: (far: string) => string,
): PrintedStep {
  const [edge, far] = [variables.next("r"), variables.next("n")];
  const where = printFollowedWhere(followed, { node: far, edge }, variables, only?.(far));
  return {
    match: `MATCH (${node})-[${edge}:${printTypes(followed)}]-(${far})${where}`,
    end: `${far}.id`,
    fact: `${edge}.factId`,
    degree: `coalesce(${far}.degree, 0)`,
  };
}

/**
 * What must hold of an edge that is followed, with a space before it; empty where nothing must.
 *
 * @param scope the edge, and the node that the condition of what is followed speaks of
 * @param only a further condition
 */
export function printFollowedWhere(
  { condition }: Followed,
  scope: Scope,
  variables: Variables,
  only?: string,
): string {
  return printWhere([
    ...(only === undefined ? [] : [only]),
    ...(condition === null ? [] : [printCondition(condition, scope, variables)]),
  ]);
}

/** The map `$targets` holds entities as keys, with the value true. A list would be looked through from its start for each. */
export function isTarget(node: string): string {
  return `$targets[${node}.id] = true`;
}

/** The number of edges of these relations that a node has. */
export function printEdgeCount(node: string, followed: Followed): string {
  return followed.isOfAllRelations
    ? `coalesce(${node}.degree, 0)`
    : `COUNT { (${node})-[:${printTypes(followed)}]-() }`;
}

/** `A|B`: the relations that are followed. */
export function printTypes({ relations }: Pick<Followed, "relations">): string {
  return relations.map(quoteName).join("|");
}
