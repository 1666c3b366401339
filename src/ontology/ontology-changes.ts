import type { CanonicalOntology, CanonicalValue } from "./canonical-ontology.js";

/**
 * What an ontology no longer says of what an older one said, as paths such as `relations.CONTRIBUTES_TO.to`.
 *
 * Empty for a change that only adds: what is stored under the older ontology is then right under the newer one.
 */
export function removalsBetween(older: CanonicalOntology, newer: CanonicalOntology): readonly string[] {
  return removals(older, newer, "");
}

function removals(older: CanonicalValue, newer: CanonicalValue | undefined, path: string): readonly string[] {
  if (!isRecord(older)) return isKept(older, newer) ? [] : [path];
  if (!isRecord(newer)) return [path];
  return Object.entries(older).flatMap(([key, value]) =>
    removals(value, newer[key], path === "" ? key : `${path}.${key}`),
  );
}

function isKept(older: CanonicalValue, newer: CanonicalValue | undefined): boolean {
  return isList(older) && isList(newer) ? isSubsequence(older, newer) : older === newer;
}

function isRecord(value: CanonicalValue | undefined): value is Readonly<Record<string, CanonicalValue>> {
  return typeof value === "object" && !Array.isArray(value);
}

function isList(value: CanonicalValue | undefined): value is readonly CanonicalValue[] {
  return Array.isArray(value);
}

/** Whether all items are there still, in the same order: the order of an enumeration can matter. */
function isSubsequence(older: readonly CanonicalValue[], newer: readonly CanonicalValue[]): boolean {
  let met = 0;
  for (const item of newer) if (item === older[met]) met += 1;
  return met === older.length;
}
