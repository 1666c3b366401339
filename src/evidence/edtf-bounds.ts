import edtf from "edtf";
import { startsAfter, unbounded, type DayBounds } from "./day-bounds.js";
import { seasonBounds } from "./season-bounds.js";

/**
 * The days between which an EDTF value lies; null where the text is none that Attest takes.
 *
 * Taken are days, months, years, quarters and other parts of a year, unspecified digits (`202X`), the marks `?`, `~` and `%` (the bounds
 * are those of the value without its mark, since no standard says how far "about" reaches) and one of several values or of a range:
 * `[2025-06,2025-09]`, `[2025-06..2025-09]`, `[..2025-12-31]`. Not taken: intervals, for the ends of a period are two values; lists,
 * times of day, years outside 0000 to 9999.
 */
export function edtfBounds(text: string): DayBounds | null {
  const set = /^\[(.*)\]$/u.exec(text);
  // The package takes no quarters in sets and ends `[2025-01..2025-03]` on the last day of January; hence members one by one.
  return set === null ? valueBounds(text) : setBounds(set[1] ?? "");
}

function setBounds(members: string): DayBounds | null {
  const range = /^([^.,]*)\.\.([^.,]*)$/u.exec(members);
  if (range !== null) return rangeBounds((range[1] ?? "").trim(), (range[2] ?? "").trim());
  const [first, ...others] = members.split(",").map((member) => valueBounds(member.trim()));
  return others.reduce<DayBounds | null>((all, one) => (all && one ? unite(all, one) : null), first ?? null);
}

function rangeBounds(from: string, to: string): DayBounds | null {
  if (from === "" && to === "") return null;
  const first = from === "" ? unbounded : valueBounds(from);
  const last = to === "" ? unbounded : valueBounds(to);
  if (first === null || last === null || startsAfter(first, last)) return null;
  return { earliest: first.earliest, latest: last.latest };
}

function unite(a: DayBounds, b: DayBounds): DayBounds {
  const sooner =
    a.earliest === null || b.earliest === null ? null : a.earliest < b.earliest ? a.earliest : b.earliest;
  const later = a.latest === null || b.latest === null ? null : a.latest > b.latest ? a.latest : b.latest;
  return { earliest: sooner, latest: later };
}

function valueBounds(text: string): DayBounds | null {
  const season = /^(\d{4})-(2[1-9]|3\d|4[01])[?~%]?$/u.exec(text);
  if (season !== null) return seasonBounds(Number(season[1]), Number(season[2]));
  if (!dateShape.test(text)) return null;
  const date = parsed(text);
  // The package makes the 1st of March of a 29th of February in an unspecified year; no bounds are better than wrong ones.
  if (date?.type !== "Date" || unmarked(date.edtf) !== unmarked(text)) return null;
  return { earliest: dayOf(date.min), latest: dayOf(date.max) };
}

const dateShape = /^[?~%]?[\dX]{4}[?~%]?(?:-[?~%]?[\dX]{2}[?~%]?){0,2}$/u;

function parsed(text: string): ReturnType<typeof edtf> | null {
  try {
    return edtf(text);
  } catch {
    return null;
  }
}

function unmarked(text: string): string {
  return text.replace(/[?~%]/gu, "");
}

function dayOf(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}
