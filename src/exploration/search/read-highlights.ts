import { localizedTexts } from "../../loader/terms/indexed-items.js";
import { propertiesOf, textCell } from "../../loader/writing/read-rows.js";
import type { Row } from "../../store/statement.js";
import { groupBy } from "../../support/group-by.js";
import type { Exploring } from "../exploring.js";
import type { FoundTerm } from "./find-terms.js";
import { bestHighlight, type Highlight, type ShownText, type Sought } from "./highlight-hits.js";
import { documentIdOf } from "./match-terms.js";
import { fitsOfTerms } from "./match-words.js";
import {
  compareIds,
  type RankedHit,
  type SearchField,
  type SearchPlace,
  searchPlaces,
} from "./search-hit.js";
import { searchLimits } from "./search-limits.js";
import type { SearchQuery } from "./search-query.js";

/** What shows, of each hit of a page, why it was found: one statement. By id of the hit. */
export async function readHighlights(
  page: readonly RankedHit[],
  query: SearchQuery,
  terms: readonly FoundTerm[],
  { read, ontology }: Pick<Exploring, "read" | "ontology">,
): Promise<ReadonlyMap<string, readonly Highlight[]>> {
  const sought: Sought = { fits: fitsOfTerms(query, terms), names: query.names };
  const at = (...places: readonly SearchPlace[]): readonly string[] =>
    page.flatMap(({ id, place }) => (places.some((one) => searchPlaces[place] === one) ? [id] : []));
  const inDocuments = sentencesOf(at("DOCUMENT"), terms);
  const parameters = {
    named: at("NAME", "DESCRIPTION"),
    described: at("DESCRIPTION"),
    titled: at("TITLE", "DOCUMENT"),
    sentences: [...new Set([...at("SENTENCE"), ...inDocuments])],
  };
  const [row] = await read({ text: TEXTS, parameters });
  const [named, described, titled, sentences] = (row ?? []) as unknown as readonly (readonly Row[])[];
  const kinds = new Map([...ontology.kinds.values()].map((kind) => [kind.value, kind]));
  const texts = {
    NAME: textsById(named),
    DESCRIPTION: new Map(
      (described ?? []).map(([id, cell]) => {
        const properties = propertiesOf(cell);
        const kind = kinds.get(textCell(properties.kind));
        return [textCell(id), kind === undefined ? [] : localizedTexts(kind, properties)];
      }),
    ),
    TITLE: textsById(titled),
    SENTENCE: textsById(sentences),
  };
  const inDocument = groupBy(inDocuments, documentIdOf);
  return new Map(page.map((hit) => [hit.id, highlightsOf(hit, texts, inDocument.get(hit.id) ?? [], sought)]));
}

type Texts = Readonly<Record<SearchField, ReadonlyMap<string, readonly ShownText[]>>>;

function highlightsOf(
  { id, place }: RankedHit,
  texts: Texts,
  sentenceIds: readonly string[],
  sought: Sought,
): readonly Highlight[] {
  const best = (field: SearchField, of = id): readonly Highlight[] => {
    const found = bestHighlight(field, texts[field].get(of) ?? [], sought);
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

/** Rows of id, text and language, in their order. */
function textsById(rows: readonly Row[] | undefined): ReadonlyMap<string, readonly ShownText[]> {
  const byId = groupBy(rows ?? [], ([id]) => textCell(id));
  return new Map(
    [...byId].map(([id, those]) => [
      id,
      those.map(([, text, language]) => ({ text: textCell(text), language: textCell(language) })),
    ]),
  );
}

const TEXTS = `CALL () { UNWIND $named AS id MATCH (e:Entity {id: id}) MATCH (e)-[:NAMED]->(m)
WITH e, m ORDER BY m.language, m.rank RETURN collect([e.id, m.text, m.language]) AS named }
CALL () { UNWIND $described AS id MATCH (e:Entity {id: id}) RETURN collect([e.id, properties(e)]) AS described }
CALL () { UNWIND $titled AS id MATCH (d:Document {id: id}) WITH d WHERE d.title IS NOT NULL RETURN collect([d.id, d.title, d.language]) AS titled }
CALL () { UNWIND $sentences AS id MATCH (s:Sentence {id: id}) RETURN collect([s.id, s.text, s.language]) AS sentences }
RETURN named AS named, described AS described, titled AS titled, sentences AS sentences`;
