/** Milliseconds until a time of `performance.now()`, at least one: a store takes no timeout of nothing. */
export function remaining(deadline: number): number {
  return Math.max(1, Math.ceil(deadline - performance.now()));
}
