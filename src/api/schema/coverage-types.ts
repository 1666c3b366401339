import { GraphQLFloat, GraphQLInt, GraphQLString, type GraphQLScalarType } from "graphql";
import { listLimits } from "../../plan/limits.js";
import type { DeclaredTypes, TypeClass } from "./declared-types.js";
import type { CoveragePart } from "./field-role.js";

/** Adds to documents how much of their text is said in facts, and what may be names that nobody declared. */
export function addCoverage(types: DeclaredTypes, document: TypeClass): void {
  const coverage = types.object({
    name: "DocumentCoverage",
    description: "How much of a document's text is said in facts, and what of it may have been left out.",
    from: "Attest itself",
  });
  const part = (name: CoveragePart, type: GraphQLScalarType, description: string): void => {
    types.field(coverage, name, { type, description, role: { role: "coverage-part", part: name } });
  };
  part("sentenceCount", GraphQLInt, "How many sentences, headings, list items and rows of tables it has.");
  part("sentencesWithFacts", GraphQLInt, "How many of them a live claim quotes.");
  part("sentencesWithMentions", GraphQLInt, "How many of them name an entity.");
  part("shareWithFacts", GraphQLFloat, "The share of those that a live claim quotes, from 0 to 1.");
  part("shareWithMentions", GraphQLFloat, "The share of those that name an entity, from 0 to 1.");
  part(
    "unmentionedCount",
    GraphQLInt,
    "How many words there are that look like names and are none that is known.",
  );
  const unmentioned = declareUnmentioned(types);
  const first = `How many, in reading order. Default ${listLimits.default}, at most ${listLimits.maximum}.`;
  types.field(coverage, "unmentioned", {
    type: unmentioned,
    list: true,
    description:
      "Runs of capitalized words, and acronyms, where no known name stands. The first ones only: `unmentionedCount` says how many there are.",
    args: { first: { type: GraphQLInt, nullable: true, description: first } },
    role: { role: "coverage-part", part: "unmentioned" },
  });
  types.field(document, "coverage", {
    type: coverage,
    description:
      "How much of its text is said in facts. Example: `coverage { shareWithFacts unmentioned { text } }`.",
    role: { role: "coverage" },
  });
}

function declareUnmentioned(types: DeclaredTypes): TypeClass {
  const unmentioned = types.object({
    name: "UnmentionedName",
    description: "Words of a document that look like a name and are none that is known.",
    from: "Attest itself",
  });
  const part = (name: "text" | "startOffset" | "endOffset", description: string): void => {
    const type = name === "text" ? GraphQLString : GraphQLInt;
    types.field(unmentioned, name, { type, description, role: { role: "unmentioned-part", part: name } });
  };
  part("text", "The words, such as `Black Sea`.");
  part("startOffset", "Where they start in the text of the document, in UTF-16 code units.");
  part("endOffset", "Where they end, exclusive.");
  return unmentioned;
}
