import { TERM_BEGINNINGS, TERM_COUNT, TERMS_BEGINNING } from "../../cypher/print-all-terms.js";
import type { GraphReader } from "../../store/graph-store.js";
import { readNumber } from "../../store/read-number.js";
import { compareTexts } from "../../support/compare-texts.js";
import { GraphMemory, type GraphMemoryOptions, type Rememberable } from "../memory/graph-memory.js";
import { readPages } from "../memory/read-pages.js";
import { RememberedTerms } from "./remembered-terms.js";
import type { TermRow } from "./term-row.js";

/** Terms that are read at once: requests get their turn between. */
const TERMS_AT_ONCE = 1_000;

/** The terms of the graph, in memory once searches have read as many. */
export type TermMemory = GraphMemory<RememberedTerms>;

/** @param options `most` counts terms */
export function openTermMemory(options: GraphMemoryOptions): TermMemory {
  const { store } = options;
  const allTerms: Rememberable<RememberedTerms> = {
    few: 1_000,
    count: () => readNumber(store, TERM_COUNT),
    readAll: (amount, isCurrent) => readAllTerms(store, amount, isCurrent),
  };
  return new GraphMemory(allTerms, options);
}

/** As `Rememberable` says. */
export async function readAllTerms(
  store: GraphReader,
  amount: number,
  isCurrent: () => boolean,
): Promise<RememberedTerms | null> {
  const terms = new RememberedTerms();
  const [row] = await store.read({ text: TERM_BEGINNINGS, parameters: {} });
  const [all, allAmounts] = row as unknown as readonly [readonly string[], readonly number[]];
  // A beginning is the beginning of a word, so that words of a later one come later.
  const order = [...all.keys()].sort((a, b) => compareTexts(all[a] as string, all[b] as string));
  const [keys, amounts] = [order.map((at) => all[at] as string), order.map((at) => allAmounts[at] as number)];
  const read = (beginnings: readonly string[]) =>
    store.read({ text: TERMS_BEGINNING, parameters: { beginnings } });
  const pages = { keys, amounts, most: TERMS_AT_ONCE, read };
  for await (const page of readPages(pages, isCurrent)) terms.add(page as readonly TermRow[]);
  return terms.size === amount ? terms : null;
}
