import { Args, Ctx, Query, Resolver } from "type-graphql";
import { exploreSearch, type SearchShown } from "../../../exploration/search/explore-search.js";
import type { Exploring } from "../../../exploration/exploring.js";
import { Exploration, MayAssume } from "../exploration.js";
import { SearchArguments } from "./search-arguments.js";
import { SearchConnection } from "./search-connection.js";

/** The field `search` of Query. */
@Resolver()
export class SearchResolver {
  @Exploration()
  @MayAssume()
  @Query(() => SearchConnection, {
    description:
      'Finds entities by any of their names and descriptions, documents and sentences, in any spelling: case, accents and elisions do not count, nor do forms of a word; the last word may be a beginning; typing errors are mended. All words must be there. Best first: by `match`; then what is found by name, title, sentence, description, document; then by the number of relations; then by id. Example: `search(text: "police aerienne") { edges { node { __typename ... on Entity { name } } highlights { text ranges { start end } } } }`.',
  })
  search(
    @Args(() => SearchArguments) asked: SearchArguments,
    @Ctx() exploring: Exploring,
  ): Promise<SearchShown> {
    return exploreSearch(asked, exploring);
  }
}
