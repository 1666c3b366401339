import { idsOfText } from "../../evidence/terms/listed-ids.js";
import { mostListed, type TermPlace, termPlaces } from "../../evidence/terms/term.js";
import type { Exploring } from "../exploring.js";
import { type FoundTerm, foundTerm, type FoundTerms } from "./found-term.js";
import { readWholeNames, readTerms } from "./read-terms.js";
import { searchLimits } from "./search-limits.js";
import type { SearchQuery } from "./search-query.js";
import type { NamedRow, ReadTerms, TermRow } from "./term-row.js";
import { withBegunTerms } from "./with-begun-terms.js";

/**
 * Looks up what fits the words of a query: one statement, of the names alone where terms are in memory and nothing was written since
 * they were read; and one where more words begin as the last one than are looked at and something has all other words.
 *
 * @param places whose ids are wanted
 */
export async function findTerms(
  query: SearchQuery,
  places: ReadonlySet<TermPlace>,
  exploring: Pick<Exploring, "read" | "readShared" | "terms" | "ontology">,
): Promise<FoundTerms> {
  const known = exploring.terms.size > 0 ? await termsFromMemory(query, exploring) : null;
  const read = known ?? (await termsFromStore(query, places, exploring));
  const found = foundTerms(query, places, read);
  if (read.begun.length <= searchLimits.beginnings) return found;
  return { ...found, terms: await withBegunTerms(query, found.terms, exploring) };
}

async function termsFromMemory(
  query: SearchQuery,
  exploring: Pick<Exploring, "readShared" | "terms">,
): Promise<ReadTerms | null> {
  const { named, version } = await readWholeNames(query, exploring);
  const remembered = exploring.terms.at(version);
  return remembered === null ? null : { named, version, ...remembered.find(query) };
}

async function termsFromStore(
  query: SearchQuery,
  places: ReadonlySet<TermPlace>,
  exploring: Pick<Exploring, "readShared" | "terms">,
): Promise<ReadTerms> {
  const read = await readTerms(query, places, exploring);
  exploring.terms.note(read.version, read.terms.length + read.begun.length);
  return read;
}

/** What was read, without what came twice or is not wanted. */
export function foundTerms(
  { language }: SearchQuery,
  places: ReadonlySet<TermPlace>,
  { named, terms, begun }: Omit<ReadTerms, "version">,
): FoundTerms {
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
