import { printTermCells } from "../../cypher/print-all-terms.js";
import { printVersion, readVersion, versionParameters } from "../../cypher/print-version.js";
import { printShared } from "../../cypher/shared-statement.js";
import type { Variables } from "../../cypher/variables.js";
import { type TermPlace, termPlaces } from "../../evidence/terms/term.js";
import type { SharedReader } from "../shared-reader.js";
import { printInLanguage, termBeginnings } from "./in-language.js";
import { type SearchQuery, termKeysOf } from "./search-query.js";
import { mostBegun, type NamedRow, type ReadTerms, type TermRow } from "./term-row.js";

/** Looks up what fits the words of a query: one statement, each part of it an equality lookup. @param places whose ids are wanted */
export async function readTerms(
  query: SearchQuery,
  places: ReadonlySet<TermPlace>,
  { readShared }: SharedReader,
): Promise<ReadTerms> {
  const wanted = Object.fromEntries(termPlaces.map((place) => [place, places.has(place)]));
  const [row] = await readShared(termsStatement, {
    ...versionParameters,
    ...termKeysOf(query),
    names: query.names,
    languages: termBeginnings(query.language),
    most: BigInt(mostBegun),
    wanted,
  });
  const [named, terms, begun, versions] = row?.[0] as unknown as readonly [
    readonly NamedRow[],
    readonly TermRow[],
    readonly TermRow[],
    unknown,
  ];
  return { named, terms, begun, version: readVersion(versions) };
}

/** Binds `named`: entities by name. */
function printNamed(variables: Variables): string {
  return variables.subquery(
    "",
    `MATCH (m:Name) WHERE m.textFolded IN ${variables.value("names")} MATCH (m)<-[:NAMED]-(e) RETURN collect([e.id, m.language]) AS named`,
  );
}

/** Of the lists of a term only those that are wanted are sent. */
function printTerm(variables: Variables): string {
  const wanted = variables.value("wanted");
  return printTermCells((list, place) => `CASE WHEN ${wanted}.${place} THEN ${list} END`);
}

/** Rows of three lists and a version: entities by name, terms by word and stem, and terms by their beginning. */
export const termsStatement = printShared(
  (variables) => {
    const value = (parameter: string): string => variables.value(parameter);
    const [term, isInLanguage] = [printTerm(variables), printInLanguage(value("languages"))];
    const whole = variables.subquery(
      "",
      `UNWIND ${value("words")} AS key MATCH (t:Term {word: key}) RETURN t AS t UNION UNWIND ${value("stems")} AS key MATCH (t:Term {stem: key}) RETURN t AS t`,
    );
    return {
      clauses: [
        printNamed(variables),
        variables.subquery("", `${whole} WITH t WHERE ${isInLanguage} RETURN collect(${term}) AS terms`),
        variables.subquery(
          "",
          `UNWIND ${value("beginnings")} AS begun MATCH (t:Term {beginning: begun.key})
WITH t WHERE any(begun IN ${value("beginnings")} WHERE t.word STARTS WITH begun.typed) AND ${isInLanguage}
WITH t ORDER BY size(t.word), t.word, t.id LIMIT $most RETURN collect(${term}) AS begun`,
        ),
        printVersion(variables),
      ].join("\n"),
      values: ["named", "terms", "begun", "versions"],
      isSingle: true,
    };
  },
  ["most"],
);
