import { lettersOf } from "../../evidence/terms/words-of.js";
import { compareTexts } from "../../support/compare-texts.js";
import { termBeginnings } from "./in-language.js";
import { type SearchQuery, termKeysOf } from "./search-query.js";
import { mostBegun, type ReadTerms, type TermRow } from "./term-row.js";

/** Terms in memory, found as the store finds them. They stand in the order of their words, so that those that begin alike stand together. */
export class RememberedTerms {
  readonly #rows: TermRow[] = [];
  readonly #byStem = new Map<string, TermRow[]>();

  /** Adds terms, whose words come behind all that are there. In pages, since to sort all at once would keep requests waiting. */
  add(rows: readonly TermRow[]): void {
    const inOrder = rows.toSorted(
      (a, b) => compareTexts(wordOf(a), wordOf(b)) || compareTexts(idOf(a), idOf(b)),
    );
    for (const row of inOrder) {
      this.#rows.push(row);
      const alike = this.#byStem.get(stemOf(row));
      if (alike === undefined) this.#byStem.set(stemOf(row), [row]);
      else alike.push(row);
    }
  }

  /** How many there are. */
  get size(): number {
    return this.#rows.length;
  }

  /** What the store would find of a query, in another order, with the ids of all places. */
  find(query: SearchQuery): Pick<ReadTerms, "terms" | "begun"> {
    const { words, stems, beginnings } = termKeysOf(query);
    const [language = ""] = termBeginnings(query.language);
    const isWanted = (row: TermRow): boolean => idOf(row).startsWith(language);
    return {
      terms: [
        ...words.flatMap((word) => this.#withWord(word)),
        ...stems.flatMap((stem) => this.#byStem.get(stem) ?? []),
      ].filter(isWanted),
      begun: this.#begun(beginnings, isWanted),
    };
  }

  #withWord(word: string): readonly TermRow[] {
    return this.#from(word, (row) => wordOf(row) === word);
  }

  #begun(
    beginnings: readonly { readonly key: string; readonly typed: string }[],
    isWanted: (row: TermRow) => boolean,
  ): readonly TermRow[] {
    const isBegun = (row: TermRow): boolean =>
      beginnings.some(({ typed }) => wordOf(row).startsWith(typed)) && isWanted(row);
    const found = beginnings.flatMap(({ key }) =>
      this.#from(key, (row) => wordOf(row).startsWith(key)).filter(isBegun),
    );
    return shortestOf(found, mostBegun);
  }

  /** The terms from a word on, as long as they are such. */
  #from(word: string, isSuch: (row: TermRow) => boolean): readonly TermRow[] {
    const first = firstAt(this.#rows.length, (at) => wordOf(this.#rows[at] as TermRow) >= word);
    let end = first;
    for (let row = this.#rows[end]; row !== undefined && isSuch(row); row = this.#rows[end]) end++;
    return this.#rows.slice(first, end);
  }
}

/** The first of all places from which on something holds; `length` where it never does. */
function firstAt(length: number, holds: (at: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Those with the fewest letters: of as many, the first of the list. */
function shortestOf(rows: readonly TermRow[], most: number): readonly TermRow[] {
  if (rows.length <= most) return rows;
  const lengths = rows.map((row) => lettersOf(wordOf(row)).length);
  return [...rows.keys()]
    .sort((a, b) => (lengths[a] ?? 0) - (lengths[b] ?? 0) || a - b)
    .slice(0, most)
    .map((at) => rows[at] as TermRow);
}

function idOf([id]: TermRow): string {
  return id;
}

function wordOf([, word]: TermRow): string {
  return word;
}

function stemOf([, , stem]: TermRow): string {
  return stem;
}
