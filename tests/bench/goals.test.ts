import { describe, expect, test } from "@jest/globals";
import type { Cell, Sample } from "../../bench/measure/sample.js";
import { judge } from "../../bench/report/goals.js";
import { printMarkdown } from "../../bench/report/print-markdown.js";
import type { Results } from "../../bench/report/results.js";

const sample = (requestsPerSecond: number): Sample => ({
  requestsPerSecond,
  p50: 1,
  p99: 2,
  serverCpu: 0.5,
  databaseCpu: 0.25,
});
const cell = (contender: Cell["contender"], rates: readonly number[]): Cell => ({
  operation: "by-id",
  connections: 32,
  contender,
  samples: rates.map(sample),
});

const results: Results = {
  setting: {
    scale: "quick",
    entities: 2_000,
    relations: 10_000,
    rounds: 3,
    duration: 300,
    cores: 2,
    processor: "a processor",
    node: "20.19.0",
    loadBefore: 0,
  },
  cells: [
    cell("attest-neo4j", [1_000, 500, 900]),
    cell("peer", [100, 100, 300]),
    cell("maps", [1_000, 500, 900]),
  ],
  layer: null,
  statements: { "by-id": 1, filter: 2, search: 3 },
  missing: [{ contender: "peer", operation: "path", reason: "it has no paths" }],
  importRates: { embedded: 3_999, neo4j: null },
  starts: [1_500, 2_500, 1_900],
  schemaBuilds: [],
};

const find = (about: string, operation = "by-id") =>
  judge(results).find((goal) => goal.about.startsWith(about) && goal.operation === operation);

describe("judging a run", () => {
  test("takes ratios round by round and compares their median", () => {
    expect(find("requests/s against @neo4j/graphql")).toMatchObject({
      measured: { median: 5, least: 3, most: 10 },
      isMet: true,
    });
    expect(find("requests/s against hand-written executeRead")).toMatchObject({
      measured: { median: 1, least: 1, most: 1 },
      isMet: false,
    });
  });

  test("takes a limit that is not to be passed from above", () => {
    expect(find("start to the first answer", "")).toMatchObject({ measured: { median: 1_900 }, isMet: true });
    expect(find("import, facts with evidence a second, embedded", "")).toMatchObject({ isMet: false });
  });

  test("does not call met what was not measured", () => {
    expect(find("schema build", "")).toMatchObject({ measured: null, isMet: null });
    expect(find("requests/s against @neo4j/graphql", "filter")).toMatchObject({
      measured: null,
      isMet: null,
    });
  });

  test("has no goal for the start of the largest graph", () => {
    const about = "the graph of this run, embedded: start to the first answer";
    const aboutIn = (scale: string) =>
      judge({ ...results, setting: { ...results.setting, scale } }).filter((goal) => goal.about === about);
    expect(aboutIn("large")).toHaveLength(1);
    expect(aboutIn("huge")).toEqual([]);
  });

  test("counts the statements of generated root fields apart from those of explorations", () => {
    expect(find("statements for a generated root field", "")).toMatchObject({
      measured: { median: 2 },
      isMet: false,
    });
    expect(printMarkdown(results, judge(results))).toMatch(/Statements for an exploration.*: search 3\.\n/);
  });

  test("shows what a contender cannot answer instead of leaving it out", () => {
    expect(printMarkdown(results, judge(results))).toContain(
      "## Not answered\n\n- @neo4j/graphql does not answer **path**: it has no paths.",
    );
    expect(printMarkdown({ ...results, missing: [] }, judge(results))).not.toContain("Not answered");
  });
});
