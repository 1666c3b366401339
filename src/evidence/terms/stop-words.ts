/**
 * Words that say nothing by themselves, folded, by language: articles, prepositions, conjunctions, forms of "to be" and "to have".
 * Short on purpose: what may be a name or a matter (`us`, `who`, `it`) is none. Letters before an apostrophe (`l'`, `dell'`) and
 * behind one (`'s`) are words here.
 */
const lists: Readonly<Record<string, string>> = {
  en: "a an and are as at be been by for from had has have in into is its of on or s than that the their these this those to was were which with",
  fr: "a au aux avec c ce ces cette d dans de des du elle en est et il ils j l la le les leur leurs m n ne ont ou par pour qu que qui s sa se ses son sont sur t un une",
  it: "a ad ai al alla alle c che con d da dal dalla dei del dell della delle di e ed gli i il in l la le lo nel nella per s su sul sulla un una uno",
};

const byLanguage: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(lists).map(([language, words]) => [language, new Set(words.split(" "))]),
);
const inAny: ReadonlySet<string> = new Set([...byLanguage.values()].flatMap((words) => [...words]));

/** Words of a text in a language without those that say nothing; all of them where no other is left. */
export function tellingWords(words: readonly string[], language: string): readonly string[] {
  const stopWords = byLanguage.get(language);
  return stopWords === undefined ? words : without(words, stopWords);
}

/** The same of words whose language is not known: a word that says nothing in one language is left out. */
export function tellingInAnyLanguage(words: readonly string[]): readonly string[] {
  return without(words, inAny);
}

function without(words: readonly string[], stopWords: ReadonlySet<string>): readonly string[] {
  const telling = words.filter((word) => !stopWords.has(word));
  return telling.length === 0 ? words : telling;
}
