import type { SentenceForm } from "../ontology/vocabulary.js";
import { joinsNextLine, linesOf, linesWhile, type Line } from "./document-lines.js";
import { bulletOf, headingOf, isRule, isTableRule, rowOf, type Span } from "./line-forms.js";
import { paragraphSentences } from "./paragraph-sentences.js";

/** A unit of a document's text. `text` is `documentText.slice(startOffset, endOffset)`. */
export interface SentenceSpan {
  /** From 0, in the order of the text. */
  readonly position: number;
  readonly form: SentenceForm;
  readonly text: string;
  readonly startOffset: number;
  readonly endOffset: number;
}

/**
 * Splits a document into the units that facts are quoted from: sentences, headings, list items, and the headers and rows of tables.
 *
 * A list item is without its marker, a row without the pipes at its ends, a heading without its `#`. Rules and blank lines are nothing.
 * A line of its own without closing punctuation is a heading. Lines are paragraphs, except that a line which begins with a small letter
 * goes on with the one before.
 *
 * Not done with a Markdown library: in the texts at hand a table follows directly on a list, where Markdown takes it for a part of the
 * last item; and such a library gives no offsets for the sentences of a paragraph, which are most of the work.
 *
 * @param language BCP 47 tag of the text
 */
export function splitSentences(documentText: string, language: string): readonly SentenceSpan[] {
  const lines = linesOf(documentText);
  const found: FormedSpan[] = [];
  for (let at = 0; at < lines.length;) {
    const block =
      tableAt(lines, at) ??
      oneLineAt(lines, at) ??
      bulletAt(lines, at) ??
      paragraphAt(lines, at, { text: documentText, language });
    found.push(...block.spans);
    at += block.lines;
  }
  return found.map(({ form, startOffset, endOffset }, position) => ({
    position,
    form,
    text: documentText.slice(startOffset, endOffset),
    startOffset,
    endOffset,
  }));
}

interface FormedSpan extends Span {
  readonly form: SentenceForm;
}

/** Lines that belong together, how many they are, and the units in them. */
interface Block {
  readonly lines: number;
  readonly spans: readonly FormedSpan[];
}

interface Document {
  readonly text: string;
  readonly language: string;
}

function tableAt(lines: readonly Line[], at: number): Block | null {
  if (lines[at]?.text.includes("|") !== true || !isTableRule(lines[at + 1]?.text ?? "")) return null;
  const rows = linesWhile(lines, at + 2, (line) => line.text.includes("|"));
  const spans = (form: SentenceForm, those: readonly Line[]): FormedSpan[] =>
    those
      .filter((line) => !isTableRule(line.text))
      .flatMap((line) => rowOf(line).map((span) => ({ form, ...span })));
  return {
    lines: 2 + rows.length,
    spans: [...spans("TABLE_HEADER", lines.slice(at, at + 1)), ...spans("TABLE_ROW", rows)],
  };
}

/** Blank lines, rules and headings marked with `#`. */
function oneLineAt(lines: readonly Line[], at: number): Block | null {
  const line = lines[at];
  if (line === undefined || line.text.trim() === "" || isRule(line.text) || isTableRule(line.text))
    return { lines: 1, spans: [] };
  const heading = headingOf(line);
  return heading === null ? null : { lines: 1, spans: [{ form: "HEADING", ...heading }] };
}

/** An item goes on in the lines that are indented below it. */
function bulletAt(lines: readonly Line[], at: number): Block | null {
  const line = lines[at];
  const bullet = line === undefined ? null : bulletOf(line);
  if (bullet === null) return null;
  const { startOffset } = bullet;
  if (startOffset === bullet.endOffset) return { lines: 1, spans: [] };
  const more = linesWhile(lines, at + 1, continuesItem);
  const last = more.at(-1);
  const endOffset = last === undefined ? bullet.endOffset : last.startOffset + last.text.trimEnd().length;
  return { lines: 1 + more.length, spans: [{ form: "BULLET", startOffset, endOffset }] };
}

function continuesItem(line: Line): boolean {
  return (
    /^\s+[^\s#]/u.test(line.text) && !line.text.includes("|") && !isRule(line.text) && bulletOf(line) === null
  );
}

function paragraphAt(lines: readonly Line[], at: number, document: Document): Block {
  let count = 1;
  while (joinsNextLine(lines[at + count - 1], lines[at + count])) count += 1;
  const startOffset = lines[at]?.startOffset ?? 0;
  const endOffset = lines[at + count - 1]?.endOffset ?? startOffset;
  const text = document.text.slice(startOffset, endOffset);
  const sentences = paragraphSentences(text, document.language);
  const form: SentenceForm =
    sentences.length === 1 && !closingPunctuation.test(text.trimEnd().slice(-10)) ? "HEADING" : "SENTENCE";
  const spans = sentences.map((span) => ({
    form,
    startOffset: startOffset + span.startOffset,
    endOffset: startOffset + span.endOffset,
  }));
  return { lines: count, spans };
}

const closingPunctuation = /[.!?…:;,]["'’”»)\]*_\s]*$/u;
