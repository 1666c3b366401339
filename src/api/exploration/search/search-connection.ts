import { Field, Int, ObjectType } from "type-graphql";
import type { SearchEdgeShown, SearchShown } from "../../../exploration/search/explore-search.js";
import type { SearchMatch } from "../../../exploration/search/search-hit.js";
import { generatedType } from "../../schema/generated-type.js";
import { AtMost, OfKinds } from "../exploration.js";
import { pageSizeOf } from "./search-arguments.js";
import { SearchMatchEnum } from "./search-enums.js";
import { highlightsAtMost, SearchHighlight } from "./search-highlight.js";

/** Of these is all that a search finds. */
const kindsFound = ["Entity", "Document", "Sentence"] as const;

@ObjectType("SearchEdge", { description: "One thing that was found." })
export class SearchEdge implements SearchEdgeShown {
  @Field(() => String, {
    description: "Its place in the list, for `after`. Of use only with the same text, kinds and language.",
  })
  cursor!: string;

  @OfKinds(...kindsFound)
  @Field(() => generatedType("Node"), { description: "The entity, document or sentence." })
  node!: string;

  @Field(() => SearchMatchEnum, { description: "How well it fits." })
  match!: SearchMatch;

  @Field(() => [SearchHighlight], {
    description:
      "Why it was found: its name; of what is found by its description also that; of a document its title, or up to three of its sentences.",
  })
  @AtMost(() => highlightsAtMost)
  highlights!: readonly SearchHighlight[];
}

@ObjectType("SearchFacet", { description: "How many of what was found are of a kind." })
export class SearchFacet {
  @Field(() => generatedType("SearchKind"), { description: "The kind." })
  kind!: string;

  @Field(() => Int, { description: "How many are of it, on all pages together." })
  count!: number;
}

/** There are not many more kinds than these. */
const facetsCounted = 20;

@ObjectType("SearchConnection", { description: "A page of what a search found, best first." })
export class SearchConnection implements SearchShown {
  @Field(() => [SearchEdge], { description: "The page, each with how and why it was found." })
  @AtMost(pageSizeOf)
  edges!: readonly SearchEdge[];

  @Field(() => [generatedType("Node")], { description: "The page, without edges." })
  @AtMost(pageSizeOf)
  @OfKinds(...kindsFound)
  nodes!: readonly string[];

  @Field(() => generatedType("PageInfo"), { description: "Where the page lies in the whole list." })
  pageInfo!: SearchShown["pageInfo"];

  @Field(() => Int, { description: "How many there are on all pages together; where `truncated`, at least." })
  totalCount!: number;

  @Field(() => [SearchFacet], { description: "How many there are of each kind, most first." })
  @AtMost(() => facetsCounted)
  facets!: readonly SearchFacet[];

  @Field(() => Boolean, {
    description:
      "Whether a limit left something out: a word stands in more than a thousand names, titles, sentences or descriptions, or more than a hundred words begin with the last one. A further word helps.",
  })
  truncated!: boolean;
}
