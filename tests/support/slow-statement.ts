import type { GraphStore } from "../../src/store/graph-store.js";
import type { Statement } from "../../src/store/statement.js";

/** Makes the nodes over which `slowStatement` runs. */
export async function prepareSlowStatement(store: GraphStore): Promise<void> {
  await store.write([{ text: "UNWIND range(1, 300) AS i CREATE (:Slow {i: i})", parameters: {} }]);
}

/** Eight billion rows in the making, none in the answer: runs for minutes on both engines, in little memory. */
export const slowStatement: Statement = {
  text: "MATCH (a:Slow) MATCH (b:Slow) MATCH (c:Slow) MATCH (d:Slow) WHERE a.i + b.i + c.i + d.i < 0 RETURN count(*) AS c",
  parameters: {},
};
