import type { Path, Step } from "../../src/exploration/paths/path.js";
import { followedEdges, type SmallFilter, type SmallGraph } from "./draw-relations.js";

/** All simple paths between two entities, found by trying all ways: shortest first, then by the ids of their facts. */
export function simplePaths(
  graph: SmallGraph,
  filter: SmallFilter,
  { from, to, maxLength }: { readonly from: string; readonly to: string; readonly maxLength: number },
): readonly Path[] {
  const kindOf = new Map(graph.entities.map(({ id, kind }) => [id, kind]));
  const edges = followedEdges(graph, filter);
  const found: Path[] = [];
  const walk = (path: Path, at: string): void => {
    if (at === to) found.push(path);
    if (at === to || path.length === maxLength) return;
    for (const step of stepsFrom(at)) {
      const isBack = step.to === from || path.some((one) => one.to === step.to);
      const isBarred = step.to !== to && (filter.avoiding.includes(step.to) || isOfOtherKind(step.to));
      if (!isBack && !isBarred) walk([...path, step], step.to);
    }
  };
  const stepsFrom = (at: string): readonly Step[] =>
    edges.flatMap(({ fact, from: subject, to: object }) => [
      ...(subject === at ? [{ fact, from: subject, to: object }] : []),
      ...(object === at ? [{ fact, from: object, to: subject }] : []),
    ]);
  const isOfOtherKind = (id: string): boolean =>
    filter.kinds !== null && !filter.kinds.includes(kindOf.get(id) ?? "");
  if (from !== to) walk([], from);
  return found.sort(comparePaths);
}

function comparePaths(a: Path, b: Path): number {
  if (a.length !== b.length) return a.length - b.length;
  const at = a.findIndex(({ fact }, place) => fact !== b[place]?.fact);
  return at === -1 ? 0 : (a[at] as Step).fact < (b[at] as Step).fact ? -1 : 1;
}
