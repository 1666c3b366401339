import { idsOfText } from "../../evidence/terms/listed-ids.js";
import { mostListed, type TermPlace, termPlaces } from "../../evidence/terms/term.js";
import type { Exploring } from "../exploring.js";
import { readGraphVersion } from "../memory/read-graph-version.js";
import { type FoundTerm, foundTerm, type FoundTerms } from "./found-term.js";
import { readTerms } from "./read-terms.js";
import { searchLimits } from "./search-limits.js";
import type { SearchQuery } from "./search-query.js";
import type { SearchedGraph } from "./term-memory.js";
import type { NamedRow, ReadTerms, TermRow } from "./term-row.js";
import { withBegunTerms } from "./with-begun-terms.js";

/**
 * Terms that could be read, were all of them, for what a search by the store takes beside its terms: on Neo4j 43 to 91 at 53,805 terms and
 * 78 to 144 at 197,806, those of the search included (docs/decisions/0039-a-search-in-memory-asks-once.md).
 */
const SEARCH_IS_WORTH = 50;

/**
 * Looks up what fits the words of a query: one statement: of the version alone where terms are in memory, and none where it may be
 * assumed to be theirs; and one where more words begin as the last one than are looked at and something has all other words.
 *
 * @param places whose ids are wanted
 */
export async function findTerms(
  query: SearchQuery,
  places: ReadonlySet<TermPlace>,
  exploring: Pick<Exploring, "read" | "readShared" | "terms" | "assume" | "ontology">,
): Promise<FoundTerms> {
  const remembered = await searchedGraph(exploring);
  const read =
    remembered === null
      ? await termsFromStore(query, places, exploring)
      : { ...remembered.terms.find(query), named: remembered.entities.named(query.names) };
  const found = { ...foundTerms(query, places, read), entities: remembered?.entities ?? null };
  if (read.begun.length <= searchLimits.beginnings) return found;
  return { ...found, terms: await withBegunTerms(query, found.terms, exploring) };
}

/** What is in memory, where the graph is as it was, or may be assumed to be. */
async function searchedGraph(
  exploring: Pick<Exploring, "readShared" | "terms" | "assume">,
): Promise<SearchedGraph | null> {
  const { terms, assume } = exploring;
  const { latest } = terms;
  if (latest === null) return null;
  if (assume === null) return terms.at(await readGraphVersion(exploring));
  assume(latest.version, terms);
  return latest.kept;
}

async function termsFromStore(
  query: SearchQuery,
  places: ReadonlySet<TermPlace>,
  exploring: Pick<Exploring, "readShared" | "terms">,
): Promise<ReadTerms> {
  const read = await readTerms(query, places, exploring);
  exploring.terms.note(read.version, SEARCH_IS_WORTH + read.terms.length + read.begun.length);
  return read;
}

/** What was read, without what came twice or is not wanted. */
export function foundTerms(
  { language }: SearchQuery,
  places: ReadonlySet<TermPlace>,
  { named, terms, begun }: Omit<ReadTerms, "version">,
): Omit<FoundTerms, "entities"> {
  const rows = new Map([...terms, ...begun.slice(0, searchLimits.beginnings)].map((term) => [term[0], term]));
  const found = [...rows.values()].map((row) => termOf(row, places));
  return {
    named: [...new Set(named.flatMap((row) => (isInLanguage(row, language) ? [row[0]] : [])))],
    terms: found,
    isCut:
      begun.length > searchLimits.beginnings ||
      found.some((term) => termPlaces.some((place) => term[place].length >= mostListed)),
  };
}

function isInLanguage([, tag]: NamedRow, language: string | null): boolean {
  return language === null || tag === language || tag.startsWith(`${language}-`);
}

function termOf(row: TermRow, places: ReadonlySet<TermPlace>): FoundTerm {
  const [id, word, stem] = row;
  return foundTerm({ id, word, stem }, (place, at) =>
    idsOfText(places.has(place) ? (row[3 + at] ?? null) : null),
  );
}
