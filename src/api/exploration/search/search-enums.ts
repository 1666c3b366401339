import { registerEnumType } from "type-graphql";
import type { SearchField, SearchMatch } from "../../../exploration/search/search-hit.js";

/** How well something fits, as the schema has it. */
export const SearchMatchEnum = declare<SearchMatch>(
  { name: "SearchMatch", description: "How well something fits what was typed, best first." },
  {
    EXACT: "A name of it is the text, without case and accents.",
    WORD: "All words stand in it as they were typed, without case and accents.",
    PREFIX: "The last word is the beginning of one that stands in it.",
    STEM: "At least one word stands in it in another form or spelling: `missions`, `mission`; `defence`, `defense`.",
    SIMILAR:
      "At least one word was probably mistyped: `Stoltenbreg`. Tried only where nothing is found in any better way.",
  },
);

/** Where words stand, as the schema has it. */
export const SearchFieldEnum = declare<SearchField>(
  { name: "SearchField", description: "Where the words of a search stand." },
  {
    NAME: "A name of the entity.",
    TITLE: "The title of the document.",
    SENTENCE: "The sentence; of a document, one of its sentences.",
    DESCRIPTION: "The description of the entity.",
  },
);

function declare<Name extends string>(
  declaration: { readonly name: string; readonly description: string },
  descriptions: Readonly<Record<Name, string>>,
): Readonly<Record<Name, Name>> {
  const entries = Object.entries<string>(descriptions);
  const values = Object.fromEntries(entries.map(([name]) => [name, name])) as Record<Name, Name>;
  const valuesConfig = Object.fromEntries(
    entries.map(([name, description]) => [name, { description }]),
  ) as Record<Name, { readonly description: string }>;
  registerEnumType(values, { ...declaration, valuesConfig });
  return values;
}
