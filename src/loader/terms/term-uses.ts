import { termIdsOf, type TermPlace } from "../../evidence/terms/term.js";

/** A text with the language that it is in, a BCP 47 tag. */
export interface IndexedText {
  readonly text: string;
  readonly language: string;
}

/** What is found by its words: what it said in a place before a write, and what it says after it. */
export interface IndexedItem {
  readonly place: TermPlace;
  /** Of an entity, a document or a sentence. */
  readonly id: string;
  readonly before: readonly IndexedText[];
  readonly after: readonly IndexedText[];
}

/** Ids that come to a place of a term, and ids that go. */
export interface PlaceChange {
  readonly added: string[];
  readonly removed: Set<string>;
}

/** How the uses of a term change, by place. */
export type TermChange = Partial<Record<TermPlace, PlaceChange>>;

/** Gathers, by id of the term, what a write changes in the words of texts. */
export function termUses(items: Iterable<IndexedItem>): ReadonlyMap<string, TermChange> {
  const changes = new Map<string, TermChange>();
  for (const { place, id, before, after } of items) {
    if (isSame(before, after)) continue;
    const [old, now] = [termsOf(before), termsOf(after)];
    for (const term of now) if (!old.has(term)) changeAt(changes, term, place).added.push(id);
    for (const term of old) if (!now.has(term)) changeAt(changes, term, place).removed.add(id);
  }
  return changes;
}

function termsOf(texts: readonly IndexedText[]): ReadonlySet<string> {
  const [first, ...others] = texts.map(({ text, language }) => termIdsOf(text, language));
  if (first === undefined) return new Set();
  return others.length === 0 ? first : new Set([first, ...others].flatMap((terms) => [...terms]));
}

function isSame(before: readonly IndexedText[], after: readonly IndexedText[]): boolean {
  return (
    before.length === after.length &&
    before.every(({ text, language }, at) => text === after[at]?.text && language === after[at].language)
  );
}

function changeAt(changes: Map<string, TermChange>, term: string, place: TermPlace): PlaceChange {
  const known = changes.get(term) ?? {};
  changes.set(term, known);
  return (known[place] ??= { added: [], removed: new Set() });
}
