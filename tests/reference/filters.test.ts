import { beforeAll, describe, expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { graphIndexes } from "../../src/loader/graph-indexes.js";
import { attestOntology } from "../../src/ontology/attest-ontology.js";
import { describeOnEachStore } from "../support/stores.js";
import { openTestApi, type TestApi } from "../support/test-api.js";
import { replaceGraph } from "../support/write-graph.js";
import { storedForm } from "./stored-form.js";
import { missionGraph } from "./mission-graph.js";

const everything = ["alone", "kfor", "sophia"];

/** Each line of docs/filters.md that is about missions, with what it passes of the graph in mission-graph.ts. */
const missions: readonly (readonly [where: string, passes: readonly string[]])[] = [
  ["null", everything],
  ["{}", everything],
  ["{missionType: {}}", everything],
  ["{missionType: {eq: PEACEKEEPING}}", ["kfor"]],
  ["{NOT: {missionType: {eq: PEACEKEEPING}}}", ["alone", "sophia"]],
  ["{missionType: {in: []}}", []],
  ["{NOT: {missionType: {in: []}}}", everything],
  ["{missionType: {exists: true}}", ["alone", "kfor"]],
  ["{missionType: {exists: false}}", ["sophia"]],
  ['{missionType: {eq: PEACEKEEPING}, name: {contains: "FÖR"}}', ["kfor"]],
  ['{missionType: {eq: PEACEKEEPING}, name: {contains: "sophia"}}', []],
  ["{AND: []}", everything],
  ["{OR: []}", []],
  ["{OR: [{}]}", everything],
  ["{NOT: {}}", []],
  ["{contributors: {}}", everything],
  ["{contributors: {some: {}}}", ["kfor", "sophia"]],
  ["{contributors: {exists: true}}", ["kfor", "sophia"]],
  ["{contributors: {none: {}}}", ["alone"]],
  ["{contributors: {exists: false}}", ["alone"]],
  ["{contributors: {all: {}}}", everything],
  ["{contributors: {single: {}}}", ["kfor"]],
  ['{contributors: {some: {node: {id: {eq: "france"}}}}}', ["sophia"]],
  ['{contributors: {none: {node: {id: {eq: "france"}}}}}', ["alone", "kfor"]],
  ['{contributors: {all: {node: {id: {eq: "italy"}}}}}', ["alone", "kfor"]],
  ['{contributors: {single: {node: {id: {eq: "france"}}}}}', ["sophia"]],
  ["{contributors: {count: {gte: 2}}}", ["sophia"]],
  ["{contributors: {count: {}}}", everything],
  ["{contributors: {some: {edge: {role: {eq: LEAD}}}}}", ["kfor", "sophia"]],
  ["{contributors: {all: {edge: {role: {eq: LEAD}}}}}", ["alone", "kfor"]],
  ["{contributors: {all: {edge: {NOT: {role: {eq: LEAD}}}}}}", ["alone"]],
  ["{contributors: {some: {edge: {NOT: {role: {eq: LEAD}}}}}}", ["sophia"]],
  ['{contributors: {some: {NOT: {node: {id: {eq: "italy"}}, edge: {role: {eq: LEAD}}}}}}', ["sophia"]],
  ["{time: {}}", everything],
  ["{time: {possibly: {}}}", ["kfor", "sophia"]],
  ["{time: {certainly: {}}}", ["kfor", "sophia"]],
  ['{time: {certainly: {before: "2026-01-01"}}}', ["kfor"]],
  ['{NOT: {time: {certainly: {before: "2026-01-01"}}}}', ["alone", "sophia"]],
];

const facts: readonly (readonly [where: string, passes: readonly string[]])[] = [
  ["{subject: {}}", ["fact:kfor", "fact:sophia-1", "fact:sophia-2", "fact:type"]],
  ["{object: {}}", ["fact:kfor", "fact:sophia-1", "fact:sophia-2"]],
  ["{NOT: {object: {}}}", ["fact:type"]],
  ['{object: {id: {eq: "kfor"}}}', ["fact:kfor"]],
  ['{NOT: {object: {id: {eq: "kfor"}}}}', ["fact:sophia-1", "fact:sophia-2", "fact:type"]],
  ["{documentIds: {includesAny: []}}", []],
];

/** Filters that hold a null, and where it stands. */
const refused: readonly (readonly [where: string, argument: string])[] = [
  ["{missionType: null}", "missions.where.missionType"],
  ["{missionType: {eq: null}}", "missions.where.missionType.eq"],
  ["{missionType: {in: null}}", "missions.where.missionType.in"],
  ["{missionType: {exists: null}}", "missions.where.missionType.exists"],
  ["{AND: null}", "missions.where.AND"],
  ["{OR: null}", "missions.where.OR"],
  ["{NOT: null}", "missions.where.NOT"],
  ["{NOT: {missionType: {eq: null}}}", "missions.where.NOT.missionType.eq"],
  ["{contributors: null}", "missions.where.contributors"],
  ["{contributors: {some: null}}", "missions.where.contributors.some"],
  ["{contributors: {exists: null}}", "missions.where.contributors.exists"],
  ["{contributors: {count: {gte: null}}}", "missions.where.contributors.count.gte"],
  ["{contributors: {some: {node: null}}}", "missions.where.contributors.some.node"],
  ["{contributors: {some: {edge: {role: {eq: null}}}}}", "missions.where.contributors.some.edge.role.eq"],
  ["{time: {possibly: null}}", "missions.where.time.possibly"],
  ["{time: {possibly: {before: null}}}", "missions.where.time.possibly.before"],
  ["{time: {certainly: {during: {from: null}}}}", "missions.where.time.certainly.during.from"],
  ['{nameIn: {language: "fr", eq: null}}', "missions.where.nameIn.eq"],
];

describeOnEachStore("Filters", (openEmptyStore) => {
  let api: TestApi;
  beforeAll(async () => {
    const store = await openEmptyStore();
    await store.createIndexes(graphIndexes(attestOntology));
    await replaceGraph(store, storedForm(missionGraph));
    api = openTestApi(store);
  });

  const ids = async (field: string, where: string): Promise<unknown> => {
    const query = `{ ${field}(where: ${where}, orderBy: [{ id: ASC }]) { totalCount nodes { id } } }`;
    const { data, errors } = await api.ask({ query });
    expect(errors).toEqual([]);
    const list = data?.[field] as { totalCount: number; nodes: { id: string }[] };
    expect(list.totalCount).toBe(list.nodes.length);
    return list.nodes.map(({ id }) => id);
  };

  test.each(missions)("missions(where: %s) passes %j", async (where, passes) => {
    expect(await ids("missions", where)).toEqual(passes);
  });

  test.each(facts)("facts(where: %s) passes %j", async (where, passes) => {
    expect(await ids("facts", where)).toEqual(passes);
  });

  test.each(missions.filter(([where]) => where !== "null"))(
    "what %s leaves, its negation passes",
    async (where, passes) => {
      expect(await ids("missions", `{NOT: ${where}}`)).toEqual(
        everything.filter((id) => !passes.includes(id)),
      );
    },
  );

  test("a `where` that is left out or whose variable is not given asks nothing", async () => {
    for (const query of [
      "{ missions { totalCount } }",
      "query ($w: MissionFilter) { missions(where: $w) { totalCount } }",
    ]) {
      expect((await api.ask({ query })).data).toEqual({ missions: { totalCount: 3 } });
    }
  });

  test("a variable that is not given leaves its field out; one that is null is refused", async () => {
    const query = "query ($t: MissionType) { missions(where: { missionType: { eq: $t } }) { totalCount } }";
    expect((await api.ask({ query })).data).toEqual({ missions: { totalCount: 3 } });
    const { data, errors } = await api.ask({ query, variables: { t: null } });
    expect(data).toBeNull();
    expect(errors[0]?.extensions).toEqual({
      code: "BAD_USER_INPUT",
      argument: "missions.where.missionType.eq",
    });
  });

  test.each(refused)("missions(where: %s) is refused: %s is null", async (where, argument) => {
    const { data, errors } = await api.ask({ query: `{ missions(where: ${where}) { totalCount } }` });
    expect({ data, errors }).toEqual({
      data: null,
      errors: [
        expect.objectContaining({ path: ["missions"], extensions: { code: "BAD_USER_INPUT", argument } }),
      ],
    });
  });
});

describe("docs/filters.md", () => {
  test("has no line that is not tested", () => {
    const page = readFileSync("docs/filters.md", "utf8");
    const rows = page.split("\n").filter((line) => line.startsWith("| ") && !line.startsWith("| `where`"));
    const examples = rows.flatMap((row) =>
      [...(row.split("|")[1] ?? "").matchAll(/`(\{[^`]*\})`/gu)].map((match) => match[1]),
    );
    const shape = (text: string): string =>
      text
        .replace(/"[^"]*"|\b(?:PEACEKEEPING|X|D)\b/gu, "V")
        .replace(/\{node: \{id: \{eq: V\}\}\}/gu, "F")
        .replace(/\s/gu, "");
    const tested = new Set([...missions, ...facts].map(([where]) => shape(where)));
    // A link to one node is shown by the field of a claim; tested by that of a fact.
    const isTested = (text: string): boolean => tested.has(shape(text.replace("document", "subject")));
    expect(examples.filter((example) => !isTested(example ?? ""))).toEqual([]);
    expect(examples.length).toBeGreaterThan(30);
  });
});
