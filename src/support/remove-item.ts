/** Takes an item out of a list, if it is in it. The others stay in their order. */
export function removeItem<Item>(list: Item[], item: Item): void {
  const place = list.indexOf(item);
  if (place >= 0) list.splice(place, 1);
}
