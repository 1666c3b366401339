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

/** @param withFaults whether the operations hold what may be refused */
export function drawnCase(withFaults: boolean): fc.Arbitrary<DrawnCase> {
  return drawn((draw) => ({
    graph: drawGraph(draw),
    operations: draw.times(8, 12, () =>
      drawOperation(draw, { schema: drawnSchema, scalars: drawnScalars, depth: 5, withFaults }),
    ),
  }));
}
