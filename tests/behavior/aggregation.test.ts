import { beforeAll, expect, test } from "@jest/globals";
import { attestOntology } from "../../src/ontology/attest-ontology.js";
import { enumerationLiterals, lintCypher } from "../support/lint-cypher.js";
import { recordingStore, type RecordingStore } from "../support/recording-store.js";
import { openSeededStore } from "../support/seeded-store.js";
import { describeOnEachStore } from "../support/stores.js";
import { openTestApi, type Operation, type TestApi } from "../support/test-api.js";

interface Grouped {
  readonly totalCount: number;
  readonly groupCount: number;
  readonly groups: readonly {
    readonly key: string | null;
    readonly label: string | null;
    readonly count: number;
  }[];
}

const literals = enumerationLiterals(attestOntology);
const all = "totalCount groupCount(by: $by) groups(by: $by, first: 100) { key label count }";

describeOnEachStore("Groups of the seed's lists", (openEmptyStore) => {
  let store: RecordingStore;
  let api: TestApi;
  beforeAll(async () => {
    store = recordingStore(await openSeededStore(openEmptyStore));
    api = openTestApi(store, { maximumCost: 10_000 });
  }, 120_000);

  const ask = async (
    query: string,
    variables: Operation["variables"] = {},
    field = "list",
  ): Promise<Grouped> => {
    store.takeReads();
    const { data, errors, isQuick } = await api.ask({ query, variables });
    expect({ errors, isQuick }).toEqual({ errors: [], isQuick: true });
    const statements = store.takeReads();
    expect(statements.flatMap(({ text }) => lintCypher(text, literals))).toEqual([]);
    expect(statements).toHaveLength(1);
    const [only] = Object.values(data ?? {});
    return (field === "list" ? only : (only as Record<string, unknown>)[field]) as Grouped;
  };

  const sum = ({ groups }: Grouped): number => groups.reduce((total, { count }) => total + count, 0);

  test("make totalCount where each is in one of them, whatever the page", async () => {
    for (const [kind, attribute] of [
      ["fact", "PREDICATE"],
      ["fact", "MODALITY"],
      ["fact", "VALUE"],
      ["fact", "AFFIRMING_CLAIMS"],
      ["claim", "READING"],
      ["sentence", "FORM"],
      ["challenge", "TREND"],
    ]) {
      const type = `${(kind ?? "").replace(/^./u, (first) => first.toUpperCase())}Grouping`;
      const list = await ask(`query ($by: ${type}) { ${kind ?? ""}s(first: 1) { ${all} } }`, {
        by: { attribute },
      });
      expect(list.groups.length).toBeGreaterThan(1);
      // There are more than a hundred different values.
      if (attribute === "VALUE") expect(list.groupCount).toBeGreaterThanOrEqual(list.groups.length);
      else
        expect({ attribute, of: sum(list), groups: list.groups.length }).toEqual({
          attribute,
          of: list.totalCount,
          groups: list.groupCount,
        });
    }
  });

  test("of edges have qualifiers as keys, and follow where and evidence", async () => {
    const query = `query ($by: ContributorsGrouping, $where: ContributorsMatch, $evidence: EvidenceFilter) {
      mission(id: "kfor") { contributors(where: $where, evidence: $evidence) { ${all} } } }`;
    const by = { edge: "ROLE" };
    const list = await ask(query, { by }, "contributors");
    expect(list.groups).toEqual([{ key: "CONTRIBUTOR", label: "contributor", count: 1 }]);
    const none = { totalCount: 0, groupCount: 0, groups: [] };
    expect(await ask(query, { by, where: { edge: { role: { eq: "LEAD" } } } }, "contributors")).toEqual(none);
    expect(await ask(query, { by, evidence: { minimumReliability: "A" } }, "contributors")).toEqual(none);
  });

  test("have one group of all where nothing is said to group by, even of nothing", async () => {
    const query = `query ($by: MissionGrouping, $where: MissionFilter) { missions(where: $where) { ${all} } }`;
    const whole = { key: null, label: null };
    expect(await ask(query)).toEqual({ totalCount: 7, groupCount: 1, groups: [{ ...whole, count: 7 }] });
    const where = { id: { eq: "nothing" } };
    expect(await ask(query, { where })).toEqual({
      totalCount: 0,
      groupCount: 1,
      groups: [{ ...whole, count: 0 }],
    });
  });

  test("count a node once for each document, and distinguish the nodes of a list", async () => {
    const query = `{ facts { totalCount groups(by: { attribute: DOCUMENT_IDS }) { key label count documents: countDistinct(of: { attribute: DOCUMENT_IDS }) } } }`;
    const { totalCount, groups } = await ask(query);
    expect(groups).toMatchObject([
      { key: "document:stoltenberg-italy-visit", count: 229, documents: 2 },
      { key: "document:stoltenberg-meloni-meeting", count: 131, documents: 2 },
    ]);
    // Two facts are in both.
    expect(totalCount).toBe(229 + 131 - 2);
  });

  test("are the same when several requests share a statement", async () => {
    const asked = ["italy", "france", "bulgaria", "ukraine", "hungary", "nobody"].map((id) => ({
      query: `query ($id: ID!, $by: ContributesToGrouping) { state(id: $id) { contributesTo { ${all} } } }`,
      variables: { id, by: { node: { related: "TAKES_PLACE_IN" } } },
    }));
    const alone = [];
    for (const operation of asked) alone.push((await api.ask(operation)).text);
    store.takeReads();
    const together = await Promise.all(asked.map((operation) => api.ask(operation)));
    expect(together.map(({ text }) => text)).toEqual(alone);
    expect(store.takeReads().length).toBeLessThan(asked.length);
  });

  const refused: readonly (readonly [why: string, field: string, code: string, argument: string | null])[] = [
    ["too many groups", "groups(first: 101) { count }", "BAD_USER_INPUT", "missions.groups.first"],
    ["a negative size", "of: groups(first: -1) { count }", "BAD_USER_INPUT", "missions.of.first"],
    [
      "two things at once",
      "groups(by: { attribute: KIND, related: FACTS }) { count }",
      "GRAPHQL_VALIDATION_FAILED",
      null,
    ],
    ["nothing in an object", "groups(by: {}) { count }", "GRAPHQL_VALIDATION_FAILED", null],
    ["null", "groups(by: { attribute: null }) { count }", "GRAPHQL_VALIDATION_FAILED", null],
    [
      "what the kind has not",
      "groups(by: { attribute: COUNTRY_CODE }) { count }",
      "GRAPHQL_VALIDATION_FAILED",
      null,
    ],
    [
      "an edge where there is none",
      "groups(by: { edge: ROLE }) { count }",
      "GRAPHQL_VALIDATION_FAILED",
      null,
    ],
    ["a text", 'groups(by: { attribute: "KIND") }) { count }', "GRAPHQL_PARSE_FAILED", null],
    ["different values of nothing", "groups { countDistinct }", "GRAPHQL_VALIDATION_FAILED", null],
  ];

  test.each(refused)("are refused for %s", async (_why, field, code, argument) => {
    const { data, errors } = await api.ask({ query: `{ missions { ${field} } }` });
    expect(data).toBeNull();
    expect(errors[0]?.extensions).toMatchObject({ code, ...(argument !== null && { argument }) });
  });

  test("cost as many rows as they may be, with all that is read below their nodes", async () => {
    const below = "node { ... on Entity { facts(first: 100) { nodes { id } } } }";
    const query = `{ entities(first: 0) { groups(by: { related: FACTS }, first: 100) { count } } }`;
    expect((await api.ask({ query })).errors).toEqual([]);
    const many = `{ facts(first: 0) { groups(by: { related: SUBJECT }, first: 100) { ${below} } } }`;
    expect((await api.ask({ query: many })).errors[0]?.extensions).toMatchObject({
      code: "QUERY_TOO_COMPLEX",
      cost: 10101,
    });
  });
});
