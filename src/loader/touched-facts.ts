import type { GraphReader } from "../store/graph-store.js";
import { isAsStored } from "./document-changes.js";
import type { FactSet } from "./fact-set.js";
import { readDocumentIdsOfSources, readFactIdsOfDocuments } from "./stored-facts.js";
import type { StoredParts } from "./stored-parts.js";

/** Stored facts that may show something else since a document's date or a source's reliability is another now: both decide which claim wins. */
export async function factsOfChangedDocuments(
  store: GraphReader,
  factSet: FactSet,
  stored: StoredParts,
): Promise<readonly string[]> {
  const documents = factSet.documents.filter(
    (document) => stored.documents.has(document.id) && !isAsStored(document, stored),
  );
  const sources = factSet.sources.filter(({ id, reliability }) => {
    const before = stored.sources.get(id);
    return before !== undefined && before.reliability !== reliability;
  });
  const published = await readDocumentIdsOfSources(
    store,
    sources.map(({ id }) => id),
  );
  return readFactIdsOfDocuments(store, [...new Set([...documents.map(({ id }) => id), ...published])]);
}
