import type { Contender, ContenderId } from "../contenders/contender.js";
import type { Variables } from "../operations/draw-variables.js";
import type { OperationName } from "../operations/operation-name.js";
import type { LoadGenerator } from "./load-generator.js";
import { takeSample, type Cell, type Sample } from "./sample.js";
import { untilSteady } from "./until-steady.js";

/** How long is measured. Durations in milliseconds. */
export interface Effort {
  readonly rounds: number;
  readonly duration: number;
  /** A sample that is not counted: of these as many come before each cell as a contender takes to become steady (`untilSteady`). */
  readonly warmUp: number;
  /** Which contenders are measured at which number of connections. */
  readonly matrix: readonly { readonly connections: number; readonly contenders: readonly ContenderId[] }[];
}

export interface RoundsInput {
  readonly contenders: readonly Contender[];
  readonly variables: Readonly<Record<OperationName, readonly Variables[]>>;
  readonly operations: readonly OperationName[];
  readonly effort: Effort;
  readonly load: LoadGenerator;
  readonly tell: (message: string) => void;
}

const WARM_UP_CONNECTIONS = 8;

/**
 * Measures all operations. In each round every contender has its turn, so that what else happens on the machine meets all of them;
 * who begins, and who comes after whom, changes from round to round.
 */
export async function runRounds(input: RoundsInput): Promise<readonly Cell[]> {
  const cells: Cell[] = [];
  await warmUp(input);
  for (const operation of input.operations) {
    for (const { connections, contenders: ids } of input.effort.matrix) {
      const contenders = answering(input.contenders, operation).filter(({ id }) => ids.includes(id));
      if (contenders.length === 0) continue;
      const measured = await measure(input, contenders, { operation, connections });
      cells.push(...measured);
      input.tell(`${operation}, ${connections} connections: ${measured.map(inShort).join(", ")}`);
    }
  }
  return cells;
}

/** A database that has just started answers its first operations far slower than its last: none may be measured before all are warm. */
async function warmUp({ contenders, operations, variables, effort, load, tell }: RoundsInput): Promise<void> {
  tell("Warming up …");
  for (const operation of operations) {
    for (const contender of answering(contenders, operation)) {
      const question = { operation, variables: variables[operation], connections: WARM_UP_CONNECTIONS };
      await takeSample(load, contender, { ...question, duration: effort.duration });
    }
  }
}

function answering(contenders: readonly Contender[], operation: OperationName): readonly Contender[] {
  return contenders.filter(({ missing }) => missing[operation] === undefined);
}

async function measure(
  { variables, effort, load }: RoundsInput,
  contenders: readonly Contender[],
  { operation, connections }: Pick<Cell, "operation" | "connections">,
): Promise<readonly Cell[]> {
  const question = { operation, variables: variables[operation], connections };
  const samples = new Map<ContenderId, Sample[]>(contenders.map(({ id }) => [id, []]));
  for (const contender of contenders) {
    const warming = { ...question, duration: effort.warmUp };
    await untilSteady(async () => (await takeSample(load, contender, warming)).requestsPerSecond);
  }
  for (let round = 0; round < effort.rounds; round++) {
    for (const contender of turnsOf(contenders, round)) {
      const sample = await takeSample(load, contender, { ...question, duration: effort.duration });
      samples.get(contender.id)?.push(sample);
    }
  }
  return [...samples].map(([contender, taken]) => ({ operation, connections, contender, samples: taken }));
}

/** Every second round goes the other way round, so that nobody always comes after the same other. */
function turnsOf(contenders: readonly Contender[], round: number): readonly Contender[] {
  const at = (2 * round) % contenders.length;
  const turned = [...contenders.slice(at), ...contenders.slice(0, at)];
  return round % 2 === 0 ? turned : turned.toReversed();
}

function inShort({ contender, samples }: Cell): string {
  const best = Math.max(...samples.map(({ requestsPerSecond }) => requestsPerSecond));
  return `${contender} ${Math.round(best)}/s`;
}
