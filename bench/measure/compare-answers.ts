import type { Contender } from "../contenders/contender.js";
import { postJson } from "../contenders/post-json.js";
import type { Variables } from "../operations/draw-variables.js";
import type { OperationName } from "../operations/operation-name.js";

/** Of how many variables the answers are compared: enough to warm every server up as well. */
const COMPARED = 12;

/**
 * Asks all contenders the same, and compares what they answer.
 *
 * @returns sentences that say where an answer differs from that of the first contender, at most one for each operation and contender
 */
export async function compareAnswers(
  contenders: readonly Contender[],
  variables: Readonly<Record<OperationName, readonly Variables[]>>,
  operations: readonly OperationName[],
): Promise<readonly string[]> {
  const [reference, ...others] = contenders;
  if (reference === undefined) return [];
  const differences = new Map<string, string>();
  for (const operation of operations) {
    for (const drawn of variables[operation].slice(0, COMPARED)) {
      const expected = await answerOf(reference, operation, drawn);
      if (isEmpty(expected))
        differences.set(operation, `${operation} ${JSON.stringify(drawn)}: nothing found`);
      for (const other of others.filter(({ missing }) => missing[operation] === undefined)) {
        const difference = differenceOf(expected, await answerOf(other, operation, drawn));
        if (difference === null) continue;
        const place = `${operation} ${JSON.stringify(drawn)}, ${reference.id} and ${other.id}`;
        differences.set(`${operation} ${other.id}`, `${place}: ${difference}`);
      }
    }
  }
  return [...differences.values()];
}

async function answerOf(
  contender: Contender,
  operation: OperationName,
  variables: Variables,
): Promise<string> {
  try {
    const data = await postJson(contender.port, contender.path, contender.bodyOf(operation, variables));
    return canonical(determined(operation, contender.normalize(operation, data)));
  } catch (error) {
    throw new Error(`${contender.id} cannot answer ${operation}: ${String(error)}`, { cause: error });
  }
}

/**
 * What every right answer has in common. Of several paths of one length Attest gives the first by the ids of their facts, Neo4j any:
 * how long they are is determined, and where they begin and end.
 */
function determined(operation: OperationName, data: unknown): unknown {
  if (operation !== "path") return data;
  const { paths } = (data as { readonly paths: { readonly paths: readonly AnsweredPath[] } }).paths;
  return {
    paths: {
      paths: paths.map(({ length, steps }) => ({
        length,
        ...{ steps: steps.length, from: steps[0]?.from.id, to: steps.at(-1)?.to.id },
        isConnected: steps.every(({ from }, at) => at === 0 || from.id === steps[at - 1]?.to.id),
      })),
    },
  };
}

interface AnsweredPath {
  readonly length: number;
  readonly steps: readonly Readonly<Record<"from" | "to", { readonly id: string }>>[];
}

/** JSON whose keys are sorted: the order of keys is not what is compared. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_name, item: unknown) =>
    item !== null && typeof item === "object" && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  );
}

function isEmpty(answer: string): boolean {
  return /^\{"\w+":(null|\{"(edges|paths)":\[\].*\})\}$/.test(answer);
}

/** Null where they are the same. */
function differenceOf(a: string, b: string): string | null {
  if (a === b) return null;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  const start = Math.max(0, at - 60);
  return `…${a.slice(start, start + 120)}… and …${b.slice(start, start + 120)}…`;
}
