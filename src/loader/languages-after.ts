import type { GraphReader } from "../store/graph-store.js";
import type { GraphMarker } from "./graph-marker.js";
import type { StoredParts } from "./stored-parts.js";
import type { Change } from "./writing/change.js";
import { textOf } from "./writing/properties.js";
import { loadTimeout, textCell } from "./writing/read-rows.js";

/** The languages of all names once changes of names are written, sorted. */
export async function languagesAfter(
  store: GraphReader,
  marker: GraphMarker,
  changes: readonly Change[],
  stored: StoredParts,
): Promise<readonly string[]> {
  const added = changes.flatMap((change) =>
    change.change === "createNodes" ? change.nodes.slice(0, change.nodes.length) : [],
  );
  const removed = changes.flatMap((change) => (change.change === "removeNodes" ? change.ids : []));
  const languages = new Map(marker.languages.map((language) => [language, Number.POSITIVE_INFINITY]));
  // Only where names go can a language go, and only then are all names worth counting.
  if (removed.length > 0)
    for (const [language, names] of await countNames(store)) languages.set(language, names);
  const count = (language: string | null, names: number): void => {
    if (language !== null) languages.set(language, (languages.get(language) ?? 0) + names);
  };
  for (const name of added) count(textOf(name, "language"), 1);
  for (const id of removed) count(textOf(stored.names.get(id) ?? {}, "language"), -1);
  return [...languages].flatMap(([language, names]) => (names > 0 ? [language] : [])).sort();
}

async function countNames(store: GraphReader): Promise<ReadonlyMap<string, number>> {
  const text = "MATCH (n:Name) RETURN n.language AS language, count(n) AS names";
  const rows = await store.read({ text, parameters: {} }, { timeout: loadTimeout });
  return new Map(rows.map(([language, names]) => [textCell(language), Number(names)]));
}
