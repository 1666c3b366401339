import { foldText } from "./fold-text.js";

/** A word, or a character that is neither of a word nor space. Offsets count in the text. */
export interface Token {
  readonly folded: string;
  readonly startOffset: number;
  readonly endOffset: number;
}

/**
 * The tokens of a text. Apostrophes and hyphens are tokens of their own, so that a name is found beside them.
 *
 * Scripts written without spaces give one token for a run of letters: names within it are not found.
 */
export function tokensOf(text: string): readonly Token[] {
  return [...text.matchAll(wordOrSign)].map(({ 0: word, index }) => ({
    folded: foldText(word),
    startOffset: index,
    endOffset: index + word.length,
  }));
}

const wordOrSign = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\p{Cf}]*|[^\s\p{L}\p{N}\p{M}\p{Cf}]/gu;
