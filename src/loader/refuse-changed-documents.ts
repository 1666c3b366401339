import { groupBy } from "../support/group-by.js";
import type { FactSet } from "./fact-set.js";
import { type FactsFault, LoadError } from "./load-error.js";
import type { StoredParts, StoredSentence } from "./stored-parts.js";

/**
 * Documents never change: claims point into their texts.
 *
 * @throws LoadError for a document whose id stands for another text in the graph, or whose text was split otherwise
 */
export function refuseChangedDocuments(
  factSet: FactSet,
  stored: Pick<StoredParts, "documents" | "sentences">,
): void {
  const given = groupBy(factSet.sentences, ({ documentId }) => documentId);
  const before = groupBy(stored.sentences.values(), ({ documentId }) => documentId);
  const isSplitAlike = (id: string) => ends(given.get(id) ?? []) === ends(before.get(id) ?? []);
  const faults = factSet.documents.flatMap(({ id, sha256 }): FactsFault[] => {
    const document = stored.documents.get(id);
    const at = factSet.documentPositions.get(id);
    if (document === undefined || at === undefined) return [];
    if (document.sha256 !== sha256) return [{ at, message: otherText(id) }];
    return isSplitAlike(id) ? [] : [{ at, message: otherSplit(id) }];
  });
  if (faults.length > 0) throw new LoadError(faults);
}

function otherText(id: string): string {
  return `the document "${id}" was loaded before with another text; documents never change: give the new text a new id`;
}

function otherSplit(id: string): string {
  return `the document "${id}" was loaded by a version of Attest that splits sentences otherwise; give an empty database and load all folders anew`;
}

/** Where sentences start and end, and what they are, as one text. */
function ends(sentences: readonly StoredSentence[]): string {
  return sentences
    .map(({ form, startOffset, endOffset }) => `${startOffset}-${endOffset}:${form}`)
    .sort()
    .join();
}
