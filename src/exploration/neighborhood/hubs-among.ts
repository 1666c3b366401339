import { relationDegreeProperty, type EdgeDirection } from "../../ontology/stored-properties.js";
import { groupBy } from "../../support/group-by.js";

/** An entity with many edges. */
export interface Hub {
  readonly id: string;
  /** How many, by stored property of a relation and direction. What is not there is 0. */
  readonly degrees: ReadonlyMap<string, number>;
}

/** Edges that are looked for from one of their ends. */
export interface Search {
  readonly direction: EdgeDirection;
  readonly relations: readonly string[];
  /** The entities that are looked at, and those that may be at the other ends. */
  readonly ids: readonly string[];
  readonly targets: readonly string[];
}

/**
 * How the edges of these relations that leave hubs are found, each once, without looking at all edges of a hub where it can be avoided:
 * from the entities where few arrive, hubs too; and between hubs and those where many arrive relation by relation, from the side that
 * has fewer edges of it. Where one side has none there is nothing to look for.
 *
 * @param few the most edges that are few
 */
export function searchesFromHubs(
  hubs: readonly Hub[],
  others: readonly string[],
  relations: readonly string[],
  few: number,
): readonly Search[] {
  const subjects = hubs.filter((hub) => edgesOf([hub], relations, "out") > 0);
  if (subjects.length === 0) return [];
  const popular = hubs.filter((hub) => edgesOf([hub], relations, "in") > few);
  const quiet = [...others, ...idsOf(hubs.filter((hub) => !popular.includes(hub)))];
  const arriving: Search = { direction: "in", relations, ids: quiet, targets: idsOf(subjects) };
  return [...(quiet.length === 0 ? [] : [arriving]), ...searchesBetween(subjects, popular, relations)];
}

function searchesBetween(
  subjects: readonly Hub[],
  objects: readonly Hub[],
  relations: readonly string[],
): readonly Search[] {
  const bySide = groupBy(relations, (relation) => sideOf(relation, subjects, objects));
  const search = (direction: EdgeDirection, from: readonly Hub[], to: readonly Hub[]): readonly Search[] => {
    const chosen = bySide.get(direction) ?? [];
    const having = from.filter((hub) => edgesOf([hub], chosen, direction) > 0);
    return chosen.length === 0
      ? []
      : [{ direction, relations: chosen, ids: idsOf(having), targets: idsOf(to) }];
  };
  return [...search("out", subjects, objects), ...search("in", objects, subjects)];
}

/** The side that has fewer edges of a relation; null: one has none. */
function sideOf(relation: string, subjects: readonly Hub[], objects: readonly Hub[]): EdgeDirection | null {
  const leaving = edgesOf(subjects, [relation], "out");
  const arriving = edgesOf(objects, [relation], "in");
  if (leaving === 0 || arriving === 0) return null;
  return leaving <= arriving ? "out" : "in";
}

function edgesOf(hubs: readonly Hub[], relations: readonly string[], direction: EdgeDirection): number {
  let edges = 0;
  for (const { degrees } of hubs)
    for (const relation of relations) edges += degrees.get(relationDegreeProperty(relation, direction)) ?? 0;
  return edges;
}

function idsOf(hubs: readonly Hub[]): readonly string[] {
  return hubs.map(({ id }) => id);
}
