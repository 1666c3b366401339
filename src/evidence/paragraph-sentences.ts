import { endsInAbbreviation } from "./abbreviations.js";
import type { Span } from "./line-forms.js";
import { segmentStarts } from "./segment-starts.js";

/**
 * The sentences of a paragraph; offsets count in the paragraph.
 *
 * Unicode's rules (Intl.Segmenter) find the ends; where they err, an end is moved behind a closing quotation mark or taken back:
 * before a small letter or a closing mark, and after an abbreviation.
 */
export function paragraphSentences(paragraph: string, language: string): readonly Span[] {
  // To the segmenter a line break always ends a sentence; within a paragraph it is only a space.
  const text = paragraph.replace(/[\n\r\u2028\u2029]/gu, " ");
  const starts = [
    0,
    ...segmentStarts(text, language).flatMap((start) => repairedStart(text, start)),
    text.length,
  ];
  return starts.slice(1).flatMap((end, index) => trimmedSpan(text, starts[index] ?? 0, end));
}

/** Where the next sentence really starts; nowhere if the sentence before goes on. */
function repairedStart(text: string, start: number): readonly number[] {
  // `« Nous restons unis. » Puis…`: the space before the mark, which French puts there, makes the segmenter leave it to the next sentence.
  const closing = /^(?:[»”](?=[\s\p{P}]|$)[\s.,;:!?)]*)+/u.exec(text.slice(start));
  const moved = start + (closing?.[0].length ?? 0);
  const after = text.slice(moved);
  if (after === "" || /^[\p{Ll}.,;:!?)\]]/u.test(after)) return [];
  return endsInAbbreviation(text.slice(0, moved), after) ? [] : [moved];
}

function trimmedSpan(text: string, from: number, to: number): readonly Span[] {
  const part = text.slice(from, to);
  const startOffset = from + part.length - part.trimStart().length;
  const endOffset = from + part.trimEnd().length;
  return startOffset < endOffset ? [{ startOffset, endOffset }] : [];
}
