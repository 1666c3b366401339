import { describe, expect, test } from "@jest/globals";
import { seededApi } from "../support/seeded-api.js";
import { describeOnEachStore } from "../support/stores.js";
import type { Answer } from "../support/test-api.js";

interface Found {
  readonly totalCount: number;
  readonly edges: readonly {
    readonly cursor: string;
    readonly time: { readonly text: string };
    readonly event: { readonly id: string } | null;
    readonly node: { readonly id: string };
  }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

describeOnEachStore("timeline", (openEmptyStore) => {
  const seed = seededApi(openEmptyStore, { maximumCost: 10_000 });

  const askFor = (args: string): Promise<Answer> =>
    seed.api.ask({
      query: `{ timeline${args} { totalCount edges { cursor time { text } event { id } node { id } } pageInfo { hasNextPage endCursor } } }`,
    });
  const found = async (args: string): Promise<Found> => {
    const { data, errors } = await askFor(args);
    expect(errors).toEqual([]);
    return data?.timeline as Found;
  };
  const codeOf = async (args: string): Promise<unknown> => (await askFor(args)).errors[0]?.extensions.code;

  test("of a state has what took place there, at the time of the event", async () => {
    const { edges } = await found('(of: "Italie")');
    expect(edges).toMatchObject([
      {
        time: { text: "June 12, 2025" },
        event: { id: "stoltenberg-italy-visit" },
        node: { id: "fact:stoltenberg-italy-visit:takes-place-in:italy" },
      },
    ]);
  });

  test("of a document has the facts that it affirms; the French one gives no date at all", async () => {
    expect((await found('(of: "document:stoltenberg-meloni-meeting")')).totalCount).toBe(0);
    expect((await found('(of: "document:stoltenberg-italy-visit")')).totalCount).toBe(
      (await found("")).totalCount,
    );
  });

  test("sorts by what may come first; what nobody can say the beginning of comes last", async () => {
    const { edges } = await found('(kinds: [INITIATIVE], from: "2025-06-13")');
    const texts = edges.map(({ time }) => time.text);
    expect([...new Set(texts)]).toEqual(["Q3 2025 onwards", "2026", "By end 2025", "ongoing"]);
  });

  test("tells what is certain from what is possible: 'ongoing' may reach into 2026, 'by end 2025' cannot", async () => {
    const days = 'from: "2026-01-01", to: "2026-12-31"';
    const textsOf = ({ edges }: Found): readonly string[] => [...new Set(edges.map(({ time }) => time.text))];
    expect(textsOf(await found(`(${days}, certainty: CERTAINLY)`))).toEqual(["Q3 2025 onwards", "2026"]);
    expect(textsOf(await found(`(${days})`))).toEqual(["Q3 2025 onwards", "2026", "ongoing"]);
  });

  test("goes on where a page ended", async () => {
    const all = (await found("(first: 100)")).edges;
    const nodes: unknown[] = [];
    for (let after = "", more = true; more;) {
      const page = await found(`(first: 7${after === "" ? "" : `, after: "${after}"`})`);
      nodes.push(...page.edges.map(({ node }) => node));
      ({ hasNextPage: more } = page.pageInfo);
      after = page.pageInfo.endCursor ?? "";
    }
    expect(nodes).toEqual(all.map(({ node }) => node));
  });

  test("is two statements, one more each for the total and for whom it is of", async () => {
    const sentBy = async (query: string): Promise<number> => {
      seed.store.takeReads();
      expect((await seed.api.ask({ query })).errors).toEqual([]);
      return seed.store.takeReads().length;
    };
    expect(await sentBy("{ timeline { nodes { id } } }")).toBe(2);
    expect(await sentBy("{ timeline { totalCount nodes { id } } }")).toBe(3);
    expect(await sentBy('{ timeline(of: "italy") { totalCount nodes { id } } }')).toBe(4);
  });

  describe("refuses", () => {
    test("cursors of another question, and what is no cursor", async () => {
      const { pageInfo } = await found('(of: "stoltenberg-italy-visit", first: 1)');
      const after = `after: "${pageInfo.endCursor ?? ""}"`;
      expect((await found(`(of: "stoltenberg-italy-visit", ${after})`)).edges.length).toBeGreaterThan(0);
      const others = [
        `(${after})`,
        `(of: "italy", ${after})`,
        `(of: "stoltenberg-italy-visit", kinds: [STATE], ${after})`,
        `(of: "stoltenberg-italy-visit", from: "2025-01-01", ${after})`,
        `(of: "stoltenberg-italy-visit", certainty: CERTAINLY, ${after})`,
        '(after: "WyJ4Il0")',
        '(after: "nonsense")',
        '(after: "")',
      ];
      for (const args of others) expect(await codeOf(args)).toBe("BAD_CURSOR");
    });

    test("keys of another type in a cursor of the right list", async () => {
      const { edges } = await found("(first: 1)");
      const [fingerprint, parent] = JSON.parse(
        Buffer.from(edges[0]?.cursor ?? "", "base64url").toString(),
      ) as string[];
      for (const keys of [
        [1, 2, 3],
        [null, null, null],
        ["2025-06-12", true, "x"],
      ]) {
        const cursor = Buffer.from(JSON.stringify([fingerprint, parent, ...keys])).toString("base64url");
        expect(await codeOf(`(after: "${cursor}")`)).toBe("BAD_CURSOR");
      }
    });

    test.each([
      [
        "days in the wrong order",
        '(from: "2026-01-01", to: "2025-01-01")',
        "timeline.from: 2026-01-01 is after 2025-01-01, the last day asked for.",
      ],
      ["a size outside its limits", "(first: 101)", "timeline.first: 101 is outside 0 to 100."],
      [
        "a name that nothing has",
        '(of: "Italyy")',
        'timeline.of: nothing has the id or the name "Italyy". Did you mean "Italy" (italy)?',
      ],
      [
        "a document that is not there",
        '(of: "document:none")',
        'timeline.of: no document has the id "document:none".',
      ],
    ])("%s", async (_what, args, message) => {
      const { errors } = await askFor(args);
      expect(errors).toMatchObject([{ message, extensions: { code: "BAD_USER_INPUT" } }]);
    });
  });
});
