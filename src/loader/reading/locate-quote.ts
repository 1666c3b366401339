import type { SentenceRecord } from "../../evidence/records.js";
import type { QuotePlace } from "./declarations.js";
import { didYouMean } from "./did-you-mean.js";
import type { Faults } from "./faults.js";
import { nearestStretch } from "./nearest-stretch.js";
import type { ReadDocument, ReadDocuments } from "./read-documents.js";
import type { TextNode } from "./yaml-tree.js";

/** A quote at its place in a document. */
export interface LocatedQuote {
  readonly document: ReadDocument;
  readonly sentence: SentenceRecord;
  readonly text: string;
  readonly startOffset: number;
  readonly endOffset: number;
}

/** The one place that is meant; null, and a fault, where the quote stands nowhere or it is not said which of several places. */
export function locateQuote(
  place: QuotePlace,
  documents: ReadDocuments,
  faults: Faults,
): LocatedQuote | null {
  const document = documents.get(place.document.value);
  if (document === undefined) {
    const suggestion = didYouMean(place.document.value, [...documents.keys()]);
    faults.add(place.document.at, `no document has the id "${place.document.value}"${suggestion}`);
  }
  return document === undefined || document === null ? null : locateWithin(document, place, faults);
}

function locateWithin(document: ReadDocument, place: QuotePlace, faults: Faults): LocatedQuote | null {
  const all = placesWithinSentences(document, place.quote.value);
  if (all.length === 0) noteMissing(document, place.quote, faults);
  const near = all.length === 0 ? [] : placesNear(all, place, faults);
  return near.length === 0 ? null : choose(near, place, faults);
}

function placesWithinSentences(document: ReadDocument, quote: string): readonly LocatedQuote[] {
  const { text } = document.record;
  const places: LocatedQuote[] = [];
  for (let start = text.indexOf(quote); start >= 0; start = text.indexOf(quote, start + 1)) {
    const end = start + quote.length;
    const sentence = document.sentences.find(
      ({ startOffset, endOffset }) => startOffset <= start && end <= endOffset,
    );
    if (sentence !== undefined)
      places.push({ document, sentence, text: quote, startOffset: start, endOffset: end });
  }
  return places;
}

function noteMissing(document: ReadDocument, quote: TextNode, faults: Faults): void {
  const { text, id } = document.record;
  if (text.includes(quote.value)) {
    faults.add(
      quote.at,
      `the quote goes from one sentence of ${id} into the next; quote within one sentence`,
    );
    return;
  }
  const nearest = nearestStretch(quote.value, text);
  const right = nearest === null ? "copy the words as they stand there" : `nearest is "${nearest}"`;
  faults.add(quote.at, `the quote does not stand in ${id}; ${right}`);
}

function placesNear(
  places: readonly LocatedQuote[],
  { near }: QuotePlace,
  faults: Faults,
): readonly LocatedQuote[] {
  if (near === null) return places;
  const nearby = places.filter(({ sentence }) => sentence.text.includes(near.value));
  if (nearby.length === 0) {
    faults.add(
      near.at,
      `no sentence with the quote has "${near.value}"; its sentences are ${listed(places)}`,
    );
  }
  return nearby;
}

function choose(
  places: readonly LocatedQuote[],
  { quote, occurrence }: QuotePlace,
  faults: Faults,
): LocatedQuote | null {
  const [first] = places;
  if (first === undefined) return null;
  if (occurrence !== null) {
    const chosen = /^[1-9]\d*$/u.test(occurrence.value) ? places[Number(occurrence.value) - 1] : undefined;
    if (chosen !== undefined) return chosen;
    faults.add(
      occurrence.at,
      `"occurrence" is "${occurrence.value}"; it must be a number from 1 to ${places.length}`,
    );
    return null;
  }
  if (places.every(({ sentence }) => sentence === first.sentence)) return first;
  const right = `say which by "near" or "occurrence"`;
  faults.add(quote.at, `the quote stands in several sentences; ${right}: ${listed(places)}`);
  return null;
}

function listed(places: readonly LocatedQuote[]): string {
  const sentences = [...new Set(places.map(({ sentence }) => sentence))];
  const shown = sentences.slice(0, 5).map(({ text }) => `"${shortened(text)}"`);
  return [...shown, ...(sentences.length > 5 ? ["…"] : [])].join(", ");
}

function shortened(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 79)}…`;
}
