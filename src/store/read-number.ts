import type { GraphReader } from "./graph-store.js";

/** The number that a statement without parameters answers with; without an answer 0. */
export async function readNumber(store: Pick<GraphReader, "read">, text: string): Promise<number> {
  const [row] = await store.read({ text, parameters: {} });
  return Number(row?.[0] ?? 0);
}
