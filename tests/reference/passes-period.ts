import type { FuzzyTime } from "../../src/evidence/records.js";

type Days = Readonly<{ from?: string; to?: string }>;
type Relations = Readonly<{ before?: string; after?: string; during?: Days; overlaps?: Days }>;

/** A filter on a period, as the API takes it. */
export type TimeFilter = Readonly<{ exists?: boolean; possibly?: Relations; certainly?: Relations }>;

/** One way to read a period: its first and last day; ∞ is written as a day after all others. */
interface PeriodReading {
  readonly start: string;
  readonly end: string;
}

/**
 * Whether a period passes a filter, found by trying every way to read it on a calendar of all days that matter:
 * it lies so possibly if one reading does, certainly if all do.
 */
export function passesPeriod(time: FuzzyTime | undefined, filter: TimeFilter): boolean {
  return Object.entries(filter).every(([name, asked]) => {
    if (name === "exists") return (time !== undefined) === asked;
    if (time === undefined) return false;
    const relations = relationsOf(asked as Relations);
    const readings = readingsOf(time, calendar(time, JSON.stringify(asked)));
    return relations.every((relation) =>
      name === "possibly" ? readings.some(relation) : readings.every(relation),
    );
  });
}

function relationsOf({
  before,
  after,
  during,
  overlaps,
}: Relations): ((reading: PeriodReading) => boolean)[] {
  const relations: ((reading: PeriodReading) => boolean)[] = [];
  if (before !== undefined) relations.push(({ end }) => end < before);
  if (after !== undefined) relations.push(({ start }) => start > after);
  if (during !== undefined)
    relations.push(({ start, end }) => start >= (during.from ?? FIRST) && end <= (during.to ?? NEVER));
  if (overlaps !== undefined)
    relations.push(({ start, end }) => start <= (overlaps.to ?? NEVER) && end >= (overlaps.from ?? FIRST));
  return relations;
}

const FIRST = "0000-01-01";
const LAST = "9998-12-31";
const NEVER = "9999-99-99";

function readingsOf(time: FuzzyTime, days: readonly string[]): readonly PeriodReading[] {
  const between = (earliest: string | null, latest: string | null): readonly string[] =>
    days.filter((day) => day >= (earliest ?? FIRST) && day <= (latest ?? LAST));
  const ends = time.end === "OPEN" ? [NEVER] : between(time.earliestEnd, time.latestEnd);
  return between(time.earliestStart, time.latestStart).flatMap((start) =>
    ends.filter((end) => start <= end).map((end) => ({ start, end })),
  );
}

/** All days at which anything changes, with the days beside them, and both ends of time. */
function calendar(time: FuzzyTime, asked: string): readonly string[] {
  const named = [
    time.earliestStart,
    time.latestStart,
    time.earliestEnd,
    time.latestEnd,
    ...(asked.match(/\d{4}-\d\d-\d\d/gu) ?? []),
  ].filter((day) => day !== null);
  return [...new Set([FIRST, LAST, ...named.flatMap((day) => [-1, 0, 1].map((by) => dayBeside(day, by)))])];
}

function dayBeside(day: string, by: number): string {
  return new Date(Date.parse(day) + by * 86_400_000).toISOString().slice(0, 10);
}
