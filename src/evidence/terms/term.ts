import { stemOf } from "./stem.js";
import { tellingWords } from "./stop-words.js";
import { lettersOf, wordsOf } from "./words-of.js";

/** A word of a language, with the keys by which it is found: each is compared for equality only. */
export interface Term {
  /** `fr/aerienne`. */
  readonly id: string;
  /** The same in all languages. */
  readonly word: string;
  /** `fr/aerien`: what its forms have in common. */
  readonly stem: string;
  /** Its first three letters: by them it is found while it is typed. */
  readonly beginning: string;
  /** Its letters before the middle one, and those behind it: one typing error leaves one of the two as it is. */
  readonly firstHalf: string;
  readonly lastHalf: string;
}

/** Letters of a beginning: the fewest by which a word is found while it is typed. */
export const beginningLength = 3;

export function termOf(word: string, language: string): Term {
  return {
    id: termId(word, language),
    word,
    stem: stemKey(word, language),
    beginning: beginningOf(word),
    ...halvesOf(word),
  };
}

export function termId(word: string, language: string): string {
  return `${language}/${word}`;
}

/** The stem of a word in a language, as terms have it. */
export function stemKey(word: string, language: string): string {
  return `${language}/${stemOf(word, language)}`;
}

export function beginningOf(word: string): string {
  return lettersOf(word).slice(0, beginningLength).join("");
}

/**
 * The halves of a word that has `length` letters. With another length than its own: how the halves of a word of that length
 * would begin and end like it.
 */
export function halvesOf(word: string, length?: number): Pick<Term, "firstHalf" | "lastHalf"> {
  const letters = lettersOf(word);
  const half = Math.floor(((length ?? letters.length) - 1) / 2);
  return {
    firstHalf: letters.slice(0, half).join(""),
    lastHalf: letters.slice(letters.length - half).join(""),
  };
}

/** The ids of the terms of a text, each once; those of words that say nothing only where there are no others. */
export function termIdsOf(text: string, languageTag: string): ReadonlySet<string> {
  const language = primaryLanguage(languageTag);
  return new Set(tellingWords(wordsOf(text), language).map((word) => termId(word, language)));
}

/** The term with an id that `termIdsOf` gave. */
export function termWithId(id: string): Term {
  return termOf(wordOfTermId(id), id.slice(0, id.indexOf("/")));
}

/** The word of such a term: of many, without the keys that nobody asks for. */
export function wordOfTermId(id: string): string {
  return id.slice(id.indexOf("/") + 1);
}

/** `fr` of `fr-CA`: words are stemmed and compared by language, not by region. */
export function primaryLanguage(tag: string): string {
  return tag.split("-", 1)[0]?.toLowerCase() ?? tag;
}

/** Where a word can stand: in names of entities, titles of documents, sentences, descriptions of entities. A term lists the ids of each. */
export const termPlaces = ["names", "titles", "sentences", "descriptions"] as const;
export type TermPlace = (typeof termPlaces)[number];

/** Ids that a term lists of a place at most: the first by id. Words that more than these have say little by themselves. */
export const mostListed = 1_000;
