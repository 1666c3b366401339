/** Consecutive items: as many together as weigh no more than the limit, but at least one. */
export function stretches<Item>(
  items: Iterable<Item>,
  weightOf: (item: Item) => number,
  limit: number,
): readonly (readonly Item[])[] {
  const found: Item[][] = [];
  let weight = Number.POSITIVE_INFINITY;
  for (const item of items) {
    weight += weightOf(item);
    if (weight > limit) {
      found.push([]);
      weight = weightOf(item);
    }
    found.at(-1)?.push(item);
  }
  return found;
}
