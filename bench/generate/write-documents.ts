import { createHash } from "node:crypto";
import type { DocumentRecord, SentenceRecord } from "../../src/evidence/records.js";
import { sentenceId } from "../../src/evidence/identifiers.js";
import type { GeneratedFact } from "./generated-fact.js";

/** Facts that a document says, sentence by sentence. */
export type DocumentOutline = readonly (readonly GeneratedFact[])[];

/** A document, with the place of each clause in it. */
export interface WrittenDocument {
  readonly document: DocumentRecord;
  readonly sentences: readonly SentenceRecord[];
  readonly clauses: readonly WrittenClause[];
}

/** The words of a document that say a fact. Offsets count in its text. */
export interface WrittenClause {
  readonly said: GeneratedFact;
  readonly sentenceId: string;
  readonly startOffset: number;
  readonly endOffset: number;
}

const BETWEEN_CLAUSES = ", and ";
const BETWEEN_SENTENCES = ". ";

/** Writes a document that says what its outline holds. */
export function writeDocument(number: number, outline: DocumentOutline, sourceId: string): WrittenDocument {
  const id = `document:report-${number}`;
  const sentences: SentenceRecord[] = [];
  const clauses: WrittenClause[] = [];
  let offset = 0;
  for (const [position, facts] of outline.entries()) {
    const sentence = writeSentence(id, { position, startOffset: offset }, facts);
    sentences.push(sentence);
    clauses.push(...placeClauses(sentence, facts));
    offset = sentence.endOffset + BETWEEN_SENTENCES.length;
  }
  const text = `${sentences.map((sentence) => sentence.text).join(BETWEEN_SENTENCES)}.`;
  return { document: documentRecord(id, number, { text, sourceId }), sentences, clauses };
}

function writeSentence(
  documentId: string,
  { position, startOffset }: Pick<SentenceRecord, "position" | "startOffset">,
  facts: readonly GeneratedFact[],
): SentenceRecord {
  const clauses = facts.map(({ clause }) => clause);
  const text =
    clauses.length === 0 ? `Nothing else is reported in part ${position}` : clauses.join(BETWEEN_CLAUSES);
  return {
    id: sentenceId(documentId, position),
    documentId,
    position,
    form: "SENTENCE",
    text,
    startOffset,
    endOffset: startOffset + text.length,
    language: "en",
  };
}

function placeClauses(sentence: SentenceRecord, facts: readonly GeneratedFact[]): readonly WrittenClause[] {
  let startOffset = sentence.startOffset;
  return facts.map((said) => {
    const clause = {
      said,
      sentenceId: sentence.id,
      startOffset,
      endOffset: startOffset + said.clause.length,
    };
    startOffset = clause.endOffset + BETWEEN_CLAUSES.length;
    return clause;
  });
}

function documentRecord(
  id: string,
  number: number,
  { text, sourceId }: Pick<DocumentRecord, "text" | "sourceId">,
): DocumentRecord {
  const day = new Date(Date.UTC(2020, 0, 1 + (number % 1800))).toISOString().slice(0, 10);
  return {
    id,
    sha256: createHash("sha256").update(text).digest("hex"),
    text,
    language: "en",
    title: `Report ${number}`,
    publishedOn: day,
    url: null,
    sourceId,
    translationOf: null,
  };
}
