import { AttestError } from "../../errors/attest-error.js";
import { foldText } from "../../evidence/fold-text.js";
import { tellingInAnyLanguage } from "../../evidence/terms/stop-words.js";
import { beginningLength, beginningOf, primaryLanguage, stemKey } from "../../evidence/terms/term.js";
import { stemmedLanguages } from "../../evidence/terms/stem.js";
import { lettersOf, wordsOf } from "../../evidence/terms/words-of.js";
import { searchLimits } from "./search-limits.js";

/** One word that is looked for. */
export interface QueryWord {
  readonly word: string;
  /** Its stem in each language in which it is looked for, as terms have it. */
  readonly stems: ReadonlySet<string>;
  /** Whether words that begin with it are looked for: of the last word, which may not be typed to its end. */
  readonly isBeginning: boolean;
  /** Words that were probably meant. Empty until all else has found nothing. */
  readonly similar: ReadonlySet<string>;
}

/** A text to look for, read. */
export interface SearchQuery {
  /** Names that are the text as a whole, folded. */
  readonly names: readonly string[];
  /** Each once. */
  readonly words: readonly QueryWord[];
  /** The primary subtag of the only language to look in; null: all. */
  readonly language: string | null;
}

/**
 * Reads what somebody typed. Signs part words and mean nothing else: no engine's query language is spoken here.
 *
 * @param language a BCP 47 tag
 * @throws AttestError BAD_USER_INPUT for a text that is empty, too long, or has too many words
 */
export function readQuery(text: string, language: string | null): SearchQuery {
  const fault = faultOf(text);
  if (fault !== null) throw refusal(fault);
  const folded = foldText(text);
  const all = wordsOf(text);
  const telling = tellingOf(all);
  const only = language === null ? null : primaryLanguage(language);
  const languages = only === null ? stemmedLanguages : [only];
  return {
    names: [...new Set([folded, all.join(" "), telling.join(" ")])].filter((name) => name !== ""),
    words: telling.map((word) => ({
      word,
      stems: new Set(languages.map((one) => stemKey(word, one))),
      isBeginning: word === all.at(-1) && lettersOf(word).length >= beginningLength,
      similar: new Set(),
    })),
    language: only,
  };
}

/** Whether a text can be looked for: `readQuery` would not refuse it. */
export function isReadable(text: string): boolean {
  return faultOf(text) === null;
}

function faultOf(text: string): string | null {
  if (text.length > searchLimits.text)
    return `this text has ${text.length} characters; at most ${searchLimits.text} are looked for.`;
  if (foldText(text) === "") return "this text is empty; give a name, or words of a sentence.";
  const { length } = tellingOf(wordsOf(text));
  if (length <= searchLimits.words) return null;
  return `this text has ${length} words; at most ${searchLimits.words} are looked for.`;
}

function tellingOf(words: readonly string[]): readonly string[] {
  return [...new Set(tellingInAnyLanguage(words))];
}

/** What the terms of a query are looked up by. */
export interface TermKeys {
  readonly words: readonly string[];
  readonly stems: readonly string[];
  readonly beginnings: readonly { readonly key: string; readonly typed: string }[];
}

export function termKeysOf({ words }: SearchQuery): TermKeys {
  return {
    words: [...new Set(words.flatMap(({ word, similar }) => [word, ...similar]))],
    stems: [...new Set(words.flatMap(({ stems }) => [...stems]))],
    beginnings: words
      .filter(({ isBeginning }) => isBeginning)
      .map(({ word }) => ({ key: beginningOf(word), typed: word })),
  };
}

function refusal(message: string): AttestError {
  return new AttestError("BAD_USER_INPUT", `search.text: ${message}`, { argument: "search.text" });
}
