import { type TermPlace, termIdsOf, termPlaces, termWithId } from "../../evidence/terms/term.js";
import { leastOf } from "../../support/least-of.js";
import type { Exploring } from "../exploring.js";
import type { FoundTerm } from "./found-term.js";
import { termBeginnings } from "./in-language.js";
import { havingAll } from "./match-terms.js";
import { fittingTerms } from "./match-words.js";
import { readTexts, type Texts, type TextsAsked } from "./read-texts.js";
import { compareIds, type SearchField } from "./search-hit.js";
import { searchLimits } from "./search-limits.js";
import type { QueryWord, SearchQuery } from "./search-query.js";

/** Where the words of a place are read. */
const fields = {
  names: "NAME",
  titles: "TITLE",
  sentences: "SENTENCE",
  descriptions: "DESCRIPTION",
} as const satisfies Readonly<Record<TermPlace, SearchField>>;

/**
 * Where more words of the graph begin as the last one that was typed than are looked at: those of what has all other words, read from
 * its texts. So a further word helps, however common the beginning is. One statement, none where there is no other word, or nothing has
 * them. Words of a document that stand in different sentences are not met.
 *
 * @param terms what was found of the graph for the query
 * @returns the terms that are not among these, each with what of it was read
 */
export async function readBegunTerms(
  query: SearchQuery,
  terms: readonly FoundTerm[],
  exploring: Pick<Exploring, "read" | "ontology">,
): Promise<readonly FoundTerm[]> {
  const begun = query.words.find(({ isBeginning }) => isBeginning);
  const others = query.words.filter((word) => word !== begun);
  if (begun === undefined || others.length === 0) return [];
  const asked = textsWithAll(others, terms);
  if (Object.values(asked).every((ids: readonly string[]) => ids.length === 0)) return [];
  const known = new Set(terms.map(({ id }) => id));
  const texts = await readTexts(asked, exploring);
  return termsOfTexts(texts, query.language, (id) => id.includes(`/${begun.word}`) && !known.has(id));
}

/** The texts of what has all of some words: of each place the first by id. */
function textsWithAll(words: readonly QueryWord[], terms: readonly FoundTerm[]): TextsAsked {
  const fitting = words.map((word) => fittingTerms(word, terms));
  const first = (...places: readonly TermPlace[]): readonly string[] => {
    const ids = havingAll(fitting, (term) => places.map((place) => ({ ids: term[place] }))).keys();
    return leastOf([...ids], searchLimits.textsRead, compareIds);
  };
  const entities = first("names", "descriptions");
  return { named: entities, described: entities, titled: first("titles"), sentences: first("sentences") };
}

/** The terms of texts, as the loader makes them, with the ids of what they were read of. */
function termsOfTexts(
  texts: Texts,
  language: string | null,
  isWanted: (termId: string) => boolean,
): readonly FoundTerm[] {
  const [ofLanguage = ""] = termBeginnings(language);
  const found = new Map<string, Record<TermPlace, Set<string>>>();
  const listsOf = (termId: string): Record<TermPlace, Set<string>> => {
    const lists = found.get(termId) ?? emptyLists();
    found.set(termId, lists);
    return lists;
  };
  for (const place of termPlaces)
    for (const [id, said] of texts[fields[place]])
      for (const { text, language: tag } of said)
        for (const termId of termIdsOf(text, tag))
          if (termId.startsWith(ofLanguage) && isWanted(termId)) listsOf(termId)[place].add(id);
  return [...found].map(([termId, lists]) => foundTerm(termId, lists));
}

function emptyLists(): Record<TermPlace, Set<string>> {
  return { names: new Set(), titles: new Set(), sentences: new Set(), descriptions: new Set() };
}

function foundTerm(termId: string, lists: Readonly<Record<TermPlace, ReadonlySet<string>>>): FoundTerm {
  const { id, word, stem } = termWithId(termId);
  const term = { id, word, stem } as Record<TermPlace, readonly string[]> & FoundTerm;
  for (const place of termPlaces) term[place] = [...lists[place]];
  return term;
}
