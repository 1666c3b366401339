import { entityLabel } from "./graph-indexes.js";
import type { Change } from "./writing/change.js";
import type { EntityDifference } from "./writing/entity-changes.js";
import { requiredText } from "./writing/properties.js";
import type { Edge } from "./writing/fact-changes.js";

/** By id of the entity, how many edges it has. */
export function degreesOf(edges: Iterable<Pick<Edge, "from" | "to">>): ReadonlyMap<string, number> {
  return count(new Map(), edges, 1);
}

/** By id of the entity, how many edges it has more (or, below 0, fewer) once these changes of edges are written. */
export function degreeDifferences(edgeChanges: readonly Change[]): ReadonlyMap<string, number> {
  const differences = new Map<string, number>();
  for (const change of edgeChanges) {
    if (change.change === "createLinks") count(differences, change.links, 1);
    if (change.change === "removeLinks") count(differences, change.links, -1);
  }
  return differences;
}

/** Of entities that are not written for other reasons too, the number of their edges. */
export function degreeChanges(
  differences: ReadonlyMap<string, number>,
  written: readonly EntityDifference[],
): readonly Change[] {
  const others = new Map(differences);
  for (const { properties } of written) others.delete(requiredText(properties, "id"));
  const nodes = [...others].flatMap(([id, by]) => (by === 0 ? [] : [{ id, by }]));
  return [{ change: "raiseNodes", label: entityLabel, property: "degree", nodes }];
}

/** An edge from an entity to itself counts at both ends. */
function count(
  degrees: Map<string, number>,
  edges: Iterable<Pick<Edge, "from" | "to">>,
  step: number,
): Map<string, number> {
  for (const { from, to } of edges)
    for (const id of [from, to]) degrees.set(id, (degrees.get(id) ?? 0) + step);
  return degrees;
}
