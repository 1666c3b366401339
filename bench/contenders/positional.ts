/** A row or a list in a row. Whoever wrote the statement knows what stands where. */
export type Cells = readonly unknown[];

type Plain = Record<string, unknown>;

/** Objects with these names from lists of cells in this order. */
export function objectsOf(lists: readonly Cells[], names: readonly string[]): readonly Plain[] {
  return lists.map((cells) => objectOf(cells, names, 0));
}

/** Edges whose cells are first those of the node, then those of the edge. */
export function edgesOf(
  lists: unknown,
  nodeNames: readonly string[],
  edgeNames: readonly string[] = [],
): readonly Plain[] {
  return (lists as readonly Cells[]).map((cells) => {
    const edge = objectOf(cells, edgeNames, nodeNames.length);
    edge.node = objectOf(cells, nodeNames, 0);
    return edge;
  });
}

function objectOf(cells: Cells, names: readonly string[], start: number): Plain {
  const object: Plain = {};
  for (let at = 0; at < names.length; at++) object[names[at] ?? ""] = cells[start + at];
  return object;
}
