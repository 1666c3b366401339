import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { resolve, sep } from "node:path";
import { sentenceId } from "../../evidence/identifiers.js";
import type { DocumentRecord, SentenceRecord, SourceRecord } from "../../evidence/records.js";
import { splitSentences } from "../../evidence/split-sentences.js";
import { calendarDate } from "./calendar-date.js";
import type { Declarations, DocumentDeclaration } from "./declarations.js";
import { didYouMean } from "./did-you-mean.js";
import type { Faults } from "./faults.js";
import { FirstPlaces } from "./first-places.js";
import { checkPrefixedId } from "./identifier.js";
import { languageTag } from "./language-tag.js";
import type { TextNode } from "./yaml-tree.js";

/** A document with its sentences in reading order. */
export interface ReadDocument {
  readonly record: DocumentRecord;
  readonly sentences: readonly SentenceRecord[];
}

/** Declared documents by id, read from below the folder; null for one that has a fault. */
export type ReadDocuments = ReadonlyMap<string, ReadDocument | null>;

/** Reads the documents that are declared. */
export async function readDocuments(
  folder: string,
  { documents: declared }: Pick<Declarations, "documents">,
  sources: ReadonlyMap<string, SourceRecord>,
  faults: Faults,
): Promise<ReadDocuments> {
  const documents = new Map<string, ReadDocument | null>();
  const places = new FirstPlaces("document", faults);
  for (const declaration of declared) {
    const isFirst = places.isFirst(declaration.id);
    const record = await readDocument(folder, declaration, faults);
    checkSource(declaration.source, sources, faults);
    checkOriginal(declaration, declared, faults);
    if (!isFirst) continue;
    documents.set(declaration.id.value, record === null ? null : { record, sentences: sentencesOf(record) });
  }
  return documents;
}

async function readDocument(
  folder: string,
  declared: DocumentDeclaration,
  faults: Faults,
): Promise<DocumentRecord | null> {
  const { id, source, title, publishedOn, url, translationOf } = declared;
  checkPrefixedId("document", id, faults);
  const language = languageTag(declared.language, faults);
  const published = publishedOn === null ? null : calendarDate(publishedOn, faults);
  const content = await readContent(folder, declared.file, faults);
  if (content === null || language === null) return null;
  const known = {
    title: valueOf(title),
    publishedOn: published,
    url: valueOf(url),
    translationOf: valueOf(translationOf),
  };
  return { id: id.value, ...content, language, ...known, sourceId: source.value };
}

function valueOf(text: TextNode | null): string | null {
  return text === null ? null : text.value;
}

async function readContent(
  folder: string,
  file: TextNode,
  faults: Faults,
): Promise<Pick<DocumentRecord, "text" | "sha256"> | null> {
  const bytes = await readBelow(folder, file, faults);
  const text = bytes === null ? null : decode(bytes, file, faults);
  if (bytes === null || text === null) return null;
  return { text, sha256: createHash("sha256").update(bytes).digest("hex") };
}

async function readBelow(folder: string, file: TextNode, faults: Faults): Promise<Uint8Array | null> {
  const path = resolve(folder, file.value);
  if (!path.startsWith(resolve(folder) + sep)) {
    faults.add(file.at, `"${file.value}" leads out of the folder; keep documents below it`);
    return null;
  }
  try {
    return await readFile(path);
  } catch (error) {
    const { code = "unreadable" } = error as NodeJS.ErrnoException;
    faults.add(file.at, `the file "${file.value}" cannot be read below the folder (${code}); check its name`);
    return null;
  }
}

function decode(bytes: Uint8Array, file: TextNode, faults: Faults): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    faults.add(file.at, `the file "${file.value}" is not UTF-8; save it as UTF-8`);
    return null;
  }
}

function checkSource(source: TextNode, sources: ReadonlyMap<string, SourceRecord>, faults: Faults): void {
  if (sources.has(source.value)) return;
  faults.add(
    source.at,
    `no source has the id "${source.value}"${didYouMean(source.value, [...sources.keys()])}`,
  );
}

/** A translation names an original: a declared document that is no translation itself, so that translations of one text are known. */
function checkOriginal(
  { id, translationOf }: DocumentDeclaration,
  declared: readonly DocumentDeclaration[],
  faults: Faults,
): void {
  if (translationOf === null) return;
  const given = translationOf.value;
  const original = declared.find((other) => other.id.value === given);
  if (original === undefined) {
    const ids = declared.map((other) => other.id.value);
    faults.add(translationOf.at, `no document has the id "${given}"${didYouMean(given, ids)}`);
  } else if (given === id.value) {
    faults.add(
      translationOf.at,
      `"${given}" is no translation of itself; give the document that it was translated from`,
    );
  } else if (original.translationOf !== null) {
    const first = original.translationOf.value;
    faults.add(translationOf.at, `"${given}" is itself a translation; give its original, "${first}"`);
  }
}

function sentencesOf(document: DocumentRecord): readonly SentenceRecord[] {
  return splitSentences(document.text, document.language).map((sentence, position) => ({
    id: sentenceId(document.id, position),
    documentId: document.id,
    position,
    form: sentence.form,
    text: document.text.slice(sentence.startOffset, sentence.endOffset),
    startOffset: sentence.startOffset,
    endOffset: sentence.endOffset,
    language: document.language,
  }));
}
