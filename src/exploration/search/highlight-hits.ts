import { tokensOf } from "../../evidence/text-tokens.js";
import { foldText } from "../../evidence/fold-text.js";
import { primaryLanguage, termId } from "../../evidence/terms/term.js";
import { wordsOf } from "../../evidence/terms/words-of.js";
import type { SearchField } from "./search-hit.js";

/** A part of a text, as JavaScript counts: UTF-16 code units. */
export interface TextRange {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

/** What of a hit shows why it was found. */
export interface Highlight {
  readonly field: SearchField;
  readonly text: string;
  readonly language: string;
  readonly ranges: readonly TextRange[];
}

/** A text that may show it. */
export interface ShownText {
  readonly text: string;
  readonly language: string;
}

/** What was looked for. */
export interface Sought {
  /** By id of each term that fits a word of the query, how well: less is better. */
  readonly fits: ReadonlyMap<string, number>;
  /** Names that are the text as a whole, folded. */
  readonly names: readonly string[];
}

/** A word of a text that was looked for, and how well it fits. */
interface SoughtRange extends TextRange {
  readonly fit: number;
}

/** Of several texts the one in which most of the words stand, and the best; null where none has any. */
export function bestHighlight(
  field: SearchField,
  texts: readonly ShownText[],
  sought: Sought,
): Highlight | null {
  const shown = texts
    .map(({ text, language }) => ({ text, language, ranges: rangesIn({ text, language }, sought) }))
    .filter(({ ranges }) => ranges.length > 0)
    .sort((a, b) => b.ranges.length - a.ranges.length || fitOf(a.ranges) - fitOf(b.ranges));
  const [best] = shown;
  if (best === undefined) return null;
  return { field, ...best, ranges: best.ranges.map(({ start, end }) => ({ start, end })) };
}

/** The words of a text that were looked for; the whole text where it is what was typed. */
function rangesIn({ text, language }: ShownText, { fits, names }: Sought): readonly SoughtRange[] {
  const primary = primaryLanguage(language);
  const words = tokensOf(text).flatMap((token): readonly SoughtRange[] => {
    const fitting = wordsOf(token.folded).map((word) => fits.get(termId(word, primary)) ?? -1);
    const fit = Math.max(-1, ...fitting);
    return fit < 0 ? [] : [{ start: token.startOffset, end: token.endOffset, fit }];
  });
  if (words.length > 0 || !names.includes(foldText(text))) return words;
  return [{ start: 0, end: text.length, fit: 0 }];
}

function fitOf(ranges: readonly SoughtRange[]): number {
  return ranges.reduce((sum, { fit }) => sum + fit, 0);
}
