import type { TermPlace } from "../../evidence/terms/term.js";
import { groupBy } from "../../support/group-by.js";
import type { Exploring } from "../exploring.js";
import type { FoundTerm } from "./found-term.js";
import { bestHighlight, type Highlight, type Sought } from "./highlight-hits.js";
import { documentIdOf } from "./match-terms.js";
import { fitsOfTerms } from "./match-words.js";
import { readTexts, type Texts } from "./read-texts.js";
import {
  compareIds,
  type RankedHit,
  type SearchField,
  type SearchPlace,
  searchPlaces,
} from "./search-hit.js";
import { searchLimits } from "./search-limits.js";
import type { SearchQuery } from "./search-query.js";

/** Where the texts of a field are read. */
const placesOfFields = {
  NAME: "names",
  TITLE: "titles",
  SENTENCE: "sentences",
  DESCRIPTION: "descriptions",
} as const satisfies Readonly<Record<SearchField, TermPlace>>;

/** What shows, of each hit of a page, why it was found: one statement. By id of the hit. */
export async function readHighlights(
  page: readonly RankedHit[],
  query: SearchQuery,
  terms: readonly FoundTerm[],
  exploring: Pick<Exploring, "read" | "ontology">,
): Promise<ReadonlyMap<string, readonly Highlight[]>> {
  const sought: Sought = { fits: fitsOfTerms(query, terms), names: query.names };
  const at = (...places: readonly SearchPlace[]): readonly string[] =>
    page.flatMap(({ id, place }) => (places.some((one) => searchPlaces[place] === one) ? [id] : []));
  const inDocuments = sentencesOf(at("DOCUMENT"), terms);
  const texts = await readTexts(
    {
      names: at("NAME", "DESCRIPTION"),
      titles: at("TITLE", "DOCUMENT"),
      sentences: [...new Set([...at("SENTENCE"), ...inDocuments])],
      descriptions: at("DESCRIPTION"),
    },
    exploring,
  );
  const inDocument = groupBy(inDocuments, documentIdOf);
  return new Map(page.map((hit) => [hit.id, highlightsOf(hit, texts, inDocument.get(hit.id) ?? [], sought)]));
}

function highlightsOf(
  { id, place }: RankedHit,
  texts: Texts,
  sentenceIds: readonly string[],
  sought: Sought,
): readonly Highlight[] {
  const best = (field: SearchField, of = id): readonly Highlight[] => {
    const found = bestHighlight(field, texts[placesOfFields[field]].get(of) ?? [], sought);
    return found === null ? [] : [found];
  };
  switch (searchPlaces[place]) {
    case "DESCRIPTION":
      return [...best("NAME"), ...best("DESCRIPTION")];
    case "DOCUMENT":
      return [...best("TITLE"), ...sentenceIds.flatMap((sentence) => best("SENTENCE", sentence))];
    case "TITLE":
      return best("TITLE");
    case "SENTENCE":
      return best("SENTENCE");
    default:
      return best("NAME");
  }
}

/** Of each document the sentences that have most of the words, in their order. */
function sentencesOf(documents: readonly string[], terms: readonly FoundTerm[]): readonly string[] {
  if (documents.length === 0) return [];
  const counts = new Map<string, number>();
  for (const { sentences } of terms) for (const id of sentences) counts.set(id, (counts.get(id) ?? 0) + 1);
  const byDocument = groupBy(counts.keys(), documentIdOf);
  return documents.flatMap((id) =>
    (byDocument.get(id) ?? [])
      .sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || compareIds(a, b))
      .slice(0, searchLimits.sentencesShown)
      .sort(compareIds),
  );
}
