import { printAllSteps, printCrossings, printEdgeCounts, printSteps } from "../../cypher/print-steps.js";
import { otherEndOf } from "../../evidence/identifiers.js";
import type { Exploring } from "../exploring.js";
import type { Following } from "../following.js";
import type { Around, EdgeReader } from "./edge-reader.js";
import type { EdgesOf } from "./known-edges.js";

/** Reads the edges that are followed. */
export function edgeReader(followed: Following, { read }: Pick<Exploring, "read">): EdgeReader {
  return {
    isCounted: followed.isOfAllRelations,
    countEdges: async (ids) => {
      const rows = await read({ text: printEdgeCounts(followed), parameters: { ids } });
      return new Map(rows as readonly unknown[] as readonly (readonly [string, number])[]);
    },
    readEnds: async (ids, most) => {
      const parameters = { ...followed.parameters, ids, most: BigInt(most) };
      return aroundOf(await read({ text: printSteps(followed), parameters }));
    },
    readAround: async (ids) => {
      const parameters = { ...followed.parameters, ids };
      return aroundOf(await read({ text: printAllSteps(followed), parameters }));
    },
    readCrossings: async (ids, targets) => {
      const isTarget: Record<string, true> = {};
      for (const target of targets) isTarget[target] = true;
      const parameters = { ...followed.parameters, ids, targets: isTarget };
      return crossingsOf(await read({ text: printCrossings(followed), parameters }));
    },
  };
}

type CrossingCells = readonly [entity: string, facts: readonly string[]];

type AroundCells = readonly [
  entity: string,
  edges: number,
  facts: readonly string[],
  degrees: readonly number[],
];

/** Reads rows as of `printSteps`. */
export function aroundOf(rows: unknown): readonly Around[] {
  return (rows as readonly AroundCells[]).map(([entity, edges, facts, degrees]) => ({
    edges,
    degrees,
    ...edgesOf(entity, facts),
  }));
}

/** Reads rows as of `printCrossings`. */
export function crossingsOf(rows: unknown): readonly EdgesOf[] {
  return (rows as readonly CrossingCells[]).map(([entity, facts]) => edgesOf(entity, facts));
}

/** Where edges lead is in the ids of their facts: to read it too would be as much text again. */
function edgesOf(entity: string, facts: readonly string[]): EdgesOf {
  return { entity, facts, ends: facts.map((fact) => otherEndOf(fact, entity)) };
}
