import { printCrossings, printEdgeCounts, printSteps } from "../../cypher/print-steps.js";
import type { Exploring } from "../exploring.js";
import type { Following } from "../following.js";
import type { Step } from "./path.js";

/** Where a search reads edges, one statement each. */
export interface EdgeReader {
  /** How many edges entities have, whatever else is asked of the edges. */
  countEdges(entities: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** All steps from entities but from those with more than `most` edges, and how many edges each far end has. */
  readSteps(
    entities: readonly string[],
    most: number,
  ): Promise<{ readonly steps: readonly Step[]; readonly edges: ReadonlyMap<string, number> }>;
  /** The steps from some entities to others. */
  readCrossings(entities: readonly string[], targets: readonly string[]): Promise<readonly Step[]>;
}

type StepCells = readonly (readonly [from: string, to: string, fact: string])[];
type CountCells = readonly (readonly [entity: string, edges: number])[];

/** Reads the edges that are followed. */
export function edgeReader(followed: Following, { read }: Pick<Exploring, "read">): EdgeReader {
  const rowOf = async (text: string, parameters: Following["parameters"]): Promise<readonly unknown[]> => {
    const [row] = await read({ text, parameters });
    return row ?? [];
  };
  return {
    countEdges: async (ids) => {
      const [edges] = await rowOf(printEdgeCounts(followed), { ids });
      return new Map(edges as CountCells);
    },
    readSteps: async (ids, most) => {
      const parameters = { ...followed.parameters, ids, most: BigInt(most) };
      const [steps, edges] = await rowOf(printSteps(followed), parameters);
      return { steps: stepsOf(steps as StepCells), edges: new Map(edges as CountCells) };
    },
    readCrossings: async (ids, targets) => {
      const parameters = { ...followed.parameters, ids, targets };
      const [steps] = await rowOf(printCrossings(followed), parameters);
      return stepsOf(steps as StepCells);
    },
  };
}

function stepsOf(cells: StepCells): readonly Step[] {
  return cells.map(([from, to, fact]) => ({ fact, from, to }));
}
