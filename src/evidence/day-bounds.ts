/** The days between which something lies, `yyyy-mm-dd`; null: unbounded. */
export interface DayBounds {
  readonly earliest: string | null;
  readonly latest: string | null;
}

/** Nothing is known of either side. */
export const unbounded: DayBounds = { earliest: null, latest: null };

/** Whether the first can only lie after the last. */
export function startsAfter(first: DayBounds, last: DayBounds): boolean {
  return first.earliest !== null && last.latest !== null && first.earliest > last.latest;
}
