import { degreeProperties, degreesOf } from "../../src/loader/degrees.js";
import type { GraphStore } from "../../src/store/graph-store.js";
import type { Statement } from "../../src/store/statement.js";
import { indexEntityIds } from "./write-graph.js";

/** Edges of a hub. */
export const HUB_EDGES = 100_000;

const AT_ONCE = 20_000;
const TIMEOUT = 120_000;

/** An edge `MEMBER_OF`. */
export type Membership = readonly [from: string, to: string];

/** The edges of a hub, `hub-a` of the letter `a`: its members are `a0`, `a1`, …; a leading one is the subject of its edges. */
export function hubEdges(letter: string, { leads }: { readonly leads: boolean }): readonly Membership[] {
  return Array.from({ length: HUB_EDGES }, (_, at): Membership => {
    const [member, hub] = [`${letter}${at}`, `hub-${letter}`];
    return leads ? [hub, member] : [member, hub];
  });
}

/** Fills an empty store with entities and edges as they are stored. The id of a fact is `fact:<from>:member-of:<to>`. */
export async function writeMemberships(store: GraphStore, edges: readonly Membership[]): Promise<void> {
  await indexEntityIds(store);
  const degrees = degreesOf(edges.map(([from, to]) => ({ relation: "MEMBER_OF", from, to })));
  const entities = [...new Set(edges.flat())].map((id) => ({ id, ...degreeProperties(degrees, id) }));
  await writeInParts(store, entities, (some) => ({
    text: "UNWIND $entities AS entity CREATE (n:Entity) SET n = entity",
    parameters: { entities: some },
  }));
  await writeInParts(store, edges, (some) => ({
    text: "UNWIND $pairs AS pair MATCH (a:Entity {id: pair[0]}) MATCH (b:Entity {id: pair[1]}) CREATE (a)-[r:MEMBER_OF]->(b) SET r.factId = pair[2], r.affirmingClaims = 1",
    parameters: { pairs: some.map(([from, to]) => [from, to, `fact:${from}:member-of:${to}`]) },
  }));
}

async function writeInParts<Item>(
  store: GraphStore,
  items: readonly Item[],
  print: (some: readonly Item[]) => Statement,
): Promise<void> {
  for (let start = 0; start < items.length; start += AT_ONCE)
    await store.write([print(items.slice(start, start + AT_ONCE))], { timeout: TIMEOUT });
}

/** A reader that counts what comes from a store: rows, and the items of lists in them. */
export function countingRows(store: GraphStore): {
  readonly read: (statement: Statement) => ReturnType<GraphStore["read"]>;
  /** The number since it was asked for last. */
  readonly takeRows: () => number;
} {
  let rows = 0;
  const sizeOf = (cell: unknown): number =>
    Array.isArray(cell) ? cell.reduce<number>((sum, one) => sum + Math.max(1, sizeOf(one)), 0) : 0;
  return {
    read: async (statement) => {
      const answer = await store.read(statement);
      rows += answer.reduce((sum, row) => sum + 1 + Math.max(0, ...row.map(sizeOf)), 0);
      return answer;
    },
    takeRows: () => {
      const taken = rows;
      rows = 0;
      return taken;
    },
  };
}
