import { termIdsOf, type TermPlace } from "../../evidence/terms/term.js";
import { FirstIds } from "./first-ids.js";

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
  readonly added: FirstIds;
  /** Null: none. */
  removed: Set<string> | null;
}

/** How the uses of a term change, by place. */
export type TermChange = Partial<Record<TermPlace, PlaceChange>>;

/** How the uses of terms change, by id of the term. */
export type TermUseChanges = ReadonlyMap<string, TermChange>;

/** What items change in the uses of terms. */
export function usesOf(items: Iterable<IndexedItem>): TermUseChanges {
  const uses = new TermUses();
  for (const item of items) uses.add(item);
  return uses.changes;
}

/** Gathers what changes in the words of texts. */
export class TermUses {
  readonly #changes = new Map<string, TermChange>();

  /** Of an item whose texts change, once: what comes and what goes is in no order. */
  add({ place, id, before, after }: IndexedItem): void {
    if (isSame(before, after)) return;
    const [old, now] = [termsOf(before), termsOf(after)];
    for (const term of now) if (!old.has(term)) this.#changeAt(term, place).added.add(id);
    for (const term of old) if (!now.has(term)) (this.#changeAt(term, place).removed ??= new Set()).add(id);
  }

  get changes(): TermUseChanges {
    return this.#changes;
  }

  #changeAt(term: string, place: TermPlace): PlaceChange {
    const known = this.#changes.get(term) ?? {};
    this.#changes.set(term, known);
    return (known[place] ??= { added: new FirstIds(), removed: null });
  }
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
