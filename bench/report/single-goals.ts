import { scales } from "../generate/graph-scale.js";
import { spreadOf, type Spread } from "../measure/spread.js";
import { generatedOperations } from "../operations/operation-name.js";
import { judged, type Bound, type JudgedGoal } from "./judged-goal.js";
import type { Results } from "./results.js";

/** Goals that compare no contenders, judged. */
export function judgeSingleFigures(results: Results): readonly JudgedGoal[] {
  const { layer, importRates, starts, schemaBuilds } = results;
  const layerCosts = layer?.attest.map((cost, round) => cost - (layer.floor[round] ?? NaN)) ?? [];
  const one = (value: number | null) => spreadOf(value === null ? [] : [value]);
  const goal = (about: string, unit: string, bound: Bound, measured: Spread | null) =>
    judged({ about, operation: "", unit }, bound, measured);
  return [
    goal(
      "GraphQL and HTTP over bare node:http, CPU a request, constant rows",
      " ms",
      { atMost: 0.08 },
      spreadOf(layerCosts),
    ),
    goal("statements for a generated root field", "", { atMost: 1 }, mostStatements(results)),
    goal(
      "import, facts with evidence a second, embedded",
      "/s",
      { atLeast: 4_000 },
      one(importRates.embedded),
    ),
    goal("import, facts with evidence a second, Neo4j", "/s", { atLeast: 1_200 }, one(importRates.neo4j)),
    ...(hasStartGoal(results)
      ? [
          goal(
            "the graph of this run, embedded: start to the first answer",
            " ms",
            { atMost: 6_000 },
            one(results.footprint?.start ?? null),
          ),
        ]
      : []),
    goal("start to the first answer, seeded graph", " ms", { atMost: 2_000 }, spreadOf(starts)),
    goal("schema build", " ms", { atMost: 150 }, spreadOf(schemaBuilds)),
  ];
}

/** The goal was set for graphs of up to 100,000 entities. How long a million take to open stands in the table of what the graph takes. */
function hasStartGoal({ setting }: Results): boolean {
  return setting.scale !== scales.huge.name;
}

function mostStatements({ statements }: Results): Spread | null {
  const counted = generatedOperations.flatMap((name) => statements[name] ?? []);
  return spreadOf(counted.length === 0 ? [] : [Math.max(...counted)]);
}
