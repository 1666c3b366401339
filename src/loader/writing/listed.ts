/** Things in an order, of which a stretch is made when it is asked for. An array is one that is made already. */
export interface Listed<Item> {
  readonly length: number;
  slice(start: number, end: number): readonly Item[];
}

/**
 * What is made of each item, made when it is asked for, every time anew: so it need not be in memory as a whole, and is made while
 * the engine writes what came before.
 */
export function deferred<Source, Item>(
  sources: readonly Source[],
  make: (source: Source) => Item,
): Listed<Item> {
  return { length: sources.length, slice: (start, end) => sources.slice(start, end).map(make) };
}
