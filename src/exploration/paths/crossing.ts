/** From where the edges between two sets of entities are read, and to where. */
export interface Crossing {
  readonly entities: readonly string[];
  readonly targets: readonly string[];
}

/**
 * The way to read the edges between two sets that looks at fewest edges: from all of the one, from all of the other, or, where both
 * hold the same hub, from all but the hub: each of its edges to another entity of either set is met from there.
 */
export function cheapestCrossing(
  near: readonly string[],
  far: readonly string[],
  edgesOf: (entity: string) => number,
): Crossing {
  const isFar = new Set(far);
  const common = near.filter((entity) => isFar.has(entity));
  const hub = common.length === 0 ? undefined : greatestHub(common, edgesOf);
  const all = [...new Set([...near, ...far])];
  const ways: Crossing[] = [
    { entities: near, targets: far },
    { entities: far, targets: near },
    ...(hub === undefined ? [] : [{ entities: all.filter((entity) => entity !== hub), targets: all }]),
  ];
  const costOf = ({ entities }: Crossing): number =>
    entities.reduce((sum, entity) => sum + edgesOf(entity), 0);
  return ways.reduce((best, way) => (costOf(way) < costOf(best) ? way : best));
}

/** Of entities, at least one, the one with most edges; of several, the first by id: in whichever order they were met. */
export function greatestHub(entities: readonly string[], edgesOf: (entity: string) => number): string {
  return entities.reduce((hub, entity) => {
    const more = edgesOf(entity) - edgesOf(hub);
    return more > 0 || (more === 0 && entity < hub) ? entity : hub;
  });
}
