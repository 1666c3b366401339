import { degreeProperties, degreesOf } from "../../src/loader/degrees.js";
import type { Draw } from "../support/draw.js";
import type { StoredGraph } from "../support/write-graph.js";

/** An entity of a small graph, as far as walks ask for it. */
export interface SmallEntity {
  readonly id: string;
  readonly kind: string;
}

/** An edge of a small graph. */
export interface SmallEdge {
  readonly fact: string;
  readonly relation: string;
  readonly from: string;
  readonly to: string;
  readonly status: "UNDISPUTED" | "CONTESTED";
  readonly affirmingClaims: number;
}

/** A small graph of entities and relations, without evidence. */
export interface SmallGraph {
  readonly entities: readonly SmallEntity[];
  readonly edges: readonly SmallEdge[];
}

export const smallKinds = ["STATE", "MISSION", "TOPIC"] as const;
export const smallRelations = ["CONTRIBUTES_TO", "PART_OF", "SUPPORTS"] as const;

/** Draws a graph in which all is that makes walking hard: parallel edges, cycles, loops, hubs, and parts that nothing connects. */
export function drawRelations(draw: Draw): SmallGraph {
  const entities = draw.times(2, 9, (at) => ({ id: `e${at}`, kind: draw.pick(smallKinds) }));
  const [hub] = entities as [SmallEntity, ...SmallEntity[]];
  const end = (): string => (draw.chance(0.25) ? hub : draw.pick(entities)).id;
  const edges = draw.times(0, 22, (at): SmallEdge => {
    const [relation, from, to] = [draw.pick(smallRelations), end(), end()];
    return {
      // As facts are called; parallel ones not in the order in which they are stored.
      fact: `fact:${from}:${relation.toLowerCase().replaceAll("_", "-")}:${to}:${(at * 7) % 23}`,
      ...{ relation, from, to },
      status: draw.chance(0.8) ? "UNDISPUTED" : "CONTESTED",
      affirmingClaims: draw.integer(1, 3),
    };
  });
  return { entities, edges };
}

/** The graph as it is stored. */
export function storedRelations({ entities, edges }: SmallGraph): StoredGraph {
  const degrees = degreesOf(edges);
  return {
    nodes: entities.map(({ id, kind }) => ({
      labels: ["Entity"],
      properties: { id, kind, ...degreeProperties(degrees, id) },
    })),
    relationships: edges.map(({ fact, relation, from, to, status, affirmingClaims }) => ({
      type: relation,
      from: { label: "Entity", id: from },
      to: { label: "Entity", id: to },
      properties: { factId: fact, status, affirmingClaims: BigInt(affirmingClaims) },
    })),
  };
}

/** What a walk may follow; null narrows nothing. */
export interface SmallFilter {
  readonly relations: readonly string[] | null;
  readonly kinds: readonly string[] | null;
  readonly avoiding: readonly string[];
  readonly statuses: readonly string[] | null;
}

/** Draws what a walk may follow, mostly everything. */
export function drawFilter(draw: Draw, { entities }: SmallGraph): SmallFilter {
  const some = <Item>(items: readonly Item[], probability: number): Item[] | null =>
    draw.chance(probability) ? draw.some(items, 0.6) : null;
  const relations = some(smallRelations, 0.3);
  return {
    relations: relations?.length === 0 ? null : relations,
    kinds: some(smallKinds, 0.25),
    avoiding: draw.chance(0.25) ? [draw.pick(entities).id] : [],
    statuses: draw.chance(0.2) ? ["UNDISPUTED"] : null,
  };
}

/** The edges that a walk may follow, whichever entities they join. */
export function followedEdges(
  { edges }: SmallGraph,
  { relations, statuses }: SmallFilter,
): readonly SmallEdge[] {
  return edges.filter(
    ({ relation, status }) =>
      (relations === null || relations.includes(relation)) &&
      (statuses === null || statuses.includes(status)),
  );
}
