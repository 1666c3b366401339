/** A stretch of text that is a name of some entities. */
export interface Match {
  readonly startOffset: number;
  readonly endOffset: number;
  readonly entityIds: ReadonlySet<string>;
}

/** Of matches that overlap, the longest, and of equally long ones the first; in the order of the text. */
export function longestFirst(matches: readonly Match[]): readonly Match[] {
  const taken = new Set<number>();
  const chosen: Match[] = [];
  for (const match of [...matches].sort((a, b) => length(b) - length(a) || a.startOffset - b.startOffset)) {
    // What was taken before is no shorter, so that it covers an end of this one if it overlaps it at all.
    if (taken.has(match.startOffset) || taken.has(match.endOffset - 1)) continue;
    for (let offset = match.startOffset; offset < match.endOffset; offset += 1) taken.add(offset);
    chosen.push(match);
  }
  return chosen.sort((a, b) => a.startOffset - b.startOffset);
}

function length({ startOffset, endOffset }: Match): number {
  return endOffset - startOffset;
}
