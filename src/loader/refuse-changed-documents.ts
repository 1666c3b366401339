import type { SentenceRecord } from "../evidence/records.js";
import { groupBy } from "../support/group-by.js";
import type { FactSet } from "./fact-set.js";
import { type FactsFault, LoadError } from "./load-error.js";
import type { StoredParts, StoredSentence } from "./stored-parts.js";

/**
 * Documents never change: claims point into their texts.
 *
 * @throws LoadError for a document whose id stands for another text in the graph, or whose text was split otherwise
 */
export function refuseChangedDocuments(factSet: FactSet, stored: StoredParts): void {
  const sentences = groupBy(factSet.sentences, ({ documentId }) => documentId);
  const storedSentences = groupBy(stored.sentences.values(), ({ documentId }) => documentId);
  const faults: FactsFault[] = [];
  for (const { id, sha256 } of factSet.documents) {
    const before = stored.documents.get(id);
    const at = factSet.documentPositions.get(id);
    if (before === undefined || at === undefined) continue;
    if (before["sha256"] !== sha256) faults.push({ at, message: otherText(id) });
    else if (!sameSplit(sentences.get(id) ?? [], storedSentences.get(id) ?? [])) {
      faults.push({ at, message: otherSplit(id) });
    }
  }
  if (faults.length > 0) throw new LoadError(faults);
}

function otherText(id: string): string {
  return `the document "${id}" was loaded before with another text; documents never change: give the new text a new id`;
}

function otherSplit(id: string): string {
  return `the document "${id}" was loaded by a version of Attest that splits sentences otherwise; give an empty database and load all folders anew`;
}

function sameSplit(given: readonly SentenceRecord[], stored: readonly StoredSentence[]): boolean {
  const ends = (sentences: readonly StoredSentence[]): string =>
    sentences
      .map(({ form, startOffset, endOffset }) => `${startOffset}-${endOffset}:${form}`)
      .sort()
      .join();
  return given.length === stored.length && ends(given) === ends(stored);
}
