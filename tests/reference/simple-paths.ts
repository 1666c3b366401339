import type { Path, Step } from "../../src/exploration/paths/path.js";
import { followedEdges, type SmallEdge, type SmallFilter, type SmallGraph } from "./draw-relations.js";

/** All simple paths between two entities, found by trying all ways: shortest first, then by the ids of their facts. */
export function simplePaths(
  graph: SmallGraph,
  filter: SmallFilter,
  { from, to, maxLength }: { readonly from: string; readonly to: string; readonly maxLength: number },
): readonly Path[] {
  const edges = followedEdges(graph, filter);
  const found: Path[] = [];
  const mayPass = (id: string): boolean => id === to || isPassable(id, graph, filter);
  const walk = (path: Path, at: string): void => {
    if (at === to) {
      found.push(path);
      return;
    }
    const next = path.length === maxLength ? [] : stepsFrom(at, edges);
    for (const step of next) {
      const isBack = step.to === from || path.some((one) => one.to === step.to);
      if (!isBack && mayPass(step.to)) walk([...path, step], step.to);
    }
  };
  if (from !== to) walk([], from);
  return found.sort(comparePaths);
}

function stepsFrom(at: string, edges: readonly SmallEdge[]): readonly Step[] {
  return edges.flatMap(({ fact, from, to }) => [
    ...(from === at ? [{ fact, from, to }] : []),
    ...(to === at ? [{ fact, from: to, to: from }] : []),
  ]);
}

function isPassable(id: string, { entities }: SmallGraph, { avoiding, kinds }: SmallFilter): boolean {
  const kind = entities.find((entity) => entity.id === id)?.kind ?? "";
  return !avoiding.includes(id) && (kinds === null || kinds.includes(kind));
}

function comparePaths(a: Path, b: Path): number {
  if (a.length !== b.length) return a.length - b.length;
  const at = a.findIndex(({ fact }, place) => fact !== b[place]?.fact);
  return at === -1 ? 0 : (a[at] as Step).fact < (b[at] as Step).fact ? -1 : 1;
}
