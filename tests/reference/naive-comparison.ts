import type {
  ComparedEntity,
  Comparison,
  FactHolding,
  MentionHolding,
  Overlap,
} from "../../src/exploration/compare/comparison.js";
import { attestOntology } from "../../src/ontology/attest-ontology.js";
import type { ReferenceGraph } from "./reference-graph.js";

/** That one of the compared has an entity, by a fact or a mention. */
interface Had {
  readonly list: string;
  readonly of: string;
  readonly entity: string;
  readonly by: string;
}

/** A comparison of entities, found by looking at every edge of every relation. */
export function naiveEntityComparison(
  graph: ReferenceGraph,
  ids: readonly string[],
  first: number,
): Comparison {
  const lists = [...attestOntology.relations.keys()].flatMap((relation) => [
    `${relation} FORWARD`,
    `${relation} INVERSE`,
  ]);
  const had = graph.edges
    .filter(({ type }) => attestOntology.relations.has(type))
    .flatMap(({ type, from, to, values }): Had[] => [
      { list: `${type} FORWARD`, of: from, entity: to, by: values.factId as string },
      { list: `${type} INVERSE`, of: to, entity: from, by: values.factId as string },
    ]);
  const { kept, truncated } = keptOf(had, ids, lists, first);
  const relations = lists
    .filter((list) => had.some((one) => one.list === list && ids.includes(one.of)))
    .map((list) => {
      const [relation = "", direction] = list.split(" ");
      const overlap = overlapOf(had, ids, { list, kept, holding: factHolding });
      return {
        relation,
        direction: direction === "INVERSE" ? ("INVERSE" as const) : ("FORWARD" as const),
        ...overlap,
      };
    });
  return { compared: ids, relations, mentions: null, facts: null, truncated };
}

/** A comparison of documents, found by looking at every mention and at every claim. */
export function naiveDocumentComparison(
  graph: ReferenceGraph,
  ids: readonly string[],
  first: number,
): Comparison {
  const targets = (type: string, from: string): readonly string[] =>
    graph.edges.filter((edge) => edge.type === type && edge.from === from).map(({ to }) => to);
  const mentions = graph.edges
    .filter(({ type }) => type === "MENTIONS")
    .flatMap(({ from, to, values }) =>
      targets("IN_DOCUMENT", from).map((of): Had => ({
        list: "mentions",
        of,
        entity: to,
        by: JSON.stringify([from, values]),
      })),
    );
  const live = [...graph.nodes.values()].filter(
    ({ kind, values }) => kind === "Claim" && values.retractedAt === undefined,
  );
  const facts = live.flatMap(({ id, values }) =>
    targets("ABOUT", id).flatMap((fact) =>
      [...targets("SUBJECT", fact), ...targets("OBJECT", fact)].map((entity): Had => ({
        list: "facts",
        of: values.documentId as string,
        entity,
        by: fact,
      })),
    ),
  );
  const keptMentions = keptOf(mentions, ids, ["mentions"], first);
  const keptFacts = keptOf(facts, ids, ["facts"], first);
  return {
    compared: ids,
    relations: [],
    mentions: overlapOf(mentions, ids, {
      list: "mentions",
      kept: keptMentions.kept,
      holding: mentionHolding,
    }),
    facts: overlapOf(facts, ids, { list: "facts", kept: keptFacts.kept, holding: factHolding }),
    truncated: keptMentions.truncated || keptFacts.truncated,
  };
}

function factHolding(of: string, by: readonly string[]): FactHolding {
  const facts = [...new Set(by)].sort();
  return { of, facts: facts.slice(0, 5), factCount: facts.length };
}

function mentionHolding(of: string, by: readonly string[]): MentionHolding {
  return { of, mentionCount: by.length };
}

function holdersOf(
  had: readonly Had[],
  ids: readonly string[],
  list: string,
  entity: string,
): readonly string[] {
  return ids.filter((of) => had.some((one) => one.list === list && one.entity === entity && one.of === of));
}

function entitiesIn(had: readonly Had[], ids: readonly string[], list: string): readonly string[] {
  const those = had.filter((one) => one.list === list && ids.includes(one.of));
  return [...new Set(those.map(({ entity }) => entity))].sort();
}

/** What is listed: the first of all lists together, those that more have first. */
function keptOf(
  had: readonly Had[],
  ids: readonly string[],
  lists: readonly string[],
  first: number,
): { readonly kept: ReadonlySet<string>; readonly truncated: boolean } {
  const all = lists.flatMap((list) => entitiesIn(had, ids, list).map((entity) => ({ list, entity })));
  const held = ({ list, entity }: { list: string; entity: string }): number =>
    holdersOf(had, ids, list, entity).length;
  const kept = all.toSorted((a, b) => held(b) - held(a)).slice(0, first);
  return {
    kept: new Set(kept.map(({ list, entity }) => `${list} ${entity}`)),
    truncated: all.length > first,
  };
}

function overlapOf<Holding>(
  had: readonly Had[],
  ids: readonly string[],
  {
    list,
    kept,
    holding,
  }: {
    readonly list: string;
    readonly kept: ReadonlySet<string>;
    readonly holding: (of: string, by: readonly string[]) => Holding;
  },
): Overlap<Holding> {
  const entities = entitiesIn(had, ids, list);
  const heldBy = (fits: (holders: number) => boolean): readonly string[] =>
    entities.filter((entity) => fits(holdersOf(had, ids, list, entity).length));
  const listed = (those: readonly string[]): readonly ComparedEntity<Holding>[] =>
    those
      .filter((entity) => kept.has(`${list} ${entity}`))
      .map((entity) => ({
        entity,
        holdings: holdersOf(had, ids, list, entity).map((of) =>
          holding(
            of,
            had
              .filter((one) => one.list === list && one.entity === entity && one.of === of)
              .map(({ by }) => by),
          ),
        ),
      }));
  const shared = heldBy((holders) => holders === ids.length);
  const partlyShared = heldBy((holders) => holders > 1 && holders < ids.length);
  const unshared = heldBy((holders) => holders === 1);
  return {
    shared: listed(shared),
    sharedCount: shared.length,
    partlyShared: listed(partlyShared),
    partlySharedCount: partlyShared.length,
    unshared: listed(unshared),
    unsharedCount: unshared.length,
  };
}
