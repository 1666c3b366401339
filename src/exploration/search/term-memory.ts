import { ENTITY_IDS, NAME_COUNT, NAMED_ENTITIES } from "../../cypher/print-all-entities.js";
import { TERM_BEGINNINGS, TERM_COUNT, TERMS_BEGINNING } from "../../cypher/print-all-terms.js";
import type { GraphReader } from "../../store/graph-store.js";
import { readNumber } from "../../store/read-number.js";
import { compareTexts } from "../../support/compare-texts.js";
import { GraphMemory, type GraphMemoryOptions, type Rememberable } from "../memory/graph-memory.js";
import { readPages } from "../memory/read-pages.js";
import { type EntityRow, RememberedEntities } from "./remembered-entities.js";
import { RememberedTerms } from "./remembered-terms.js";
import type { TermRow } from "./term-row.js";

/** Terms, and entities, that are read at once: requests get their turn between. */
const READ_AT_ONCE = 1_000;

/** What searches look up: all terms, and the entities that these lead to. */
export class SearchedGraph {
  constructor(
    readonly terms: RememberedTerms,
    readonly entities: RememberedEntities,
  ) {}

  /** How many terms there are. */
  get size(): number {
    return this.terms.size;
  }
}

/** The terms of the graph and its entities, in memory once searches have cost as much as to read them. */
export type TermMemory = GraphMemory<SearchedGraph>;

/** @param options `most` counts terms, and names of entities as well */
export function openTermMemory(options: GraphMemoryOptions): TermMemory {
  const { store } = options;
  const searched: Rememberable<SearchedGraph> = {
    few: 1_000,
    count: async (most) => {
      const names = await readNumber(store, NAME_COUNT);
      return names > most ? names : readNumber(store, TERM_COUNT);
    },
    readAll: async (amount, isCurrent) => {
      const terms = await readAllTerms(store, amount, isCurrent);
      const entities = terms === null ? null : await readAllEntities(store, isCurrent);
      return terms === null || entities === null ? null : new SearchedGraph(terms, entities);
    },
  };
  return new GraphMemory(searched, options);
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
  const pages = { keys, amounts, most: READ_AT_ONCE, read };
  for await (const page of readPages(pages, isCurrent)) terms.add(page as readonly TermRow[]);
  return terms.size === amount ? terms : null;
}

/** The same of entities: null where they have not as many names as the graph has. */
export async function readAllEntities(
  store: GraphReader,
  isCurrent: () => boolean,
): Promise<RememberedEntities | null> {
  const entities = new RememberedEntities();
  const [row] = await store.read({ text: ENTITY_IDS, parameters: {} });
  const keys = (row?.[0] ?? []) as readonly string[];
  const read = (ids: readonly string[]) => store.read({ text: NAMED_ENTITIES, parameters: { ids } });
  const pages = { keys, amounts: keys.map(() => 1), most: READ_AT_ONCE, read };
  for await (const page of readPages(pages, isCurrent)) entities.add(page as readonly EntityRow[]);
  return entities.nameCount === (await readNumber(store, NAME_COUNT)) ? entities : null;
}
