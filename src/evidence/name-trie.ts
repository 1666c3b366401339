import { tokensOf } from "./text-tokens.js";

/** Names by their tokens: a node stands for the tokens on the way to it. */
export interface NameTrie {
  readonly next: ReadonlyMap<string, NameTrie>;
  /** Entities with a name that ends here. */
  readonly entityIds: ReadonlySet<string>;
  /** Those of them that are meant however the text is cased: not by an acronym. */
  readonly entityIdsInAnyCase: ReadonlySet<string>;
}

/** Builds the trie of some names. */
export function buildNameTrie(
  names: readonly { readonly entityId: string; readonly text: string }[],
): NameTrie {
  const root = emptyNode();
  for (const { entityId, text } of names) {
    const tokens = tokensOf(text);
    if (tokens.length === 0) continue;
    let node = root;
    for (const { folded } of tokens) {
      const next = node.next.get(folded) ?? emptyNode();
      node.next.set(folded, next);
      node = next;
    }
    node.entityIds.add(entityId);
    if (!isAcronym(text)) node.entityIdsInAnyCase.add(entityId);
  }
  return root;
}

interface MutableTrie {
  readonly next: Map<string, MutableTrie>;
  readonly entityIds: Set<string>;
  readonly entityIdsInAnyCase: Set<string>;
}

function emptyNode(): MutableTrie {
  return { next: new Map(), entityIds: new Set(), entityIdsInAnyCase: new Set() };
}

function isAcronym(text: string): boolean {
  return /\p{Lu}/u.test(text) && text === text.toUpperCase();
}
