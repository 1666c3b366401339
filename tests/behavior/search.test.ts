import { beforeAll, expect, test } from "@jest/globals";
import { type RecordingStore, recordingStore } from "../support/recording-store.js";
import { openSeededStore } from "../support/seeded-store.js";
import { describeOnEachStore } from "../support/stores.js";
import { openTestApi, type TestApi } from "../support/test-api.js";

const query = `query ($text: String!, $kinds: [SearchKind!], $language: Language, $first: Int, $after: String) {
  search(text: $text, kinds: $kinds, language: $language, first: $first, after: $after) {
    totalCount truncated facets { kind count }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    nodes { id }
    edges { cursor match node { id __typename } highlights { field text language ranges { start end } } }
  }
}`;

interface Found {
  readonly totalCount: number;
  readonly truncated: boolean;
  readonly facets: readonly { kind: string; count: number }[];
  readonly pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string | null };
  readonly nodes: readonly { id: string }[];
  readonly edges: readonly {
    cursor: string;
    match: string;
    node: { id: string; __typename: string };
    highlights: readonly {
      field: string;
      text: string;
      language: string;
      ranges: readonly { start: number; end: number }[];
    }[];
  }[];
}

describeOnEachStore("search", (openEmptyStore) => {
  let store: RecordingStore;
  let api: TestApi;
  beforeAll(async () => {
    store = recordingStore(await openSeededStore(openEmptyStore));
    api = openTestApi(store);
  }, 120_000);

  const search = async (text: string, more: Readonly<Record<string, unknown>> = {}): Promise<Found> => {
    const { data, errors } = await api.ask({ query, variables: { text, ...more } });
    expect(errors).toEqual([]);
    return (data as unknown as { search: Found }).search;
  };
  const best = async (text: string, more: Readonly<Record<string, unknown>> = {}): Promise<string> => {
    const [edge] = (await search(text, more)).edges;
    return `${edge?.match ?? "nothing"} ${edge?.node.id ?? ""}`.trim();
  };
  const refusal = async (variables: Readonly<Record<string, unknown>>): Promise<readonly unknown[]> => {
    const { errors } = await api.ask({ query, variables });
    return errors.map(({ message, extensions }) => [extensions.code, extensions.argument, message]);
  };

  test.each([
    ["l'Italie", "EXACT italy"],
    ["ITALIE", "EXACT italy"],
    ["italy", "EXACT italy"],
    ["OTAN", "EXACT nato"],
    ["nato", "EXACT nato"],
    ["north atlantic treaty organisation", "WORD nato"],
    ["atlantic treaty", "WORD nato"],
    ["police aerienne", "WORD baltic-air-policing"],
    ["polices aériennes", "STEM baltic-air-policing"],
    ["Stoltenbreg", "SIMILAR stoltenberg-italy-visit"],
    ["jens soltenberg", "SIMILAR stoltenberg-italy-visit"],
    ["Jens Stolt", "PREFIX stoltenberg-italy-visit"],
    ["defence posture", "STEM nato-defense-posture"],
    ["unified defense posture", "WORD create-unified-defense-posture"],
  ])("finds for %j: %s", async (text, expected) => {
    expect(await best(text)).toBe(expected);
  });

  test("finds the same whether defence or defense is typed", async () => {
    const ids = async (text: string): Promise<readonly string[]> =>
      (await search(text, { first: 100, language: "en" })).nodes.map(({ id }) => id).sort();
    expect(await ids("defence")).toEqual(await ids("defense"));
    expect(await ids("defence")).not.toEqual([]);
  });

  test("finds a sentence by its words, and its document by words of several sentences", async () => {
    expect(await best("set to visit Italy on June 12, 2025")).toBe("WORD sentence:stoltenberg-italy-visit:0");
    const { edges } = await search("Stoltenberg Kosovo Mediterranean", { kinds: ["DOCUMENT"] });
    expect(edges.map(({ match, node }) => [match, node.id])).toEqual([]);
    expect(await best("Méditerranée Kosovo Bulgarie", { kinds: ["DOCUMENT"] })).toBe(
      "WORD document:stoltenberg-meloni-meeting",
    );
  });

  test("shows why: the text with the ranges that were looked for", async () => {
    const { edges } = await search("police aerienne");
    const shown = edges.flatMap(({ highlights }) =>
      highlights.map(({ field, text, language, ranges }) => [
        field,
        language,
        ...ranges.map(({ start, end }) => text.slice(start, end)),
      ]),
    );
    expect(shown).toEqual([
      ["NAME", "fr", "Police", "aérienne"],
      ["SENTENCE", "fr", "police", "aérienne"],
      ["SENTENCE", "fr", "aérienne"],
      ["SENTENCE", "fr", "police", "aérienne"],
    ]);
  });

  test("looks only for the kinds and in the language that are wanted; facets and count agree", async () => {
    const all = await search("Italie", { first: 100 });
    expect(all.truncated).toBe(false);
    expect(all.facets.reduce((sum, { count }) => sum + count, 0)).toBe(all.totalCount);
    expect(all.edges.map(({ node }) => node.id)).toEqual(all.nodes.map(({ id }) => id));
    const sentences = await search("Italie", { first: 100, kinds: ["SENTENCE"] });
    expect(sentences.facets).toEqual([{ kind: "SENTENCE", count: sentences.totalCount }]);
    const isFrench = all.edges.filter(({ node }) =>
      node.id.startsWith("sentence:stoltenberg-meloni-meeting"),
    );
    const french = await search("Italie", { first: 100, kinds: ["SENTENCE"], language: "fr-CA" });
    expect(french.nodes.map(({ id }) => id)).toEqual(isFrench.map(({ node }) => node.id));
    expect(
      (await search("Italie", { language: "en", kinds: ["STATE"] })).edges.map(({ match }) => match),
    ).toEqual(["STEM"]);
    expect((await search("Italie", { kinds: [] })).totalCount).toBe(0);
  });

  test("is paged without repeats and gaps, whatever the size", async () => {
    const all = (await search("nato", { first: 100 })).nodes.map(({ id }) => id);
    expect(all.length).toBeGreaterThan(20);
    for (const first of [1, 7]) {
      const met: string[] = [];
      let after: string | null = null;
      do {
        const page: Found = await search("nato", { first, after });
        expect(page.totalCount).toBe(all.length);
        expect(page.pageInfo.hasPreviousPage).toBe(after !== null);
        met.push(...page.nodes.map(({ id }) => id));
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      } while (after !== null);
      expect(met).toEqual(all);
    }
    expect((await search("nato", { first: 0 })).pageInfo.hasNextPage).toBe(true);
  });

  test.each([
    ["the best hit is alone in its place", 1, "nodes { id }", 2],
    ["several fit as well in the same place", 20, "nodes { id }", 3],
    ["a cursor, which holds its number of edges, is shown", 1, "pageInfo { endCursor }", 2],
    ["a cursor is shown beside the node", 1, "edges { cursor node { id } }", 3],
  ])("where %s, the first %i with %s takes %i statements", async (_, first, selected, statements) => {
    store.takeReads();
    const { errors } = await api.ask({
      query: `query ($first: Int!) { search(text: "nato", first: $first) { ${selected} } }`,
      variables: { first },
    });
    expect(errors).toEqual([]);
    expect(store.takeReads()).toHaveLength(statements);
  });

  test("refuses a cursor of another search", async () => {
    const { pageInfo } = await search("nato", { first: 1 });
    const others = [
      { text: "italy", after: pageInfo.endCursor },
      { text: "nato", kinds: ["SENTENCE"], after: pageInfo.endCursor },
      { text: "nato", language: "fr", after: pageInfo.endCursor },
      { text: "nato", after: "bm90IGEgY3Vyc29y" },
      { text: "nato", after: "" },
    ];
    for (const variables of others) {
      const [refused] = await refusal(variables);
      expect(refused).toEqual(["BAD_CURSOR", "search.after", expect.any(String)]);
    }
  });

  test.each([
    "",
    "   ",
    "\u200B",
    "x".repeat(10_000),
    Array.from({ length: 30 }, (_, at) => `w${at}`).join(" "),
  ])("refuses what cannot be looked for, and says why (case %#)", async (text) => {
    const [refused] = await refusal({ text });
    expect(refused).toEqual(["BAD_USER_INPUT", "search.text", expect.stringMatching(/empty|at most/u)]);
  });

  test("refuses a page that is too large", async () => {
    expect(await refusal({ text: "nato", first: 101 })).toEqual([
      ["BAD_USER_INPUT", "search.first", expect.any(String)],
    ]);
    expect(await refusal({ text: "nato", first: -1 })).toHaveLength(1);
  });

  test.each([
    "🚀",
    "+nato -italy && (kfor",
    "nato*",
    'name:"nato"~2^3',
    "[a TO z]",
    "\\",
    "'; MATCH (n) DETACH DELETE n //",
    "\u202Eotan",
    "%00$ne{}",
  ])("takes %j as text like any other", async (text) => {
    const found = await search(text);
    expect(found.nodes).toHaveLength(Math.min(20, found.totalCount));
    expect(found.truncated).toBe(false);
  });

  test("gives no meaning to signs: they part words", async () => {
    expect(await best("nato*")).toBe("EXACT nato");
    expect(await best("(air) +policing!")).toBe("WORD baltic-air-policing");
  });
});
