import type { GraphReader } from "../../store/graph-store.js";

/** The number that a statement without parameters answers with; without an answer 0. */
export async function readNumber(store: GraphReader, text: string): Promise<number> {
  const [row] = await store.read({ text, parameters: {} });
  return Number(row?.[0] ?? 0);
}
