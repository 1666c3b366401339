/**
 * Takes from several lists in turn, one of each, until there is no room or all are used up; what was taken before or is known is
 * passed over. So a long list leaves room for short ones.
 */
export function takeInTurn(
  lists: readonly (readonly string[])[],
  known: ReadonlySet<string>,
  room: number,
): readonly string[] {
  const taken = new Set<string>();
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  for (let turn = 0; turn < longest; turn++) {
    for (const list of lists) {
      const next = list[turn];
      if (next === undefined || known.has(next)) continue;
      if (taken.size === room) return [...taken];
      taken.add(next);
    }
  }
  return [...taken];
}
