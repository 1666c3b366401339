/** A line of a document, without its line break. `text` is `documentText.slice(startOffset, endOffset)`. */
export interface Line {
  readonly text: string;
  readonly startOffset: number;
  readonly endOffset: number;
}

/** The lines of a document, whichever way they are broken. */
export function linesOf(documentText: string): readonly Line[] {
  const lines: Line[] = [];
  let startOffset = 0;
  for (const text of documentText.split(/\r\n|[\n\r\u2028\u2029]/u)) {
    lines.push({ text, startOffset, endOffset: startOffset + text.length });
    startOffset += text.length + (documentText.startsWith("\r\n", startOffset + text.length) ? 2 : 1);
  }
  return lines;
}

/** Whether a sentence runs over the end of the line: it is not closed, and the next line begins with a small letter. */
export function joinsNextLine(line: Line | undefined, next: Line | undefined): boolean {
  if (line === undefined || next === undefined) return false;
  return /^\s*\p{Ll}/u.test(next.text) && !/[.!?…:]["'’”»)\]\s]*$/u.test(line.text.trimEnd().slice(-10));
}

/** The lines from a place on, as long as each fulfills the condition. */
export function linesWhile(
  lines: readonly Line[],
  from: number,
  holds: (line: Line) => boolean,
): readonly Line[] {
  let to = from;
  for (let line = lines[to]; line !== undefined && holds(line); line = lines[to]) to += 1;
  return lines.slice(from, to);
}
