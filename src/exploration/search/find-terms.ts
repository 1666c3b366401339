import { idsOfText } from "../../evidence/terms/listed-ids.js";
import { mostListed, type TermPlace, termPlaces } from "../../evidence/terms/term.js";
import { printShared } from "../../cypher/shared-statement.js";
import type { Variables } from "../../cypher/variables.js";
import type { Exploring } from "../exploring.js";
import { printInLanguage, termBeginnings } from "./in-language.js";
import { searchLimits } from "./search-limits.js";
import { type SearchQuery, termKeysOf } from "./search-query.js";

/** A term that fits a word of a query, with the ids of what has it. */
export interface FoundTerm extends Readonly<Record<TermPlace, readonly string[]>> {
  readonly id: string;
  readonly word: string;
  readonly stem: string;
}

/** What a query meets in the graph. */
export interface FoundTerms {
  /** Ids of entities with a name that is the text. */
  readonly named: readonly string[];
  readonly terms: readonly FoundTerm[];
  /** Whether there is more than was read. */
  readonly isCut: boolean;
}

/** Looks up what fits the words of a query: one statement, each part of it an equality lookup. @param places whose ids are wanted */
export async function findTerms(
  query: SearchQuery,
  places: ReadonlySet<TermPlace>,
  { readShared }: Pick<Exploring, "readShared">,
): Promise<FoundTerms> {
  const { words, stems, beginnings } = termKeysOf(query);
  const languages = termBeginnings(query.language);
  const most = BigInt(searchLimits.beginnings + 1);
  const wanted = Object.fromEntries(termPlaces.map((place) => [place, places.has(place)]));
  const parameters = { names: query.names, words, stems, beginnings, languages, most, wanted };
  const [row] = await readShared(termsStatement, parameters);
  const [named, terms, begun] = row?.[0] as unknown as readonly [
    readonly (readonly [id: string, language: string])[],
    ...(readonly (readonly TermRow[])[]),
  ];
  const isInLanguage = (tag: string): boolean =>
    query.language === null || tag === query.language || tag.startsWith(`${query.language}-`);
  const rows = new Map(
    [...(terms ?? []), ...(begun ?? []).slice(0, searchLimits.beginnings)].map((term) => [term[0], term]),
  );
  const found = [...rows.values()].map(termOf);
  return {
    named: [...new Set(named.flatMap(([id, language]) => (isInLanguage(language) ? [id] : [])))],
    terms: found,
    isCut:
      (begun ?? []).length > searchLimits.beginnings ||
      found.some((term) => termPlaces.some((place) => term[place].length >= mostListed)),
  };
}

type TermRow = readonly [id: string, word: string, stem: string, ...lists: (string | null)[]];

function termOf(row: TermRow): FoundTerm {
  const [id, word, stem] = row;
  const term = { id, word, stem } as Record<TermPlace, readonly string[]> & FoundTerm;
  for (const [at, place] of termPlaces.entries()) term[place] = idsOfText(row[3 + at] ?? null);
  return term;
}

/** The lists of a term that are wanted; those that are not are not sent. */
function printTerm(variables: Variables): string {
  const wanted = variables.value("wanted");
  const lists = termPlaces.map((place) => `CASE WHEN ${wanted}.${place} THEN t.${place} END`);
  return `[t.id, t.word, t.stem, ${lists.join(", ")}]`;
}

/** Rows of three lists: entities by name, terms by word and stem, and terms by their beginning. */
export const termsStatement = printShared(
  (variables) => {
    const call = variables.call("");
    const value = (parameter: string): string => variables.value(parameter);
    const [term, isInLanguage] = [printTerm(variables), printInLanguage(value("languages"))];
    return {
      clauses: `${call} { MATCH (m:Name) WHERE m.textFolded IN ${value("names")} MATCH (m)<-[:NAMED]-(e) RETURN collect([e.id, m.language]) AS named }
${call} { ${call} { UNWIND ${value("words")} AS key MATCH (t:Term {word: key}) RETURN t AS t UNION UNWIND ${value("stems")} AS key MATCH (t:Term {stem: key}) RETURN t AS t }
WITH t WHERE ${isInLanguage} RETURN collect(${term}) AS terms }
${call} { UNWIND ${value("beginnings")} AS begun MATCH (t:Term {beginning: begun.key})
WITH t WHERE any(begun IN ${value("beginnings")} WHERE t.word STARTS WITH begun.typed) AND ${isInLanguage}
WITH t ORDER BY size(t.word), t.word, t.id LIMIT $most RETURN collect(${term}) AS begun }`,
      values: ["named", "terms", "begun"],
    };
  },
  ["most"],
);
