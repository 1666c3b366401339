import { type TermPlace, termPlaces, termWithId, wordOfTermId } from "../../evidence/terms/term.js";
import { type IndexedItem, type TermUseChanges, usesOf } from "../../loader/terms/term-uses.js";
import { leastOf } from "../../support/least-of.js";
import type { Exploring } from "../exploring.js";
import { type FoundTerm, foundTerm } from "./found-term.js";
import { termBeginnings } from "./in-language.js";
import { havingAll } from "./match-terms.js";
import { fittingTerms } from "./match-words.js";
import { readTexts, type Texts, type TextsAsked } from "./read-texts.js";
import { compareIds } from "./search-hit.js";
import { searchLimits } from "./search-limits.js";
import type { QueryWord, SearchQuery } from "./search-query.js";

/**
 * Where more words of the graph begin as the last one that was typed than are looked at: the terms that were found, and those of what has
 * all other words, read from its texts. So a further word helps, however common the beginning is. Of a document no more is met than
 * stands in its title or in one of its sentences with all other words.
 *
 * One statement, none where there is no other word, or nothing has them.
 *
 * @param terms what was found of the graph for the query
 */
export async function withBegunTerms(
  query: SearchQuery,
  terms: readonly FoundTerm[],
  exploring: Pick<Exploring, "read" | "ontology">,
): Promise<readonly FoundTerm[]> {
  const begun = query.words.find(({ isBeginning }) => isBeginning);
  const others = query.words.filter((word) => word !== begun);
  if (begun === undefined || others.length === 0) return terms;
  const asked = textsWithAll(others, terms);
  if (termPlaces.every((place) => asked[place].length === 0)) return terms;
  const [ofLanguage = ""] = termBeginnings(query.language);
  const read = usesOf(itemsOf(await readTexts(asked, exploring)));
  return withUses(terms, read, (id) => id.startsWith(ofLanguage) && wordOfTermId(id).startsWith(begun.word));
}

/** The texts of what has all of some words: of each place the first by id, of entities first of those that have them in their names. */
function textsWithAll(words: readonly QueryWord[], terms: readonly FoundTerm[]): TextsAsked {
  const fitting = words.map((word) => fittingTerms(word, terms));
  const all = (places: readonly TermPlace[], better?: ReadonlyMap<string, number>) =>
    havingAll(fitting, (term) => places.map((place) => ({ ids: term[place] })), better);
  const first = (found: ReadonlyMap<string, number>, most: number = searchLimits.textsRead) =>
    leastOf([...found.keys()], most, compareIds);
  const inNames = all(["names"]);
  const named = first(inNames);
  const described = first(all(["names", "descriptions"], inNames), searchLimits.textsRead - named.length);
  const entities = [...named, ...described];
  return {
    names: entities,
    descriptions: entities,
    titles: first(all(["titles"])),
    sentences: first(all(["sentences"])),
  };
}

function* itemsOf(texts: Texts): Generator<IndexedItem, void> {
  for (const place of termPlaces)
    for (const [id, after] of texts[place]) yield { place, id, before: [], after };
}

/** Terms with the ids that were read of them too, and those that were not among them. */
function withUses(
  terms: readonly FoundTerm[],
  read: TermUseChanges,
  isWanted: (termId: string) => boolean,
): readonly FoundTerm[] {
  const all = new Map(terms.map((term) => [term.id, term]));
  for (const [id, uses] of read) {
    if (!isWanted(id)) continue;
    const known = all.get(id);
    const idsOf = (place: TermPlace): readonly string[] => [
      ...new Set([...(known?.[place] ?? []), ...(uses[place]?.added.with([]) ?? [])]),
    ];
    all.set(id, foundTerm(termWithId(id), idsOf));
  }
  return [...all.values()];
}
