import type { Line } from "./document-lines.js";

/** A part of a document's text: offsets count in the document. */
export interface Span {
  readonly startOffset: number;
  readonly endOffset: number;
}

/** Whether a line is the rule below the header of a table: `---|:---:|---`. */
export function isTableRule(text: string): boolean {
  return text.includes("|") && /^\s*\|?(?:\s*:?-{2,}:?\s*\|)*\s*(?::?-{2,}:?\s*)?$/u.test(text);
}

/** Whether a line only divides: `---`, `***`, `===`. */
export function isRule(text: string): boolean {
  return /^\s*(?:[-*_=]\s*){3,}$/u.test(text) && /^[^\w]*([-*_=])(?:\s*\1)*\s*$/u.test(text);
}

/** The text of a row, without the pipes and the space at its ends; nothing where no cell holds anything. */
export function rowOf(line: Line): readonly Span[] {
  const leading = /^[\s|]*/u.exec(line.text)?.[0].length ?? 0;
  let length = line.text.length;
  while (length > leading && /[\s|]/u.test(line.text.charAt(length - 1))) length -= 1;
  const span = { startOffset: line.startOffset + leading, endOffset: line.startOffset + length };
  return span.startOffset < span.endOffset ? [span] : [];
}

/** The text of a list item without its marker (`-`, `*`, `+`, `•`, `–`, `1.`, `1)`); null where the line is none. It may be empty. */
export function bulletOf(line: Line): Span | null {
  const marker = /^\s*(?:[-*+•◦▪‣–]|\d{1,3}[.)])(?:\s+|$)/u.exec(line.text);
  return marker === null ? null : trimmed(line, marker[0].length, line.text.length);
}

/** The text of a heading marked with `#`, without the marks; null where the line is none. */
export function headingOf(line: Line): Span | null {
  const marks = /^\s*#{1,6}\s+(?=[^\s#])/u.exec(line.text);
  if (marks === null) return null;
  return trimmed(line, marks[0].length, line.text.trimEnd().replace(/\s#+$/u, "").length);
}

function trimmed(line: Line, from: number, to: number): Span {
  const end = line.text.slice(0, to).trimEnd().length;
  return { startOffset: line.startOffset + from, endOffset: line.startOffset + Math.max(from, end) };
}
