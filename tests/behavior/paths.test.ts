import { expect, test } from "@jest/globals";
import { seededApi } from "../support/seeded-api.js";
import { describeOnEachStore } from "../support/stores.js";
import type { AnswerError } from "../support/test-api.js";

interface ShownStep {
  readonly forward: boolean;
  readonly from: { readonly id: string };
  readonly to: { readonly id: string };
  readonly fact: { readonly id: string; readonly predicate: string };
}

interface Shown {
  readonly truncated: boolean;
  readonly reason: string | null;
  readonly paths: readonly {
    readonly length: number;
    readonly weakest: ShownStep;
    readonly steps: readonly ShownStep[];
  }[];
}

interface Judged {
  readonly id: string;
  readonly status: string;
  readonly modality: string;
}

const step = "{ forward from { id } to { id } fact { id predicate } }";
const query = `query ($from: ID!, $to: ID!, $maxLength: Int, $relations: [Relation!], $kinds: [EntityKind!], $avoiding: [ID!], $evidence: EvidenceFilter, $first: Int) {
  paths(from: $from, to: $to, maxLength: $maxLength, relations: $relations, kinds: $kinds, avoiding: $avoiding, evidence: $evidence, first: $first) {
    truncated reason paths { length weakest ${step} steps ${step} }
  }
}`;

describeOnEachStore("The paths between two entities of the seed", (openEmptyStore) => {
  const seed = seededApi(openEmptyStore);

  const ask = async (variables: Readonly<Record<string, unknown>>): Promise<Shown> =>
    (await seed.valueOf(query, variables)) as Shown;
  const refuse = (variables: Readonly<Record<string, unknown>>): Promise<AnswerError> =>
    seed.errorOf(query, variables);
  const written = ({ paths }: Shown): readonly string[] =>
    paths.map(({ steps }) =>
      steps.reduce(
        (text, { forward, fact, to }) =>
          `${text} ${forward ? `-${fact.predicate}->` : `<-${fact.predicate}-`} ${to.id}`,
        steps[0]?.from.id ?? "",
      ),
    );

  test("lead from France to KFOR by what Italy and France do together", async () => {
    const shown = await ask({ from: "france", to: "kfor", first: 3 });
    expect(shown).toMatchObject({ truncated: false, reason: null });
    expect(written(shown)).toEqual([
      "france -PROVIDES-> samp-t-for-ukraine <-PROVIDES- italy -CONTRIBUTES_TO-> kfor",
      "france -PROVIDES-> samp-t-for-ukraine -PART_OF-> military-aid-to-ukraine <-PROVIDES- italy -CONTRIBUTES_TO-> kfor",
      "france -PROVIDES-> samp-t-for-ukraine <-RECEIVES- ukraine <-SUPPORTS- italy -CONTRIBUTES_TO-> kfor",
    ]);
  });

  test("are the same backward, each step turned around", async () => {
    const [there] = (await ask({ from: "france", to: "kfor", first: 1 })).paths;
    const [back] = (await ask({ from: "kfor", to: "france", first: 1 })).paths;
    expect(back?.steps.map(({ fact }) => fact.id)).toEqual(there?.steps.map(({ fact }) => fact.id).reverse());
    expect(back?.steps.map(({ forward }) => forward)).toEqual(
      there?.steps.map(({ forward }) => !forward).reverse(),
    );
  });

  test("take names in any language, and find Giorgia Meloni's way to the Mediterranean", async () => {
    const shown = await ask({ from: "Giorgia Meloni", to: "méditerranée", first: 1 });
    expect(written(shown)).toEqual([
      "giorgia-meloni -HOLDS_OFFICE-> italy -CONTRIBUTES_TO-> nato-southern-approach -CONCERNS-> mediterranean",
    ]);
  });

  test("follow only the relations asked for", async () => {
    const relations = ["PROVIDES", "CONTRIBUTES_TO"];
    const shown = await ask({ from: "france", to: "kfor", relations });
    expect(shown.paths[0]?.length).toBe(3);
    const predicates = shown.paths.flatMap(({ steps }) => steps.map(({ fact }) => fact.predicate));
    expect(new Set(predicates)).toEqual(new Set(relations));
  });

  test("lead only through the kinds asked for, whatever the ends are", async () => {
    const shown = await ask({ from: "france", to: "kfor", kinds: ["STATE", "PROVISION"], first: 100 });
    const between = shown.paths.flatMap(({ steps }) => steps.slice(0, -1).map(({ to }) => to.id));
    expect([...new Set(between)].sort()).toEqual([
      "italy",
      "military-aid-to-ukraine",
      "samp-t-for-ukraine",
      "ukraine",
    ]);
    const direct = await ask({ from: "italy", to: "kfor", kinds: [] });
    expect(written(direct)).toEqual(["italy -CONTRIBUTES_TO-> kfor"]);
  });

  test("lead around what is to be avoided, and say so where nothing is left", async () => {
    const shown = await ask({ from: "france", to: "kfor", avoiding: ["Italie"] });
    expect(shown.paths.length).toBeGreaterThan(0);
    expect(shown.paths.flatMap(({ steps }) => steps.map(({ to }) => to.id))).not.toContain("italy");
    expect(
      await ask({ from: "france", to: "kfor", avoiding: ["samp-t-for-ukraine"], kinds: ["PROVISION"] }),
    ).toEqual({
      truncated: false,
      reason: "Nothing that may be followed connects france and kfor.",
      paths: [],
    });
  });

  test("rest on the evidence asked for", async () => {
    const all = await ask({ from: "italy", to: "battlegroup-bulgaria", first: 1 });
    expect(written(all)).toEqual(["italy -CONTRIBUTES_TO-> battlegroup-bulgaria"]);
    const stated = await ask({
      from: "italy",
      to: "battlegroup-bulgaria",
      evidence: { readings: ["STATED"] },
      first: 1,
    });
    expect(written(stated)).not.toContain(written(all)[0]);
    const reliable = await ask({ from: "italy", to: "kfor", evidence: { minimumReliability: "A" } });
    expect(reliable.paths).toEqual([]);
  });

  test("name the step that is said least well", async () => {
    const shown = await ask({ from: "experts", to: "nato", first: 20 });
    const facts = new Map((await factsOf(shown)).map((fact) => [fact.id, fact]));
    const scale = ["ACTUAL", "PLANNED", "EXPECTED", "PROPOSED", "RECOMMENDED"];
    const weakness = (id: string): number => {
      const { status = "", modality = "" } = facts.get(id) ?? {};
      return (status === "CONTESTED" ? scale.length : 0) + scale.indexOf(modality);
    };
    for (const { weakest, steps } of shown.paths)
      expect(weakness(weakest.fact.id)).toBe(Math.max(...steps.map(({ fact }) => weakness(fact.id))));
    expect(new Set(shown.paths.map(({ weakest }) => weakness(weakest.fact.id))).size).toBeGreaterThan(1);
  });

  const factsOf = async ({ paths }: Shown): Promise<readonly Judged[]> => {
    const ids = [...new Set(paths.flatMap(({ steps }) => steps.map(({ fact }) => fact.id)))];
    const { data } = await seed.api.ask({
      query: "query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Fact { id status modality } } }",
      variables: { ids },
    });
    return (data as { nodes: readonly Judged[] }).nodes;
  };

  test("have a clear answer where both ends are one", async () => {
    expect(await ask({ from: "italy", to: "Italie" })).toEqual({
      truncated: false,
      reason: "`from` and `to` are the same entity, italy.",
      paths: [],
    });
  });

  test("refuse names that nothing has, with what was probably meant", async () => {
    const { message, extensions } = await refuse({ from: "Itally", to: "kfor" });
    expect(message).toContain('Did you mean "Italy" (italy)?');
    expect(extensions).toMatchObject({
      code: "BAD_USER_INPUT",
      argument: "paths.from",
      suggestions: [{ id: "italy", name: "Italy" }],
    });
    expect((await refuse({ from: "italy", to: "kforr" })).extensions.argument).toBe("paths.to");
    expect((await refuse({ from: "italy", to: "kfor", avoiding: ["zz"] })).extensions.argument).toBe(
      "paths.avoiding",
    );
  });

  test.each([
    ["paths.maxLength", { maxLength: 0 }],
    ["paths.maxLength", { maxLength: 1_000 }],
    ["paths.first", { first: 0 }],
    ["paths.first", { first: -1 }],
    ["paths.first", { first: 101 }],
    ["paths.relations", { relations: [] }],
    ["paths.avoiding", { avoiding: ["Italy"] }],
    ["paths.avoiding", { avoiding: Array.from({ length: 101 }, (_, at) => `e${at}`) }],
    ["paths.evidence.readings", { evidence: { readings: null } }],
  ])("refuse %s where it is out of bounds", async (argument, variables) => {
    const { extensions } = await refuse({ from: "italy", to: "kfor", ...variables });
    expect(extensions).toMatchObject({ code: "BAD_USER_INPUT", argument });
  });

  test("refuse relations that the schema does not know", async () => {
    expect((await refuse({ from: "italy", to: "kfor", relations: ["KIND"] })).extensions.code).toBe(
      "BAD_USER_INPUT",
    );
  });

  test("take null as nothing asked", async () => {
    const nothing = {
      maxLength: null,
      relations: null,
      kinds: null,
      avoiding: null,
      evidence: null,
      first: null,
    };
    const asked = await ask({ from: "france", to: "kfor", ...nothing });
    expect(asked).toEqual(await ask({ from: "france", to: "kfor" }));
    expect(asked.paths).toHaveLength(5);
  });

  test("take few statements: names, the search, the strength of facts, what is shown", async () => {
    seed.store.takeReads();
    await ask({ from: "france", to: "kfor", first: 3 });
    // One for the names and what is around the ends, one for the search, one for the strength of facts, one for what is shown.
    expect(seed.store.takeReads().length).toBeLessThanOrEqual(4);
    await seed.api.ask({ query: '{ paths(from: "france", to: "kfor", first: 3) { paths { length } } }' });
    expect(seed.store.takeReads().length).toBeLessThanOrEqual(2);
  });

  test("are the same by names as by ids, also where what may be passed depends on them", async () => {
    const narrowed = { kinds: ["PROVISION", "STATE"], first: 3 };
    const byIds = await ask({ from: "france", to: "kfor", ...narrowed, avoiding: ["ukraine"] });
    expect(byIds.paths.length).toBeGreaterThan(0);
    expect(await ask({ from: "France", to: "KFOR", ...narrowed, avoiding: ["Ukraine"] })).toEqual(byIds);
    const free = await ask({ from: "france", to: "kfor", first: 3 });
    expect(await ask({ from: "République française", to: "Kosovo Force", first: 3 })).toEqual(free);
  });

  test("take no more statements by names than by ids", async () => {
    const count = async (from: string, to: string): Promise<number> => {
      seed.store.takeReads();
      await seed.valueOf(`{ paths(from: "${from}", to: "${to}", first: 3) { paths { length } } }`);
      return seed.store.takeReads().length;
    };
    expect(await count("France", "Kosovo Force")).toBe(await count("france", "kfor"));
  });
});
