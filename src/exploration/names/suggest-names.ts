import { foldText } from "../../evidence/fold-text.js";
import { beginningLength, beginningOf } from "../../evidence/terms/term.js";
import { lettersOf } from "../../evidence/terms/words-of.js";
import { groupBy } from "../../support/group-by.js";
import { nearTexts } from "../../support/near-texts.js";
import type { Exploring } from "../exploring.js";
import { findSimilar } from "../search/find-similar.js";
import { foundTerms } from "../search/find-terms.js";
import type { FoundTerm } from "../search/found-term.js";
import { readTerms } from "../search/read-terms.js";
import { isReadable, readQuery, type SearchQuery } from "../search/search-query.js";
import type { NamedEntity } from "./find-named.js";

/** Entities whose names are compared with the one given at most: those that share most words with it. */
const maximumCandidates = 500;
const maximumSuggestions = 3;

/**
 * Looks for names near one that was resolved in vain: at most three entities, nearest first. Three statements, each of which only looks
 * up what is equal: words like those of the name, the entities whose names have them, and their names.
 */
export async function suggestNames(
  { read, readShared }: Pick<Exploring, "read" | "readShared">,
  name: string,
): Promise<readonly NamedEntity[]> {
  if (!isReadable(name)) return [];
  const query = withBeginnings(await findSimilar(readQuery(name, null), [], { readShared }));
  const places = new Set(["names"] as const);
  const { terms } = foundTerms(query, places, await readTerms(query, places, { readShared }));
  const ids = likeliest(terms);
  if (ids.length === 0) return [];
  const names = (await read({ text: NAMES, parameters: { ids } })) as readonly Name[];
  const near = nearTexts(foldText(name), names, ([, , folded]) => folded);
  const nearest = [...groupBy(near, ([id]) => id).values()].slice(0, maximumSuggestions);
  return nearest.map(([one]) => ({ id: (one as Name)[0], name: (one as Name)[1] }));
}

/** Words that begin as those of a query do are looked for as well: of two errors, each half may have one. */
function withBeginnings(query: SearchQuery): SearchQuery {
  const beginnings = new Set(
    query.words
      .map(({ word }) => beginningOf(word))
      .filter((one) => lettersOf(one).length === beginningLength),
  );
  const words = [...beginnings].map((word) => ({
    word,
    stems: noWords,
    isBeginning: true,
    similar: noWords,
  }));
  return { ...query, words: [...query.words, ...words] };
}

const noWords: ReadonlySet<string> = new Set();

type Name = readonly [id: string, text: string, folded: string];

const NAMES = [
  "UNWIND $ids AS id MATCH (e:Entity {id: id}) MATCH (e)-[:NAMED]->(m)",
  "RETURN e.id AS id, m.text AS name, m.textFolded AS folded ORDER BY folded, id, name",
].join(" ");

/** The entities that have most of some words in their names, then by id. */
function likeliest(terms: readonly FoundTerm[]): readonly string[] {
  const words = new Map<string, Set<string>>();
  for (const { word, names } of terms)
    for (const id of names) words.set(id, (words.get(id) ?? new Set()).add(word));
  return [...words]
    .sort(([a, some], [b, others]) => others.size - some.size || (a < b ? -1 : 1))
    .slice(0, maximumCandidates)
    .map(([id]) => id);
}
