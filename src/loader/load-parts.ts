import { groupBy } from "../support/group-by.js";
import type { GraphStore } from "../store/graph-store.js";
import { emptyFactSet, type FactSet } from "./fact-set.js";
import { stretches } from "../support/stretches.js";

/**
 * By engine, entities with their names, sentences, mentions and claims together that one transaction loads. Neo4j keeps what a
 * transaction writes in its heap: of 512 MB, 25,000 were too many, and 20,000 once ended the server. The embedded engine holds it in
 * little memory, and each of its commits looks through the graph: 104,000 facts in parts of 200,000 took it a fifth less than in parts
 * of 50,000, and a ninth more memory.
 */
const partSizes: Readonly<Record<GraphStore["engine"], number>> = { embedded: 200_000, neo4j: 12_500 };

/** How large a set may be that an engine loads all or none, and how large each part of a larger one. */
export function partSizeFor(engine: GraphStore["engine"]): number {
  return partSizes[engine];
}

/**
 * Parts a set into what is loaded in one transaction each. A set of ordinary size is one part: all of it is loaded or none. Of a large
 * one the entities come first, then documents, each whole, with their sentences, mentions and claims and the facts that these are
 * about: after every part the graph is what loading these documents alone would have made it.
 */
export function loadParts(factSet: FactSet, partSize: number): readonly FactSet[] {
  const { entities, sentences, mentions, claims } = factSet;
  const size = entities.length + sentences.length + mentions.length + claims.length;
  if (size <= partSize) return [factSet];
  const { sources } = factSet;
  const ofEntities = stretches(entities, ({ names }) => 1 + names.length, partSize);
  return [
    { ...emptyFactSet, sources },
    ...ofEntities.map((those) => ({ ...emptyFactSet, entities: those })),
    ...documentParts(factSet, partSize),
  ];
}

function documentParts(factSet: FactSet, partSize: number): readonly FactSet[] {
  const documentOf = new Map(factSet.sentences.map(({ id, documentId }) => [id, documentId]));
  const sources = new Map(factSet.sources.map((source) => [source.id, source]));
  const facts = new Map(factSet.facts.map((fact) => [fact.id, fact]));
  const sentences = groupBy(factSet.sentences, ({ documentId }) => documentId);
  const mentions = groupBy(factSet.mentions, ({ sentenceId }) => documentOf.get(sentenceId));
  const claims = groupBy(factSet.claims, ({ documentId }) => documentId);
  const of = <Item>(groups: ReadonlyMap<string | undefined, Item[]>, id: string): readonly Item[] =>
    groups.get(id) ?? [];
  const weightOf = ({ id }: { readonly id: string }): number =>
    1 + of(sentences, id).length + of(mentions, id).length + of(claims, id).length;
  return stretches(factSet.documents, weightOf, partSize).map((documents): FactSet => {
    const said = documents.flatMap(({ id }) => of(claims, id));
    return {
      ...emptyFactSet,
      sources: some(sources, new Set(documents.map(({ sourceId }) => sourceId))),
      documents,
      sentences: documents.flatMap(({ id }) => of(sentences, id)),
      mentions: documents.flatMap(({ id }) => of(mentions, id)),
      facts: some(facts, new Set(said.map(({ factId }) => factId))),
      claims: said,
    };
  });
}

function some<Item>(items: ReadonlyMap<string, Item>, ids: ReadonlySet<string>): readonly Item[] {
  return [...ids].flatMap((id) => items.get(id) ?? []);
}
