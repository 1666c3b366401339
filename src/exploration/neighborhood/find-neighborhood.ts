import type { Exploring } from "../exploring.js";
import type { Following } from "../following.js";
import { readEdgesAmong, type Edge } from "./edges-among.js";
import { readGroups, type EdgeGroup } from "./surroundings.js";
import { takeInTurn } from "./take-in-turn.js";

/** What is asked for around some entities. */
export interface NeighborhoodQuestion {
  /** Ids of entities that are there, each once. */
  readonly of: readonly string[];
  /** Steps from the nearest of them at most. */
  readonly depth: number;
  /** Entities at most, edges at most, and lines that say what is left out. */
  readonly nodes: number;
  readonly edges: number;
  readonly leftOut: number;
  /** An entity with more edges is a hub: edges between it and others are looked for from the others. */
  readonly few: number;
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
  /** Whether there are more edges between the nodes, or more lines that say what is left out. */
  readonly truncated: boolean;
  /** Which of these, in words; null: neither. */
  readonly reason: string | null;
}

/**
 * The entities around some others, step by step, with all edges between them. Where there are too many, each relation of each
 * entity gives one in turn, the best affirmed first. Two statements for each step, and one for the edges, up to three more where there
 * are hubs.
 */
export async function findNeighborhood(
  { of, depth, nodes: most, edges: mostEdges, leftOut: mostLines, few }: NeighborhoodQuestion,
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
  const among = await readEdgesAmong([...shown], { most: mostEdges + 1, few }, followed, exploring);
  const edges = among.slice(0, mostEdges);
  const leftOut = leftOutOf(groups, edges);
  const cut = [
    ...(among.length > mostEdges ? [tellEdges(mostEdges)] : []),
    ...(leftOut.length > mostLines ? [tellLines(leftOut.length, mostLines)] : []),
  ];
  return {
    nodes: [...shown],
    edges,
    leftOut: leftOut.slice(0, mostLines),
    truncated: cut.length > 0,
    reason: cut.length === 0 ? null : `${cut.join(" ")} Narrow it by relations, evidence or depth.`,
  };
}

function tellEdges(most: number): string {
  return `More than ${most} edges are between these entities; the first by the ids of their facts are shown.`;
}

function tellLines(lines: number, most: number): string {
  return `${lines} entries say what is left out; the first ${most} are shown, those of the nearest entities.`;
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
