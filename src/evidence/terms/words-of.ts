import { foldText } from "../fold-text.js";

/** Letters of a word at most: beyond it is no word that anybody looks for, and keys of indexes are bounded. */
const longestWord = 64;

/**
 * The words of a text, folded (`foldText`), in their order: `Police de l'Air` is `police`, `de`, `l`, `air`. Apostrophes, hyphens and all
 * other signs part words. Whoever writes an index and whoever asks it take the words from here.
 */
export function wordsOf(text: string): readonly string[] {
  return (foldText(text).match(words) ?? []).map((word) =>
    word.length > longestWord ? lettersOf(word).slice(0, longestWord).join("") : word,
  );
}

const words = /[\p{L}\p{N}]+/gu;

/** The letters of a word: code points, so that none is cut in two. */
export function lettersOf(word: string): readonly string[] {
  return Array.from(word);
}
