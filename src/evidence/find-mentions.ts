import { longestFirst, type Match } from "./longest-first.js";
import { buildNameTrie, type NameTrie } from "./name-trie.js";
import { tokensOf, type Token } from "./text-tokens.js";

/** A name by which an entity is found. */
export interface NameToFind {
  readonly entityId: string;
  readonly text: string;
  /** BCP 47 tag. A name in `fr` is found in sentences in `fr-CA` as well. */
  readonly language: string;
}

/** A sentence to search. `startOffset` is where it starts in the text of its document. */
export interface SearchedSentence {
  readonly text: string;
  readonly startOffset: number;
  readonly language: string;
}

/** A name found. `text` is as the document writes it; offsets count in the text of the document. */
export interface FoundMention {
  readonly entityId: string;
  readonly text: string;
  readonly startOffset: number;
  readonly endOffset: number;
}

/** Finds the entities that a sentence names, in the order of the text. */
export type MentionFinder = (sentence: SearchedSentence) => readonly FoundMention[];

/**
 * Prepares the search for names, in time linear in the names; a search then takes time linear in the sentence.
 *
 * Names are compared folded (`foldText`) and word by word, so that case, accents and typography do not count, `l’OTAN` holds `OTAN`,
 * `NATO’s` holds `NATO`, and `NATOlogy` holds neither. A name all in capitals is found only where the text has capitals. Where names
 * overlap the longest wins. A name that two entities share finds nothing, and keeps shorter names within it from being found.
 */
export function createMentionFinder(names: readonly NameToFind[]): MentionFinder {
  const tries = new Map<string, NameTrie>();
  return ({ text, startOffset, language }) => {
    const trie =
      tries.get(language) ?? buildNameTrie(names.filter((name) => speaks(language, name.language)));
    tries.set(language, trie);
    const matches = longestFirst(matchesIn(tokensOf(text), trie, text));
    return matches.flatMap((match) => mentionOf(match, text, startOffset));
  };
}

function speaks(language: string, ofName: string): boolean {
  return language === ofName || language.startsWith(`${ofName}-`);
}

/** Every name at every token; overlaps included. */
function matchesIn(tokens: readonly Token[], trie: NameTrie, text: string): readonly Match[] {
  return tokens.flatMap((_token, first) => matchesAt(first, tokens, trie, text));
}

function matchesAt(first: number, tokens: readonly Token[], trie: NameTrie, text: string): readonly Match[] {
  const matches: Match[] = [];
  const startOffset = tokens[first]?.startOffset ?? 0;
  let node = trie;
  for (const { folded, endOffset } of tokensFrom(tokens, first)) {
    const next = node.next.get(folded);
    if (next === undefined) break;
    node = next;
    const entityIds =
      node.entityIds.size > 0 ? meantBy(text.slice(startOffset, endOffset), node) : node.entityIds;
    if (entityIds.size > 0) matches.push({ startOffset, endOffset, entityIds });
  }
  return matches;
}

/** Lazily: a walk rarely goes beyond the first few. */
function* tokensFrom(tokens: readonly Token[], first: number): Generator<Token> {
  for (let at = first; at < tokens.length; at += 1) yield tokens[at] as Token;
}

function meantBy(text: string, node: NameTrie): ReadonlySet<string> {
  return text === text.toUpperCase() ? node.entityIds : node.entityIdsInAnyCase;
}

function mentionOf(match: Match, text: string, offset: number): readonly FoundMention[] {
  const [entityId, ...others] = match.entityIds;
  if (entityId === undefined || others.length > 0) return [];
  const { startOffset, endOffset } = match;
  return [
    {
      entityId,
      text: text.slice(startOffset, endOffset),
      startOffset: offset + startOffset,
      endOffset: offset + endOffset,
    },
  ];
}
