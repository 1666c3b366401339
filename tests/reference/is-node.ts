import type { ReferenceNode } from "./reference-graph.js";

/** Whether a node's id is a global one: names and sides of disagreements have none. */
export function isNode({ kind }: ReferenceNode): boolean {
  return !["Name", "DisagreementSide"].includes(kind);
}
