import type { Exploring } from "../exploring.js";
import type { Following } from "../following.js";
import { readEdgesAmong, readGroups, type Edge, type EdgeGroup } from "./surroundings.js";
import { takeInTurn } from "./take-in-turn.js";

/** What is asked for around some entities. */
export interface NeighborhoodQuestion {
  /** Ids of entities that are there, each once. */
  readonly of: readonly string[];
  /** Steps from the nearest of them at most. */
  readonly depth: number;
  /** Entities at most, and edges at most. */
  readonly nodes: number;
  readonly edges: number;
}

/** Edges of one entity, of one relation and one way, that are not shown though they lead no further than was asked. */
export interface LeftOut {
  readonly node: string;
  readonly relation: string;
  readonly forward: boolean;
  readonly count: number;
}

/** A part of the graph, with ids for entities and facts. */
export interface Neighborhood {
  /** Nearest first. */
  readonly nodes: readonly string[];
  /** Between these, ordered by fact. */
  readonly edges: readonly Edge[];
  readonly leftOut: readonly LeftOut[];
}

/**
 * The entities around some others, step by step, with all edges between them. Where there are too many, each relation of each
 * entity gives one in turn, the best affirmed first. Two statements for each step, and one for the edges.
 */
export async function findNeighborhood(
  { of, depth, nodes: most, edges: mostEdges }: NeighborhoodQuestion,
  followed: Following,
  exploring: Pick<Exploring, "read">,
): Promise<Neighborhood> {
  const shown = new Set(of.slice(0, most));
  const groups: EdgeGroup[] = [];
  let outermost: readonly string[] = [...shown];
  for (let steps = 0; steps < depth && outermost.length > 0; steps++) {
    const room = most - shown.size;
    // What is known already may come first in a list.
    const around = await readGroups(outermost, room + shown.size, followed, exploring);
    groups.push(...around);
    outermost = takeInTurn(
      around.map(({ ends }) => ends),
      shown,
      room,
    );
    for (const entity of outermost) shown.add(entity);
  }
  const edges = (await readEdgesAmong([...shown], followed, exploring)).slice(0, mostEdges);
  return { nodes: [...shown], edges, leftOut: leftOutOf(groups, edges) };
}

function leftOutOf(groups: readonly EdgeGroup[], edges: readonly Edge[]): readonly LeftOut[] {
  const shown = new Map<string, number>();
  for (const { relation, from, to } of edges)
    for (const key of [keyOf(from, relation, true), keyOf(to, relation, false)])
      shown.set(key, (shown.get(key) ?? 0) + 1);
  return groups
    .map(({ entity, relation, forward, edges: all }) => ({
      node: entity,
      relation,
      forward,
      count: all - (shown.get(keyOf(entity, relation, forward)) ?? 0),
    }))
    .filter(({ count }) => count > 0);
}

function keyOf(entity: string, relation: string, forward: boolean): string {
  return `${entity} ${relation} ${String(forward)}`;
}
