import { degreeProperty, isDegreeProperty, relationDegreeProperty } from "../ontology/stored-properties.js";
import { entityLabel } from "./graph-indexes.js";
import type { Change } from "./writing/change.js";
import type { EntityDifference } from "./writing/entity-changes.js";
import type { Edge } from "./writing/fact-changes.js";
import { type Properties, requiredText } from "./writing/properties.js";

/** How many edges entities have: by stored property of a relation and direction, then by id of the entity. */
export type Degrees = ReadonlyMap<string, ReadonlyMap<string, number>>;
type MutableDegrees = Map<string, Map<string, number>>;

export function degreesOf(edges: Iterable<Pick<Edge, "relation" | "from" | "to">>): Degrees {
  const degrees: MutableDegrees = new Map();
  for (const edge of edges) count(degrees, edge.relation, [edge], 1);
  return degrees;
}

/** How many edges entities have more (or, below 0, fewer) once these changes of edges are written. */
export function degreeDifferences(edgeChanges: readonly Change[]): Degrees {
  const differences: MutableDegrees = new Map();
  for (const change of edgeChanges) {
    if (change.change === "createLinks") count(differences, change.link.type, change.links, 1);
    if (change.change === "removeLinks") count(differences, change.link.type, change.links, -1);
  }
  return differences;
}

/**
 * The numbers of entities that are there already, raised: no other part of a load need be written before this one is prepared.
 * New entities have theirs from the start.
 */
export function degreeChanges(
  differences: Degrees,
  entities: readonly EntityDifference[],
): readonly Change[] {
  const created = entities.filter(({ before }) => before === null);
  const ids = new Set(created.map(({ properties }) => requiredText(properties, "id")));
  const raises = [...differences].map(([property, byId]) => ({
    property,
    nodes: [...byId].flatMap(([id, by]) => (by === 0 || ids.has(id) ? [] : [{ id, by }])),
  }));
  return [{ change: "raiseNodes", label: entityLabel, total: degreeProperty, raises }];
}

/** The numbers of an entity as they are stored, with their sum. None is 0. */
export function degreeProperties(degrees: Degrees, id: string): Properties {
  const entries = [...degrees].flatMap(([name, byId]): [string, number][] => {
    const number = byId.get(id) ?? 0;
    return number === 0 ? [] : [[name, number]];
  });
  if (entries.length === 0) return {};
  const total = entries.reduce((sum, [, number]) => sum + number, 0);
  return Object.fromEntries(
    [[degreeProperty, total] as const, ...entries].map(([name, number]) => [name, BigInt(number)]),
  );
}

/** The numbers that are stored of an entity. */
export function storedDegrees(entity: Properties): Properties {
  return Object.fromEntries(Object.entries(entity).filter(([name]) => isDegreeProperty(name)));
}

/** An edge from an entity to itself counts at both ends. */
function count(
  degrees: MutableDegrees,
  relation: string,
  edges: readonly Pick<Edge, "from" | "to">[],
  step: number,
): void {
  const leaving = numbersOf(degrees, relationDegreeProperty(relation, "out"));
  const arriving = numbersOf(degrees, relationDegreeProperty(relation, "in"));
  for (const { from, to } of edges) {
    leaving.set(from, (leaving.get(from) ?? 0) + step);
    arriving.set(to, (arriving.get(to) ?? 0) + step);
  }
}

function numbersOf(degrees: MutableDegrees, property: string): Map<string, number> {
  const known = degrees.get(property);
  if (known !== undefined) return known;
  const numbers = new Map<string, number>();
  degrees.set(property, numbers);
  return numbers;
}
