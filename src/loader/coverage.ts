import type { MentionRecord, SentenceRecord } from "../evidence/records.js";
import { unmentionedNames, type UnmentionedName } from "../evidence/unmentioned-names.js";
import { groupBy } from "../support/group-by.js";
import type { FactSet, MentionException, SentenceException } from "./fact-set.js";

/** How much of the documents the facts of a set say, and what is left out without a reason. */
export interface Coverage {
  readonly sentences: Shares & {
    /** Explained or not. */
    readonly withoutFacts: readonly SentenceRecord[];
    readonly unexplained: readonly SentenceRecord[];
    /** Exceptions of sentences that do carry a fact. */
    readonly needless: readonly SentenceException[];
  };
  /** An entity that a sentence names several times counts once for the sentence. */
  readonly mentions: Shares & {
    readonly unexplained: readonly MentionRecord[];
    /** Exceptions of entities that are in a fact of the sentence, or are not named there. */
    readonly needless: readonly MentionException[];
  };
  /** What looks like a name where none that is known stands. */
  readonly unmentioned: readonly (UnmentionedName & Pick<MentionRecord, "sentenceId">)[];
}

/** Of all that there are, how many are in a fact, and how many of the others are excepted. */
export interface Shares {
  readonly total: number;
  readonly inFacts: number;
  readonly excepted: number;
}

/**
 * Compares what documents say with what facts say of it.
 *
 * A sentence is covered if a claim quotes it; a mention, if the entity is subject, object or speaker of a fact quoted from the
 * sentence. An exception of a sentence excepts its mentions as well.
 */
export function coverageOf(factSet: FactSet): Coverage {
  const said = entitiesSaidBySentence(factSet);
  return {
    sentences: sentenceCoverage(factSet, said),
    mentions: mentionCoverage(factSet, said),
    unmentioned: unmentionedIn(factSet),
  };
}

function unmentionedIn({ sentences, mentions }: FactSet): Coverage["unmentioned"] {
  const bySentence = groupBy(mentions, ({ sentenceId }) => sentenceId);
  return sentences.flatMap((sentence) =>
    unmentionedNames(sentence, bySentence.get(sentence.id) ?? []).map((name) => ({
      sentenceId: sentence.id,
      ...name,
    })),
  );
}

type SaidBySentence = ReadonlyMap<string, ReadonlySet<string>>;

function sentenceCoverage({ sentences, exceptions }: FactSet, said: SaidBySentence): Coverage["sentences"] {
  const excepted = new Set(exceptions.sentences.map(({ sentenceId }) => sentenceId));
  const withoutFacts = sentences.filter(({ id }) => !said.has(id));
  // The row that names the columns of a table says nothing by itself.
  const unexplained = withoutFacts.filter(({ id, form }) => !excepted.has(id) && form !== "TABLE_HEADER");
  return {
    total: sentences.length,
    inFacts: sentences.length - withoutFacts.length,
    excepted: withoutFacts.length - unexplained.length,
    withoutFacts,
    unexplained,
    needless: exceptions.sentences.filter(({ sentenceId }) => said.has(sentenceId)),
  };
}

function mentionCoverage({ mentions, exceptions }: FactSet, said: SaidBySentence): Coverage["mentions"] {
  const sentences = new Set(exceptions.sentences.map(({ sentenceId }) => sentenceId));
  const excepted = new Set(exceptions.mentions.map(keyOf));
  const distinct = [...groupBy(mentions, keyOf).values()].flatMap((same) => same.slice(0, 1));
  const outside = distinct.filter((mention) => !isSaid(mention, said));
  const unexplained = outside.filter(
    (mention) => !excepted.has(keyOf(mention)) && !sentences.has(mention.sentenceId),
  );
  const outsideKeys = new Set(outside.map(keyOf));
  return {
    total: distinct.length,
    inFacts: distinct.length - outside.length,
    excepted: outside.length - unexplained.length,
    unexplained,
    needless: exceptions.mentions.filter((exception) => !outsideKeys.has(keyOf(exception))),
  };
}

/** By sentence with a fact, the entities in its facts. */
function entitiesSaidBySentence({ facts, claims }: FactSet): SaidBySentence {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const bySentence = groupBy(claims, ({ sentenceId }) => sentenceId);
  const saidBy = ({ factId, speakerId }: (typeof claims)[number]): readonly (string | null | undefined)[] => {
    const fact = byId.get(factId);
    return [fact?.subjectId, fact?.objectId, speakerId];
  };
  return new Map(
    [...bySentence].map(([id, those]) => [
      id,
      new Set(those.flatMap(saidBy).filter((entity) => typeof entity === "string")),
    ]),
  );
}

function isSaid({ sentenceId, entityId }: MentionRecord, said: SaidBySentence): boolean {
  return said.get(sentenceId)?.has(entityId) === true;
}

function keyOf({ sentenceId, entityId }: { readonly sentenceId: string; readonly entityId: string }): string {
  return `${sentenceId}|${entityId}`;
}
