import { describe, expect, test } from "@jest/globals";
import { exampleOperations } from "../support/example-operations.js";
import { smallFacts, smallFolder, withFolder } from "../support/facts-folder.js";
import { seededApi } from "../support/seeded-api.js";
import { openSeededStore } from "../support/seeded-store.js";
import { describeOnEachStore } from "../support/stores.js";
import { openTestApi, type AnswerError } from "../support/test-api.js";

interface Overlap {
  readonly shared: readonly { readonly entity: { readonly id: string } }[];
  readonly unshared: readonly { readonly entity: { readonly id: string } }[];
  readonly unsharedCount: number;
}

const documents = ["document:stoltenberg-meloni-meeting", "document:stoltenberg-italy-visit"];
const overlap = "shared { entity { id } } unshared { entity { id } } unsharedCount";

describeOnEachStore("compare", (openEmptyStore) => {
  const seed = seededApi(openEmptyStore, { maximumCost: 10_000 });

  const ask = (ids: readonly string[], selection: string, first = 50): Promise<unknown> => {
    const query = `query ($ids: [ID!]!, $first: Int) { compare(ids: $ids, first: $first) { ${selection} } }`;
    return seed.valueOf(query, { ids, first });
  };
  const errorOf = (ids: readonly string[], first?: number): Promise<AnswerError> => {
    const query = "query ($ids: [ID!]!, $first: Int) { compare(ids: $ids, first: $first) { truncated } }";
    return seed.errorOf(query, { ids, first });
  };
  const idsOf = (those: Overlap["shared"]): readonly string[] => those.map(({ entity }) => entity.id);

  describe("of entities", () => {
    test("finds what both are related to, each by its own facts, and by what name they are asked for", async () => {
      const { compared, relations } = (await ask(
        ["Italie", "ukraine"],
        `compared { id } relations { relation direction ${overlap.replace("entity { id }", "entity { id } holdings { of { id } facts { id } factCount }")} }`,
      )) as {
        compared: readonly { id: string }[];
        relations: readonly (Overlap & { relation: string; direction: string })[];
      };
      expect(compared).toEqual([{ id: "italy" }, { id: "ukraine" }]);
      expect(relations.filter(({ shared }) => shared.length > 0)).toMatchObject([
        {
          relation: "PARTY_TO",
          direction: "FORWARD",
          shared: [
            {
              entity: { id: "italy-ukraine-security-agreement" },
              holdings: [
                {
                  of: { id: "italy" },
                  facts: [{ id: "fact:italy:party-to:italy-ukraine-security-agreement" }],
                  factCount: 1,
                },
                {
                  of: { id: "ukraine" },
                  facts: [{ id: "fact:ukraine:party-to:italy-ukraine-security-agreement" }],
                  factCount: 1,
                },
              ],
            },
          ],
        },
      ]);
      // What one provides the other receives: that is another relation, and not shared.
      const provided = relations.filter(({ relation }) => ["PROVIDES", "RECEIVES"].includes(relation));
      expect(provided.map(({ unshared }) => idsOf(unshared))).toEqual([
        ["military-aid-to-ukraine", "samp-t-for-ukraine"],
        ["military-aid-to-ukraine", "samp-t-for-ukraine"],
      ]);
    });

    test("tells what several of three have", async () => {
      const { relations } = (await ask(
        ["italy", "nato", "ukraine"],
        "relations { relation direction partlyShared { entity { id } holdings { of { id } } } }",
      )) as { relations: readonly { relation: string; partlyShared: readonly unknown[] }[] };
      expect(relations.flatMap(({ partlyShared }) => partlyShared)).toContainEqual({
        entity: { id: "ukraine" },
        holdings: [{ of: { id: "italy" } }, { of: { id: "nato" } }],
      });
    });

    test("lists what is shared first, and says what is left out", async () => {
      const { relations, truncated } = (await ask(
        ["italy", "ukraine"],
        `truncated relations { relation ${overlap} }`,
        1,
      )) as { truncated: boolean; relations: readonly (Overlap & { relation: string })[] };
      expect(truncated).toBe(true);
      expect(relations.flatMap(({ shared }) => idsOf(shared))).toEqual(["italy-ukraine-security-agreement"]);
      expect(relations.flatMap(({ unshared }) => unshared)).toEqual([]);
      expect(relations.reduce((sum, { unsharedCount }) => sum + unsharedCount, 0)).toBe(30);
    });
  });

  describe("of documents", () => {
    test("tells what both mention from what both say facts about", async () => {
      const found = (await ask(
        documents,
        `relations { relation } mentions { ${overlap} } facts { ${overlap} }`,
        500,
      )) as { relations: readonly unknown[]; mentions: Overlap; facts: Overlap };
      const named = ["italy", "jens-stoltenberg", "mediterranean", "nato", "nato-members"];
      expect(found.relations).toEqual([]);
      expect(idsOf(found.mentions.shared)).toEqual(named);
      // The French document speaks of collective defense in other words than its names.
      expect(idsOf(found.facts.shared)).toEqual(["collective-defense", ...named]);
      expect(found.facts.unsharedCount).toBe(idsOf(found.facts.unshared).length);
    });
  });

  test("computes only what is selected: a statement to find them, one for each list, one for what is shown", async () => {
    const statementsFor = async (ids: readonly string[], selection: string): Promise<number> => {
      seed.store.takeReads();
      await ask(ids, selection);
      return seed.store.takeReads().length;
    };
    expect(await statementsFor(documents, "compared { id }")).toBe(2);
    expect(await statementsFor(documents, "mentions { sharedCount }")).toBe(2);
    expect(await statementsFor(documents, `mentions { ${overlap} } facts { ${overlap} }`)).toBe(4);
    expect(await statementsFor(["italy", "nato"], `relations { ${overlap} }`)).toBe(4);
  });

  describe("refuses", () => {
    test.each([
      ["one alone", ["italy"], "compare.ids: 1 to compare; give 2 to 10."],
      [
        "too many",
        Array.from({ length: 11 }, (_, at) => `e${at}`),
        "compare.ids: 11 to compare; give 2 to 10.",
      ],
      [
        "the same twice",
        ["italy", "Italie"],
        'compare.ids: "italy" and "Italie" are the same; give each once.',
      ],
      [
        "a document beside an entity",
        ["italy", "document:stoltenberg-italy-visit"],
        'compare.ids: "document:stoltenberg-italy-visit" is a document, "italy" is none; give entities alone or documents alone.',
      ],
      [
        "what cannot be compared",
        ["italy", "fact:italy:member-of:nato"],
        'compare.ids: "fact:italy:member-of:nato" is a fact; only entities can be compared with each other, and documents with each other.',
      ],
      [
        "a name that nothing has",
        ["italy", "Ukrane"],
        'compare.ids: nothing has the id or the name "Ukrane". Did you mean "Ukraine" (ukraine)?',
      ],
      [
        "a document that is not there",
        ["document:stoltenberg-italy-visit", "document:stoltenberg-italy-visits"],
        'compare.ids: no document has the id "document:stoltenberg-italy-visits". Did you mean document:stoltenberg-italy-visit?',
      ],
    ])("%s", async (_what, ids, message) => {
      const error = await errorOf(ids);
      expect(error).toMatchObject({
        message,
        path: ["compare"],
        extensions: { code: "BAD_USER_INPUT", argument: "compare.ids" },
      });
    });

    test.each([-1, 501])("a size outside its limits: %d", async (first) => {
      const error = await errorOf(["italy", "nato"], first);
      expect(error).toMatchObject({ message: `compare.first: ${first} is outside 0 to 500.` });
    });

    test("ids that try to be more than ids", async () => {
      for (const id of [
        "' OR 1=1 //",
        "document:' }) DETACH DELETE d //",
        "",
        "\u0000",
        "x".repeat(10_000),
      ]) {
        const error = await errorOf(["italy", id]);
        expect(error.extensions.code).toBe("BAD_USER_INPUT");
      }
    });
  });
});

describeOnEachStore("Who else is in the missions of a state", (openEmptyStore) => {
  const example = exampleOperations().find(({ name }) => name.startsWith("26-"));
  const facts = smallFacts.replace(
    "- quote: Norland hosts the mission.",
    "- quote: Norland and Sudland share the burden.\n        facts:\n          - {subject: sudland, contributesTo: harbor-watch, role: CONTRIBUTOR}\n      - quote: Norland hosts the mission.",
  );

  test("is told with roles and quotes, the state itself left out", async () => {
    const store = await withFolder({ ...smallFolder, "facts.yaml": facts }, (folder) =>
      openSeededStore(openEmptyStore, folder),
    );
    const query = (example?.query ?? "").replaceAll(`"italy"`, `"norland"`);
    const { data, errors } = await openTestApi(store).ask({ query });
    expect(errors).toEqual([]);
    const contributor = (name: string, role: string, quote: string): unknown => ({
      role,
      node: { name },
      fact: { claims: [{ quote, document: { id: "document:visit" } }] },
    });
    expect(data).toEqual({
      state: {
        contributesTo: {
          totalCount: 1,
          edges: [
            {
              role: "LEAD",
              node: {
                name: "Harbor Watch",
                contributors: {
                  totalCount: 2,
                  edges: [
                    contributor("Ada Brown", "LEAD", "Ada Brown leads the Harbor Watch mission in Norland."),
                    contributor("Sudland", "CONTRIBUTOR", "Norland and Sudland share the burden."),
                  ],
                },
              },
            },
          ],
        },
      },
    });
  });
});
