import type { LinkModel, LinkStep } from "../../src/ontology/model.js";
import type { Met, ReferenceGraph, ReferenceNode } from "./reference-graph.js";

/** All that a link leads to from a node, in no order: once for each way, or once for each node where the link says so. */
export function followLink(graph: ReferenceGraph, link: LinkModel, node: ReferenceNode): readonly Met[] {
  let met: readonly Met[] = [{ node, edge: null }];
  for (const step of link.path) met = met.flatMap((one) => followStep(graph, step, one.node));
  if (!link.distinct) return met;
  return [...new Set(met.map((one) => one.node))].map((far) => ({ node: far, edge: null }));
}

function followStep(graph: ReferenceGraph, step: LinkStep, node: ReferenceNode): readonly Met[] {
  const [near, far] = step.direction === "out" ? (["from", "to"] as const) : (["to", "from"] as const);
  return graph.edges
    .filter((edge) => step.types.includes(edge.type) && edge[near] === node.id)
    .map((edge) => ({ edge, node: graph.nodes.get(edge[far]) as ReferenceNode }))
    .filter((met) => !step.live || met.node.values.retractedAt === undefined);
}
