import { expect, test } from "@jest/globals";
import { disagreementFolders } from "../support/disagreement-folders.js";
import { withFolder } from "../support/facts-folder.js";
import { seededApi } from "../support/seeded-api.js";
import { openSeededStore } from "../support/seeded-store.js";
import { describeOnEachStore } from "../support/stores.js";
import { openTestApi } from "../support/test-api.js";

const french = 'without: { documents: ["document:stoltenberg-meloni-meeting"] }';

describeOnEachStore("impact", (openEmptyStore) => {
  const seed = seededApi(openEmptyStore, { maximumCost: 10_000 });

  const ask = (args: string, selection: string): Promise<unknown> =>
    seed.valueOf(`{ impact(${args}) { ${selection} } }`);

  test("of the French document is what it alone says: KFOR, Kosovo and France are in no other", async () => {
    const found = (await ask(
      `${french}, between: ["france", "KFOR"], first: 100`,
      "claimCount fallenCount changedCount unconnectedCount unconnected { id } between { before after } truncated",
    )) as { readonly unconnected: readonly { readonly id: string }[] };
    expect(found).toMatchObject({
      claimCount: 131,
      fallenCount: 129,
      changedCount: 0,
      unconnectedCount: 55,
      between: { before: true, after: false },
      truncated: false,
    });
    const ids = found.unconnected.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(["france", "giorgia-meloni", "kfor", "kosovo", "ukraine"]));
    for (const id of ["italy", "jens-stoltenberg", "nato", "mediterranean"]) expect(ids).not.toContain(id);
  });

  test("of what both documents say is nothing: Italy stays in NATO", async () => {
    expect(await ask(`${french}, between: ["italy", "nato"]`, "between { before after }")).toEqual({
      between: { before: true, after: true },
    });
  });

  test("of the only source is everything", async () => {
    expect(
      await ask('without: { sources: ["source:unknown"] }', "documentCount fallenCount unconnectedCount"),
    ).toEqual({ documentCount: 2, fallenCount: 358, unconnectedCount: 159 });
  });

  test("computes only what is selected, and changes nothing", async () => {
    seed.store.takeReads();
    await ask(french, "documentCount");
    expect(seed.store.takeReads()).toHaveLength(1);
    await ask(`${french}, between: ["france", "kfor"]`, "fallen { id } unconnected { id } between { after }");
    expect(seed.store.takeReads().length).toBeLessThanOrEqual(30);
    expect(seed.store.takeWrites()).toEqual([]);
  });

  test.each([
    ["without: {}", "impact.without: give documents, sources or both."],
    ["without: { documents: [] }", "impact.without: give documents, sources or both."],
    [
      'without: { documents: ["document:stoltenberg-meloni-meetin"] }',
      'impact.without.documents: no document has the id "document:stoltenberg-meloni-meetin". Did you mean document:stoltenberg-meloni-meeting or document:stoltenberg-italy-visit?',
    ],
    [
      'without: { sources: ["source:unknwon"] }',
      'impact.without.sources: no source has the id "source:unknwon". Did you mean source:unknown?',
    ],
    [`${french}, between: ["italy"]`, "impact.between: give two entities, not 1."],
    [
      `${french}, between: ["italy", "Atlantis"]`,
      'impact.between: nothing has the id or the name "Atlantis".',
    ],
    [`${french}, first: 501`, "impact.first: 501 is outside 0 to 500."],
  ])("refuses %s", async (args, message) => {
    const { errors } = await seed.api.ask({ query: `{ impact(${args}) { truncated } }` });
    expect(errors).toMatchObject([{ message, extensions: { code: "BAD_USER_INPUT" } }]);
  });

  test("refuses more documents than it can leave out", async () => {
    const query = "query ($ids: [ID!]) { impact(without: { documents: $ids }) { truncated } }";
    const ids = Array.from({ length: 1_001 }, (_, at) => `document:${at}`);
    const { errors } = await seed.api.ask({ query, variables: { ids } });
    expect(errors).toMatchObject([{ extensions: { code: "QUERY_TOO_COMPLEX", maximum: 1_000 } }]);
  });
});

describeOnEachStore("The impact of documents that disagree", (openEmptyStore) => {
  const changed = "fallen { id } changed { fact { id } from to }";

  test.each([
    [
      "a fact that nobody disputes any more is undisputed",
      disagreementFolders.oppositeStances,
      "document:rapport",
      {
        fallen: [],
        changed: [
          { fact: { id: "fact:harbor-watch:takes-place-in:norland" }, from: "CONTESTED", to: "UNDISPUTED" },
        ],
      },
    ],
    [
      "a fact that is only disputed is denied",
      disagreementFolders.oppositeStances,
      "document:visit",
      {
        fallen: [],
        changed: [
          { fact: { id: "fact:harbor-watch:takes-place-in:norland" }, from: "CONTESTED", to: "DENIED" },
        ],
      },
    ],
    [
      "a value without its rival is undisputed, though none of its own claims goes",
      disagreementFolders.rivalValues,
      "document:rapport",
      {
        fallen: [{ id: "fact:harbor-watch:mission-type:training" }],
        changed: [
          { fact: { id: "fact:harbor-watch:mission-type:maritime" }, from: "CONTESTED", to: "UNDISPUTED" },
        ],
      },
    ],
  ])(
    "%s",
    async (_what, files, document, expected) => {
      const store = await withFolder(files, (folder) => openSeededStore(openEmptyStore, folder));
      const { data, errors } = await openTestApi(store).ask({
        query: `{ impact(without: { documents: ["${document}"] }) { ${changed} } }`,
      });
      expect(errors).toEqual([]);
      expect(data?.impact).toEqual(expected);
    },
    60_000,
  );
});
