/** The first `count` items of a list in order. Of a long list with few of them, it takes one comparison for most of the others. */
export function leastOf<Item>(
  items: readonly Item[],
  count: number,
  compare: (a: Item, b: Item) => number,
): readonly Item[] {
  if (items.length <= 2 * count) return items.toSorted(compare).slice(0, count);
  const least: Item[] = items.slice(0, count).sort(compare);
  for (const item of items.slice(count)) {
    const last = least.at(-1);
    if (last === undefined || compare(item, last) >= 0) continue;
    const place = least.findIndex((one) => compare(item, one) < 0);
    least.splice(place, 0, item);
    least.pop();
  }
  return least;
}
