import { beforeAll, beforeEach, expect, test } from "@jest/globals";
import { loadFacts } from "../../src/loader/load-facts.js";
import { prepareGraph } from "../../src/loader/prepare-graph.js";
import { readFacts } from "../../src/loader/read-facts.js";
import { recomputeGraph } from "../../src/loader/recompute-graph.js";
import { attestOntology } from "../../src/ontology/attest-ontology.js";
import type { GraphStore } from "../../src/store/graph-store.js";
import {
  corroborationFolder,
  fiveDocuments,
  type DeclaredDocuments,
} from "../support/corroboration-folder.js";
import { withFolder } from "../support/facts-folder.js";
import { prepareAnew } from "../support/prepare-anew.js";
import { describeOnEachStore } from "../support/stores.js";
import { openTestApi } from "../support/test-api.js";

const { alpha = "", beta = "", gamma = "", delta = "", unknown = "" } = fiveDocuments;

describeOnEachStore("Independent sources of a fact", (openEmptyStore) => {
  let store: GraphStore;
  beforeAll(async () => {
    store = await openEmptyStore();
  }, 120_000);
  beforeEach(() => prepareAnew(store), 120_000);

  const load = (documents: DeclaredDocuments): Promise<unknown> =>
    withFolder(corroborationFolder(documents), async (folder) => {
      const set = await readFacts(folder, attestOntology);
      return loadFacts(store, attestOntology, set, { clock: () => new Date("2026-03-02T08:00:00.000Z") });
    });

  /** What the fact and its edge say; and that computing all anew says the same. */
  const corroboration = async (): Promise<unknown> => {
    const text = `MATCH (a:Entity {id: $id}) MATCH (a)-[r:CONTRIBUTES_TO]->(b) MATCH (f:Fact {id: r.factId})
      RETURN f.independentSources AS sources, f.bestReliability AS best, r.independentSources AS edge`;
    const [row] = await store.read({ text, parameters: { id: "norland" } });
    expect(await recomputeGraph(store, attestOntology)).toBe(0);
    expect(row?.[2]).toBe(row?.[0]);
    return row?.slice(0, 2);
  };

  const cases: readonly (readonly [what: string, documents: DeclaredDocuments, expected: unknown])[] = [
    ["one", { beta }, [1, "B"]],
    ["two that have nothing in common", { alpha, beta }, [2, "B"]],
    ["two that share a sentence, in other letters", { alpha, gamma }, [1, "A"]],
    ["an original and its translation", { beta, delta }, [1, "B"]],
    ["two of one source", { alpha, beta: beta.replace("source:beta", "source:alpha") }, [1, "C"]],
    ["an unknown one", { unknown }, [0, "F"]],
    ["a known one and an unknown one, whose words nobody can trace", { beta, unknown }, [1, "B"]],
    ["all", { alpha, beta, gamma, delta, unknown }, [2, "A"]],
  ];

  test.each(cases)("of %s", async (_what, documents, expected) => {
    await load(documents);
    expect(await corroboration()).toEqual(expected);
  });

  test("follow what is loaded later, and what is declared otherwise", async () => {
    await load({ alpha });
    expect(await corroboration()).toEqual([1, "C"]);
    await load({ beta });
    expect(await corroboration()).toEqual([2, "B"]);
    await load({ gamma });
    expect(await corroboration()).toEqual([2, "A"]);
    await load({ beta, delta: delta.replace(/, translationOf.*/u, "") });
    expect(await corroboration()).toEqual([3, "A"]);
    await load({ beta, delta });
    expect(await corroboration()).toEqual([2, "A"]);
    await load({ beta, gamma: gamma.replace("source:gamma", "source:unknown") });
    expect(await corroboration()).toEqual([2, "B"]);
  });

  test("choose and order facts, and the edges to follow", async () => {
    await load({ alpha, beta });
    const { data, errors } = await openTestApi(store).ask({
      query: `{
        two: facts(where: { independentSources: { gte: 2 } }) { nodes { independentSources bestReliability } }
        three: facts(where: { independentSources: { gte: 3 } }) { totalCount }
        best: facts(where: { bestReliability: { in: [A, B] } }, orderBy: [{ bestReliability: ASC }, { independentSources: DESC }]) { totalCount }
        sources: sources(orderBy: [{ reliability: ASC }], where: { NOT: { reliability: { eq: F } } }) { nodes { id } }
        translation: documents(where: { translationOf: { exists: true } }) { totalCount }
        state(id: "norland") {
          followed: contributesTo(evidence: { minimumIndependentSources: 2 }) { totalCount }
          left: contributesTo(evidence: { minimumIndependentSources: 3, readings: [STATED] }) { totalCount }
        }
      }`,
    });
    expect(errors).toEqual([]);
    expect(data).toEqual({
      two: { nodes: [{ independentSources: 2, bestReliability: "B" }] },
      three: { totalCount: 0 },
      best: { totalCount: 1 },
      sources: { nodes: ["gamma", "beta", "alpha", "delta"].map((name) => ({ id: `source:${name}` })) },
      translation: { totalCount: 0 },
      state: { followed: { totalCount: 1 }, left: { totalCount: 0 } },
    });
  });

  test("are no null, and no text", async () => {
    const api = openTestApi(store);
    const ask = (least: string): string =>
      `{ state(id: "norland") { contributesTo(evidence: { minimumIndependentSources: ${least} }) { totalCount } } }`;
    expect((await api.ask({ query: ask("null") })).errors[0]?.extensions).toEqual({
      code: "BAD_USER_INPUT",
      argument: "state.contributesTo.evidence.minimumIndependentSources",
    });
    for (const least of ['"2"', "2.5", "99999999999"]) {
      const { errors } = await api.ask({ query: ask(least) });
      expect(errors[0]?.extensions).toMatchObject({ code: "GRAPHQL_VALIDATION_FAILED" });
    }
  });

  test("are computed for a graph that was written before there were any", async () => {
    await load({ alpha, beta });
    const before = `MATCH (a:Entity)-[r:CONTRIBUTES_TO]->(b:Entity) REMOVE r.independentSources`;
    await store.write([
      { text: before, parameters: {} },
      { text: "MATCH (f:Fact) REMOVE f.independentSources, f.bestReliability", parameters: {} },
      { text: "MATCH (m:Attest) SET m.fingerprint = $older", parameters: { older: "older" } },
    ]);
    expect((await prepareGraph(store, attestOntology, { allowCreate: false })).state).toBe("extended");
    expect(await corroboration()).toEqual([2, "B"]);
  });
});
