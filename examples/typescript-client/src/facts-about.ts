import { ask } from "./ask.js";
import { FactsAboutDocument, type EntityBy, type FactsAboutQuery } from "./generated/operations.js";

type Fact = NonNullable<FactsAboutQuery["entity"]>["facts"]["nodes"][number];

/** All facts about an entity, page by page: the next page is asked for only when it is needed. None for an unknown entity. */
export async function* factsAbout(url: string, entity: EntityBy): AsyncGenerator<Fact> {
  let after: string | null = null;
  do {
    const answer: FactsAboutQuery = await ask(url, FactsAboutDocument, { entity, first: 20, after });
    if (answer.entity === null) return;
    const { nodes, pageInfo } = answer.entity.facts;
    yield* nodes;
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
}
