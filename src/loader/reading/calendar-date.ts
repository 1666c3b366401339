import type { Faults } from "./faults.js";
import type { TextNode } from "./yaml-tree.js";

/** A day that exists, `yyyy-mm-dd`; null, and a fault, where the text is none. */
export function calendarDate(given: TextNode, faults: Faults): string | null {
  const time = /^\d{4}-\d{2}-\d{2}$/u.test(given.value) ? Date.parse(`${given.value}T00:00:00Z`) : Number.NaN;
  // Date.parse takes 30 February for a day in March.
  const exists = !Number.isNaN(time) && new Date(time).toISOString().startsWith(given.value);
  if (exists) return given.value;
  faults.add(given.at, `"${given.value}" is no day; write it as yyyy-mm-dd, such as 2025-06-12`);
  return null;
}
