import type { GraphStore } from "../store/graph-store.js";

/** How much a graph holds. */
export interface GraphSize {
  readonly entities: number;
  readonly facts: number;
  readonly documents: number;
}

/** Counts what a graph holds. Engines keep these counts, so that this is quick on any size. */
export async function readGraphSize(store: GraphStore): Promise<GraphSize> {
  const [entities, facts, documents] = await Promise.all([
    count(store, "MATCH (n:Entity) RETURN count(n) AS amount"),
    count(store, "MATCH (n:Fact) RETURN count(n) AS amount"),
    count(store, "MATCH (n:Document) RETURN count(n) AS amount"),
  ]);
  return { entities, facts, documents };
}

async function count(store: GraphStore, text: string): Promise<number> {
  const [row] = await store.read({ text, parameters: {} });
  return Number(row?.[0] ?? 0);
}
