import type { ContenderId } from "../contenders/contender.js";
import { spreadOf } from "../measure/spread.js";
import type { Sample } from "../measure/sample.js";
import { operationNames, type OperationName } from "../operations/operation-name.js";
import { judged, type Bound, type JudgedGoal } from "./judged-goal.js";
import { judgeSingleFigures } from "./single-goals.js";
import type { Results } from "./results.js";

interface RatioGoal {
  readonly about: string;
  readonly of: ContenderId;
  readonly against: ContenderId;
  readonly connections: number;
  readonly figure: keyof Sample;
  readonly bounds: Partial<Readonly<Record<OperationName, Bound>>>;
}

const each = (bound: Bound, names: readonly OperationName[] = operationNames): RatioGoal["bounds"] =>
  Object.fromEntries(names.map((name) => [name, bound]));

/** What is compared, operation by operation. */
const ratioGoals: readonly RatioGoal[] = [
  {
    about: "requests/s against @neo4j/graphql, 32 connections",
    ...{ of: "attest-neo4j", against: "peer", connections: 32, figure: "requestsPerSecond" },
    bounds: {
      ...each({ atLeast: 4 }, ["by-id", "connection"]),
      ...each({ atLeast: 6 }, ["three-levels", "filter", "aggregation"]),
    },
  },
  {
    about: "requests/s against hand-written executeRead + maps, 32 connections",
    ...{ of: "attest-neo4j", against: "maps", connections: 32, figure: "requestsPerSecond" },
    bounds: each({ atLeast: 1.8 }),
  },
  {
    about: "requests/s against hand-written session.run + rows, 1 connection",
    ...{ of: "attest-neo4j", against: "rows", connections: 1, figure: "requestsPerSecond" },
    bounds: each({ atLeast: 0.95 }),
  },
  {
    about: "requests/s against hand-written session.run + rows, 32 connections",
    ...{ of: "attest-neo4j", against: "rows", connections: 32, figure: "requestsPerSecond" },
    bounds: {
      ...each({ atLeast: 1.5 }, ["by-id", "connection", "search-prefix", "search-contains", "evidence"]),
      ...each({ atLeast: 1.2 }, ["three-levels", "filter"]),
    },
  },
  {
    about: "p99 against hand-written executeRead + maps, 32 connections",
    ...{ of: "attest-neo4j", against: "maps", connections: 32, figure: "p99" },
    bounds: each({ atMost: 0.8 }),
  },
  {
    about: "requests/s embedded against hand-written executeRead + maps on Neo4j, 8 connections",
    ...{ of: "attest-embedded", against: "maps", connections: 8, figure: "requestsPerSecond" },
    bounds: {
      ...each({ atLeast: 2 }, ["by-id", "connection", "three-levels", "evidence"]),
      ...each({ atLeast: 1 }, ["aggregation", "search", "path"]),
    },
  },
];

/** Every figure that has a goal, judged. */
export function judge(results: Results): readonly JudgedGoal[] {
  return [...ratioGoals.flatMap((goal) => judgeRatio(goal, results)), ...judgeSingleFigures(results)];
}

function judgeRatio(goal: RatioGoal, results: Results): readonly JudgedGoal[] {
  return (Object.entries(goal.bounds) as [OperationName, Bound][]).map(([operation, bound]) => {
    const mine = samplesOf(results, operation, goal.connections, goal.of);
    const theirs = samplesOf(results, operation, goal.connections, goal.against);
    // Round by round: both had the machine as it was in that round.
    const ratios = mine.map((sample, round) => sample[goal.figure] / (theirs[round]?.[goal.figure] ?? NaN));
    return judged({ about: goal.about, operation, unit: "×" }, bound, spreadOf(ratios));
  });
}

/** The measurements of a cell; none where it was not measured. */
export function samplesOf(
  { cells }: Results,
  operation: OperationName,
  connections: number,
  contender: ContenderId,
): readonly Sample[] {
  const cell = cells.find(
    (one) => one.operation === operation && one.connections === connections && one.contender === contender,
  );
  return cell?.samples ?? [];
}
