import { attestOntology } from "../../src/ontology/attest-ontology.js";
import { valuesOf } from "../../src/ontology/enumeration.js";
import { DisagreementReason } from "../../src/ontology/vocabulary.js";
import type { Draw } from "../support/draw.js";
import type { ReferenceEdge, ReferenceGraph, ReferenceNode, ReferenceValue } from "./reference-graph.js";

/** The graph with a few disagreements about its facts: some without sides, some with more sides than are shown unasked. */
export function drawDisagreements(draw: Draw, graph: ReferenceGraph): ReferenceGraph {
  const of = (kind: string): ReferenceNode[] =>
    [...graph.nodes.values()].filter((node) => node.kind === kind);
  const facts = of("Fact");
  if (facts.length === 0) return graph;
  const said = { facts, claims: of("Claim"), documents: of("Document") };
  const parts = draw.times(0, 3, (at) => drawDisagreement(draw, at, said));
  return {
    nodes: new Map([
      ...graph.nodes,
      ...parts.flatMap(({ nodes }) => nodes.map((node) => [node.id, node] as const)),
    ]),
    edges: [...graph.edges, ...parts.flatMap(({ edges }) => edges)],
  };
}

interface Said {
  readonly facts: readonly ReferenceNode[];
  readonly claims: readonly ReferenceNode[];
  readonly documents: readonly ReferenceNode[];
}

interface Part {
  readonly nodes: readonly ReferenceNode[];
  readonly edges: readonly ReferenceEdge[];
}

function drawDisagreement(draw: Draw, at: number, said: Said): Part {
  const disagreement = nodeOf(`disagreement:${at}`, "Disagreement", {
    reason: draw.pick(valuesOf(DisagreementReason)),
    predicate: draw.pick([...attestOntology.relations.keys(), "KIND"]),
    ...(draw.chance(0.3) ? { qualifier: draw.pick(["role", "time"]) } : {}),
    documentIds: draw.some(said.documents, 0.5).map(({ id }) => id),
  });
  const sides = draw.times(0, 7, (position) =>
    drawSide(draw, `${disagreement.id}/${position}`, { position, said }),
  );
  const contested = draw.some(said.facts, 0.3).map((fact) => edgeOf(disagreement, "CONTESTS", fact));
  return {
    nodes: [disagreement, ...sides.flatMap(({ nodes }) => nodes)],
    edges: [
      ...contested,
      ...sides.flatMap(({ nodes, edges }) => [
        ...nodes.map((side) => edgeOf(disagreement, "HAS_SIDE", side)),
        ...edges,
      ]),
    ],
  };
}

function drawSide(draw: Draw, id: string, { position, said }: { position: number; said: Said }): Part {
  const side = nodeOf(id, "DisagreementSide", { position, says: draw.pick(["ACTUAL", "PLANNED", "LEAD"]) });
  const claims = draw.some(said.claims, 0.4).map((claim) => edgeOf(side, "RESTS_ON", claim));
  return { nodes: [side], edges: [edgeOf(side, "ON_FACT", draw.pick(said.facts)), ...claims] };
}

function nodeOf(id: string, kind: string, values: Readonly<Record<string, ReferenceValue>>): ReferenceNode {
  return { id, kind, names: {}, values };
}

function edgeOf(from: ReferenceNode, type: string, to: ReferenceNode): ReferenceEdge {
  return { type, from: from.id, to: to.id, values: {} };
}
