import type { FuzzyTime } from "./records.js";

/** Whether two periods may have a day in common: UNKNOWN ends are taken for whatever makes it so. */
export function possiblyOverlap(a: FuzzyTime, b: FuzzyTime): boolean {
  return mayStartBeforeEndOf(a, b) && mayStartBeforeEndOf(b, a);
}

/** Whether two periods have a day in common whatever their uncertain ends turn out to be. An OPEN end reaches beyond every day. */
export function certainlyOverlap(a: FuzzyTime, b: FuzzyTime): boolean {
  return mustStartBeforeEndOf(a, b) && mustStartBeforeEndOf(b, a);
}

function mayStartBeforeEndOf(a: FuzzyTime, b: FuzzyTime): boolean {
  return a.earliestStart === null || b.latestEnd === null || a.earliestStart <= b.latestEnd;
}

function mustStartBeforeEndOf(a: FuzzyTime, b: FuzzyTime): boolean {
  if (a.latestStart === null) return false;
  return b.end === "OPEN" || (b.earliestEnd !== null && a.latestStart <= b.earliestEnd);
}
