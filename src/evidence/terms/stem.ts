import { stemmer as englishStem } from "@orama/stemmers/english";
import { stemmer as frenchStem } from "@orama/stemmers/french";
import { stemmer as italianStem } from "@orama/stemmers/italian";

const stemmers: ReadonlyMap<string, (word: string) => string> = new Map([
  ["en", (word: string) => englishStem(commonSpelling(word))],
  ["fr", frenchStem],
  ["it", italianStem],
]);

/** Languages whose words are stemmed. */
export const stemmedLanguages: readonly string[] = [...stemmers.keys()];

/**
 * What the forms of a word have in common: `missions` and `mission`, `aerienne` and `aerien`, `defence` and `defense`.
 *
 * @param word folded (`wordsOf`)
 * @param language the primary subtag; in a language without a stemmer each word is its own stem
 */
export function stemOf(word: string, language: string): string {
  const stem = stemmers.get(language)?.(word) ?? word;
  return stem === "" ? word : stem;
}

/** British and American spelling as one. That it also meets words which are spelled one way only does no harm: both sides are written alike. */
function commonSpelling(word: string): string {
  if (word.length < 6) return word;
  return variants.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), word);
}

const variants = [
  [/(?<=defen|offen|licen|preten)c(?=e)/u, "s"],
  [/(?<=[iy])s(?=(?:e|ed|es|er|ers|ing|ation|ations|ational)$)/u, "z"],
  [/(?<=[^aeiou])our(?=s?$|ed$|ing$|able$|ful$|al$|ite$|hood$)/u, "or"],
  [/(?<=[^aeious])re(?=s?$)/u, "er"],
  [/(?<=progra)mme(?=s?$)/u, "m"],
  [/ll(?=(?:ed|ing|er|ers)$)/u, "l"],
] as const;
