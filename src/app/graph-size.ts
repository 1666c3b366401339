import { printNodeCount } from "../cypher/print-node-count.js";
import type { GraphStore } from "../store/graph-store.js";
import { readNumber } from "../store/read-number.js";

/** How much a graph holds. */
export interface GraphSize {
  readonly entities: number;
  readonly facts: number;
  readonly documents: number;
}

/** Counts what a graph holds. */
export async function readGraphSize(store: GraphStore): Promise<GraphSize> {
  const count = (label: string): Promise<number> => readNumber(store, printNodeCount(label));
  const [entities, facts, documents] = await Promise.all([count("Entity"), count("Fact"), count("Document")]);
  return { entities, facts, documents };
}
