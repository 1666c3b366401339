import { printCrossings, printEdgeCounts, printSteps } from "../../cypher/print-steps.js";
import type { Parameters } from "../../store/statement.js";
import type { Exploring } from "../exploring.js";
import type { Following } from "../following.js";
import type { Step } from "./path.js";

/** Where a search reads edges, one statement each. */
export interface EdgeReader {
  /** How many edges entities have, whatever else is asked of the edges. */
  countEdges(entities: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** All steps from entities but from those with more than `most` edges. */
  readSteps(entities: readonly string[], most: number): Promise<readonly Step[]>;
  /** The steps from some entities to others. */
  readCrossings(entities: readonly string[], targets: readonly string[]): Promise<readonly Step[]>;
}

type StepCells = readonly [from: string, ends: readonly string[], facts: readonly string[]];

/** Reads the edges that are followed. */
export function edgeReader(followed: Following, { read }: Pick<Exploring, "read">): EdgeReader {
  const readAll = async (text: string, parameters: Parameters): Promise<readonly Step[]> => {
    const rows = await read({ text, parameters: { ...followed.parameters, ...parameters } });
    return (rows as readonly unknown[] as readonly StepCells[]).flatMap(stepsOf);
  };
  return {
    countEdges: async (ids) => {
      const rows = await read({ text: printEdgeCounts(followed), parameters: { ids } });
      return new Map(rows as readonly unknown[] as readonly (readonly [string, number])[]);
    },
    readSteps: (ids, most) => readAll(printSteps(followed), { ids, most: BigInt(most) }),
    readCrossings: (ids, targets) =>
      readAll(printCrossings(followed), {
        ids,
        targets: Object.fromEntries(targets.map((target) => [target, true])),
      }),
  };
}

function stepsOf([from, ends, facts]: StepCells): readonly Step[] {
  return ends.map((to, at) => ({ fact: facts[at] as string, from, to }));
}
