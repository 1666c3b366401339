import type { FuzzyTime } from "../records.js";

/**
 * Whether two fuzzy periods may be one and the same: both starts may be one day, and both ends.
 *
 * "June 2025" and "12 June 2025" may. An OPEN end is never a day that is known.
 */
export function maySamePeriodBe(a: FuzzyTime, b: FuzzyTime): boolean {
  return (
    mayBeOneDay([a.earliestStart, a.latestStart], [b.earliestStart, b.latestStart]) && mayEndsBeOne(a, b)
  );
}

function mayEndsBeOne(a: FuzzyTime, b: FuzzyTime): boolean {
  if (a.end === "OPEN") return b.end === "OPEN" || b.latestEnd === null;
  if (b.end === "OPEN") return a.latestEnd === null;
  return mayBeOneDay([a.earliestEnd, a.latestEnd], [b.earliestEnd, b.latestEnd]);
}

type Bounds = readonly [earliest: string | null, latest: string | null];

function mayBeOneDay(a: Bounds, b: Bounds): boolean {
  return isNotAfter(a[0], b[1]) && isNotAfter(b[0], a[1]);
}

function isNotAfter(earliest: string | null, latest: string | null): boolean {
  return earliest === null || latest === null || earliest <= latest;
}
