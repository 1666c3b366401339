import { beforeAll, expect, test } from "@jest/globals";
import { StoreDefect, type GraphStore } from "../../src/store/graph-store.js";
import type { Row, Value } from "../../src/store/statement.js";
import { describeOnEachStore } from "../support/stores.js";

/** What an engine does with a text: rows, or a refusal. */
export type Outcome = readonly Row[] | typeof refused;

/** The engine refuses the text. */
export const refused = Symbol("refused");

/** A text that the engines answer differently without a word, so that Attest must not generate it. */
export interface Divergence {
  /** What is diverging, to follow "…". */
  readonly title: string;
  readonly text: string;
  readonly parameters?: Readonly<Record<string, Value>>;
  /** Statements that come before it in the same transaction, which makes it a write. */
  readonly before?: readonly string[];
  readonly embedded: Outcome;
  readonly neo4j: Outcome;
  /** What to write instead: answered by both with `same`. */
  readonly instead?: { readonly text: string; readonly same: readonly Row[] };
}

/** A small graph that all canaries share, and none changes: what they write has other labels. */
const GRAPH = [
  "CREATE (a:C {id: 'a', rank: 1}), (b:C {id: 'b', rank: 2}), (c:C {id: 'c', rank: 3}), (x:C {rank: 9})",
  "MATCH (a:C {id: 'a'}), (b:C {id: 'b'}), (c:C {id: 'c'}) CREATE (a)-[:P {y: 1}]->(c), (a)-[:P {y: 2}]->(b), (b)-[:P {y: 2}]->(c)",
];

/**
 * Asserts, on every engine, what it does at present with each of the texts. A failure is no fault of Attest: an engine
 * has changed. Then look whether the common subset (docs) can be widened or must be narrowed.
 */
export function describeDivergences(title: string, divergences: readonly Divergence[]): void {
  describeOnEachStore(title, (openEmptyStore, engine) => {
    let store: GraphStore;

    beforeAll(async () => {
      store = await openEmptyStore();
      await store.write(GRAPH.map((text) => ({ text, parameters: {} })));
    });

    test.each(divergences)("$title", async ({ text, parameters = {}, before = [], instead, ...expected }) => {
      const statement = { text, parameters };
      const earlier = before.map((first) => ({ text: first, parameters: {} }));
      const answer = earlier.length === 0 ? store.read(statement) : store.write([...earlier, statement]);
      expect(await outcomeOf(answer)).toEqual(expected[engine.kind]);
      if (instead !== undefined)
        expect(await store.read({ text: instead.text, parameters })).toEqual(instead.same);
    });
  });
}

async function outcomeOf(answer: Promise<readonly Row[]>): Promise<Outcome> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof StoreDefect) return refused;
    throw error;
  }
}
