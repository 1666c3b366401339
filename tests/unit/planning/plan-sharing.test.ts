import { describe, expect, test } from "@jest/globals";
import { parse } from "graphql";
import "reflect-metadata";
import { OperationPlanner, type PlannedOperation } from "../../../src/api/planning/plan-operation.js";
import { buildApiSchema } from "../../../src/api/schema/build-api-schema.js";
import { attestOntology } from "../../../src/ontology/attest-ontology.js";
import { planned, plannedRoots, plannedTexts } from "../cypher/planned-texts.js";

const planner = new OperationPlanner(buildApiSchema(attestOntology), {
  ontology: attestOntology,
  readsInOrder: false,
});
const textOf = (query: string, variables = {}): string =>
  plannedTexts(planner, parse(query), variables).join("\n");

describe("A plan", () => {
  const shared =
    parse(`query ($w: MissionFilter, $o: [MissionOrder!], $n: Int, $after: String, $l: Language) {
    missions(where: $w, orderBy: $o, first: $n, after: $after) { nodes { name(language: $l) } }
  }`);
  const given = { w: { missionType: { eq: "TRAINING" } }, o: [{ name: "ASC" }], n: 2, l: "fr" };

  test("serves all requests that differ only in values", () => {
    const plan = planned(planner, shared, given);
    const others = [
      { ...given, w: { missionType: { eq: "MARITIME" } } },
      { ...given, n: 100 },
      { ...given, l: "de" },
    ];
    for (const other of others) expect(planned(planner, shared, other)).toBe(plan);
  });

  test("is another where the variables have another shape", () => {
    const plan = planned(planner, shared, given);
    const others = [
      { ...given, w: undefined },
      { ...given, w: null },
      { ...given, w: {} },
      { ...given, w: { missionType: { in: ["TRAINING"] } } },
      { ...given, w: { OR: [given.w, given.w] } },
      { ...given, o: [{ name: "DESC" }] },
      { ...given, o: [{ id: "ASC" }] },
      { ...given, n: undefined },
      { ...given, n: null },
      { ...given, after: "cursor" },
      { ...given, l: undefined },
      { ...given, l: null },
    ];
    for (const other of others) expect(planned(planner, shared, other)).not.toBe(plan);
  });

  test("is another where another language of the graph is chosen, and only then", () => {
    const graph = ["en", "fr", "zh-Hant"];
    const planOf = (languages: readonly string[], l?: string): PlannedOperation =>
      planned(planner, shared, { ...given, l }, { languages, knownLanguages: graph });
    const plan = planOf(["fr"], "zh-Hant");
    expect(planOf(["fr-CH", "de", "en"], "zh-Hant-TW")).toBe(plan);
    expect(planOf([], "zh-Hant")).not.toBe(plan);
    expect(planOf(["fr"], "fr")).not.toBe(plan);
    // English is what is shown where nothing is asked, and so is what the graph does not have.
    const plain = planOf([], "it");
    expect(planOf(["de"], "en")).toBe(plain);
    expect(planOf(["en", "en-GB"], "pl")).toBe(plain);
    expect(planOf(["en", "fr"], "pl")).not.toBe(plain);
  });

  test("serves all languages where no text is asked for", () => {
    const document = parse('{ missions(where: { id: { eq: "kfor" } }) { nodes { id missionType } } }');
    const plan = planned(planner, document, {}, { languages: ["fr"], knownLanguages: ["fr"] });
    expect(planned(planner, document, {}, { languages: ["it"], knownLanguages: ["fr", "it"] })).toBe(plan);
  });

  test("does not depend on how long a list of values is", () => {
    const document = parse("query ($ids: [ID!]!) { missions(where: { id: { in: $ids } }) { nodes { id } } }");
    expect(planned(planner, document, { ids: [] })).toBe(planned(planner, document, { ids: ["a", "b"] }));
  });

  test("differs by a Boolean that steers @include", () => {
    const document = parse(
      "query ($more: Boolean!) { missions { totalCount @include(if: $more) nodes { id } } }",
    );
    const texts = [true, false].map((more) => plannedTexts(planner, document, { more }).join());
    expect(texts[0]).toContain("count(*)");
    expect(texts[1]).not.toContain("count(*)");
  });

  test("is the same text whether values stand in the document or in variables", () => {
    const inline = textOf(`{ missions(where: { name: { contains: "for" } }, first: 3) { nodes { id } } }`);
    const query = `query ($n: Int, $s: String) { missions(where: { name: { contains: $s } }, first: $n) { nodes { id } } }`;
    expect(textOf(query, { n: 3, s: "for" })).toBe(inline);
  });
});

describe("Nothing is read that is not asked", () => {
  const cheap = `{ state(id: "italy") { contributesTo { edges { role node { name } } } } }`;

  test.each([
    [
      "a count",
      "outDegree_CONTRIBUTES_TO",
      `{ state(id: "italy") { contributesTo { totalCount edges { role node { name } } } } }`,
    ],
    ["a fact", ":Fact", `{ state(id: "italy") { contributesTo { edges { role fact { key } } } } }`],
    ["a claim", ":ABOUT", `{ state(id: "italy") { contributesTo { edges { fact { claimCount } } } } }`],
    ["a fact", ".factId", `{ state(id: "italy") { contributesTo { edges { fact { key } } } } }`],
    ["a description", ".description", `{ state(id: "italy") { description } }`],
  ])("%s (%s)", (_what, part, asking) => {
    expect(textOf(asking)).toContain(part);
    expect(textOf(cheap)).not.toContain(part);
  });

  test("and no page where only a total is asked", () => {
    expect(textOf("{ missions { totalCount } }")).not.toMatch(/LIMIT|ORDER BY|collect/u);
  });

  test.each([
    ["of one kind", "{ missions { nodes { id } } }"],
    ["that are shown alike, whatever their kind", "{ activities { nodes { id name } } }"],
    [
      "of which all have the same list",
      "{ mission(id: 1) { contributors { nodes { ... on Actor { id facts { nodes { id } } } } } } }",
    ],
  ])("no kind of things %s", (_which, query) => {
    expect(textOf(query)).not.toContain(".kind");
  });

  test.each([
    ["the kind is shown", "{ activities { nodes { __typename id } } }"],
    ["the kind says what is counted", "{ activities { nodes { relationCounts { field count } } } }"],
    ["a part is asked of one kind", "{ activities { nodes { id ... on Mission { missionType } } } }"],
    [
      "a key means something else of another kind",
      `{ activities { nodes { ... on Mission { text: name(language: "fr") } ... on Meeting { text: name } } } }`,
    ],
  ])("but where %s", (_why, query) => {
    expect(textOf(query)).toContain(".kind");
  });
});

describe("Values", () => {
  test("never enter the text", () => {
    const query = `{
      missions(
        where: {
          id: { in: ["sentinel-1"] } name: { contains: "sentinel-2' OR 1=1 //" } nameIn: { language: "zh-Hant", eq: "sentinel-3" }
          contributors: { some: { node: { id: { eq: "sentinel-4" } } }, count: { gte: 7331 } }
          time: { certainly: { before: "2031-07-09" } } missionType: { eq: TRAINING }
        }
        orderBy: [{ name: ASC }]
        first: 97
      ) { nodes { name(language: "pt-BR") } }
    }`;
    expect(textOf(query)).not.toMatch(/sentinel|1=1|zh|Hant|7331|2031|TRAINING|97|98|pt|BR/u);
  });

  test("choose among the languages of the graph, and are no part of a name themselves", () => {
    const query = "query ($l: Language) { missions { nodes { name(language: $l) } } }";
    const texts = ["fr", "FR", "fr-x-n0.name", "it`) //"].map((l) =>
      plannedRoots(planned(planner, parse(query), { l }, { languages: ["it`"], knownLanguages: ["fr"] })).map(
        ({ text }) => /collect\(.*?\) AS/u.exec(text)?.[0],
      ),
    );
    const inFrench = ["collect([coalesce(n1.name_fr, n1.name)]) AS"];
    expect(texts).toEqual([inFrench, inFrench, inFrench, ["collect([n1.name]) AS"]]);
  });

  test("that are nested in a list of filters are parameters too", () => {
    const query = `{ missions(where: { OR: [{ id: { eq: "sentinel" } }, { NOT: { name: { eq: "sentinel" } } }] }) { nodes { id } } }`;
    expect(textOf(query)).not.toContain("sentinel");
  });
});
