import type * as fc from "fast-check";
import { buildApiSchema } from "../../src/api/schema/build-api-schema.js";
import { attestOntology } from "../../src/ontology/attest-ontology.js";
import { drawn } from "../support/draw.js";
import { drawOperation } from "../support/draw-operation.js";
import type { Operation } from "../support/test-api.js";
import { drawGraph } from "./draw-graph.js";
import { drawnScalars } from "./drawn-scalars.js";
import type { ReferenceGraph } from "./reference-graph.js";

/** The schema that operations are drawn over. */
export const drawnSchema = buildApiSchema(attestOntology);

/** A graph, and operations that are asked of it. */
export interface DrawnCase {
  readonly graph: ReferenceGraph;
  readonly operations: readonly Operation[];
}

/** Nodes that are met again below nodes that are met again, counted and not, in a language: rare among what is drawn. */
const metAgain: Operation = {
  query: `{ missions { nodes { name contributors { totalCount edges { role node { name(language: "it") kind
    again: contributesTo(first: 3, where: { node: { kind: { eq: MISSION } } }) { totalCount pageInfo { hasNextPage }
      nodes { id name takesPlaceIn { nodes { id hosts(first: 2) { totalCount nodes { id } } } } } } } } } } } }`,
  languages: ["fr-CA"],
};

/** @param withFaults whether the operations hold what may be refused */
export function drawnCase(withFaults: boolean): fc.Arbitrary<DrawnCase> {
  return drawn((draw) => ({
    graph: drawGraph(draw),
    operations: [
      metAgain,
      ...draw.times(8, 12, () =>
        drawOperation(draw, { schema: drawnSchema, scalars: drawnScalars, depth: 5, withFaults }),
      ),
    ],
  }));
}
