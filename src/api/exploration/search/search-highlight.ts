import { Field, Int, ObjectType } from "type-graphql";
import type { Highlight, TextRange } from "../../../exploration/search/highlight-hits.js";
import { searchLimits } from "../../../exploration/search/search-limits.js";
import type { SearchField } from "../../../exploration/search/search-hit.js";
import { LanguageScalar } from "../../schema/text-scalars.js";
import { AtMost } from "../exploration.js";
import { SearchFieldEnum } from "./search-enums.js";

@ObjectType("TextRange", {
  description:
    "A part of a text. Offsets count UTF-16 code units, as JavaScript does: `text.slice(start, end)`.",
})
export class TextRangeType implements TextRange {
  @Field(() => Int, { description: "Where it starts." })
  start!: number;

  @Field(() => Int, { description: "Where it ends; the character there is outside." })
  end!: number;
}

/** Ranges of a text are counted as one row of it: a text has as many as its words allow. */
const rangesCounted = 1;

@ObjectType("SearchHighlight", { description: "A text that shows why something was found." })
export class SearchHighlight implements Highlight {
  @Field(() => SearchFieldEnum, { description: "Which text it is." })
  field!: SearchField;

  @Field(() => String, { description: "The whole text: the name, title, sentence or description." })
  text!: string;

  @Field(() => LanguageScalar, { description: "The language of the text." })
  language!: string;

  @Field(() => [TextRangeType], { description: "The words in it that were looked for, in their order." })
  @AtMost(() => rangesCounted)
  ranges!: readonly TextRangeType[];
}

/** A title and some sentences of a document; of all else fewer. */
export const highlightsAtMost = 1 + searchLimits.sentencesShown;
