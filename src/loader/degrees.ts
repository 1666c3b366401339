import { degreeProperty, isDegreeProperty, relationDegreeProperty } from "../ontology/stored-properties.js";
import { entityLabel } from "./graph-indexes.js";
import type { Change, RaisedNode } from "./writing/change.js";
import type { EntityDifference } from "./writing/entity-changes.js";
import type { Edge } from "./writing/fact-changes.js";
import { type Properties, requiredText } from "./writing/properties.js";

/** How many edges an entity has of each relation either way, by stored property. None is 0. */
export type Degrees = Readonly<Record<string, number>>;

/** By id of the entity. */
export function degreesOf(
  edges: Iterable<Pick<Edge, "relation" | "from" | "to">>,
): ReadonlyMap<string, Degrees> {
  const degrees: MutableDegrees = new Map();
  for (const edge of edges) count(degrees, edge.relation, edge, 1);
  return degrees;
}

/** By id of the entity, how many edges it has more (or, below 0, fewer) once these changes of edges are written. */
export function degreeDifferences(edgeChanges: readonly Change[]): ReadonlyMap<string, Degrees> {
  const differences: MutableDegrees = new Map();
  for (const change of edgeChanges) {
    if (change.change !== "createLinks" && change.change !== "removeLinks") continue;
    const step = change.change === "createLinks" ? 1 : -1;
    for (const link of change.links) count(differences, change.link.type, link, step);
  }
  return new Map([...differences].map(([id, by]) => [id, withoutZeros(by)]));
}

/** Of entities that are not written for other reasons too, the numbers of their edges. */
export function degreeChanges(
  differences: ReadonlyMap<string, Degrees>,
  written: readonly EntityDifference[],
): readonly Change[] {
  const others = new Map(differences);
  for (const { properties } of written) others.delete(requiredText(properties, "id"));
  const raised = [...others].map(([id, by]): RaisedNode => ({ id, by }));
  const nodes = raised.filter(({ by }) => Object.keys(by).length > 0);
  return [{ change: "raiseNodes", label: entityLabel, total: degreeProperty, nodes }];
}

/** What is stored of an entity, raised by so much. */
export function raisedDegrees(stored: Properties, by: Degrees = {}): Degrees {
  const raised: Record<string, number> = { ...storedDegrees(stored) };
  for (const [name, more] of Object.entries(by)) raised[name] = (raised[name] ?? 0) + more;
  return withoutZeros(raised);
}

/** What is stored of an entity. */
export function storedDegrees(stored: Properties): Degrees {
  const names = Object.keys(stored).filter((name) => name !== degreeProperty && isDegreeProperty(name));
  return Object.fromEntries(names.map((name) => [name, Number(stored[name])]));
}

/** As they are stored: with their sum. */
export function degreeProperties(degrees: Degrees = {}): Properties {
  const entries = Object.entries(degrees);
  if (entries.length === 0) return {};
  const sum = entries.reduce((total, [, number]) => total + number, 0);
  return Object.fromEntries(
    [[degreeProperty, sum] as const, ...entries].map(([name, number]) => [name, BigInt(number)]),
  );
}

type MutableDegrees = Map<string, Record<string, number>>;

/** An edge from an entity to itself counts at both ends. */
function count(
  degrees: MutableDegrees,
  relation: string,
  { from, to }: Pick<Edge, "from" | "to">,
  step: number,
): void {
  raise(degrees, from, relationDegreeProperty(relation, "out"), step);
  raise(degrees, to, relationDegreeProperty(relation, "in"), step);
}

function raise(degrees: MutableDegrees, id: string, name: string, step: number): void {
  const those = degrees.get(id);
  if (those === undefined) degrees.set(id, { [name]: step });
  else those[name] = (those[name] ?? 0) + step;
}

function withoutZeros(degrees: Degrees): Degrees {
  return Object.fromEntries(Object.entries(degrees).filter(([, number]) => number !== 0));
}
