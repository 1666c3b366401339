import { beforeAll, expect, test } from "@jest/globals";
import { loadFacts } from "../../src/loader/load-facts.js";
import { prepareGraph } from "../../src/loader/prepare-graph.js";
import { readMarker } from "../../src/loader/graph-marker.js";
import { readFacts } from "../../src/loader/read-facts.js";
import { attestOntology } from "../../src/ontology/attest-ontology.js";
import { withFolder, type Files } from "../support/facts-folder.js";
import { testTime } from "../support/seeded-store.js";
import { describeOnEachStore } from "../support/stores.js";
import { openTestApi, type TestApi } from "../support/test-api.js";

/** Names in three languages, of which one entity has two and one has one; and one name in a language whose tag has a hyphen. */
const folder: Files = {
  "entities.yaml": `
entities:
  italy: {kind: STATE, names: {en: [Italy], fr: [Italie], it: [Italia, Repubblica Italiana], zh-Hant: [義大利]}}
  hungary: {kind: STATE, names: {en: [Hungary], fr: [Hongrie], it: [Ungheria]}}
  bulgaria: {kind: STATE, names: {en: [Bulgaria], fr: [Bulgarie]}}
  aland: {kind: STATE, names: {fr: [Îles Åland]}}
`,
};

describeOnEachStore("A third language", (openEmptyStore) => {
  let api: TestApi;

  beforeAll(async () => {
    const store = await openEmptyStore();
    await prepareGraph(store, attestOntology, { allowCreate: true });
    await withFolder(folder, async (path) => {
      await loadFacts(store, attestOntology, await readFacts(path, attestOntology), {
        clock: () => testTime,
      });
    });
    const { languages = [] } = (await readMarker(store)) ?? {};
    api = openTestApi(store, { knownLanguages: () => languages });
    expect(languages).toEqual(["en", "fr", "it", "zh-Hant"]);
  }, 120_000);

  const names = async (query: string, languages: readonly string[] = []): Promise<unknown> => {
    const { data, errors } = await api.ask({ query, languages });
    expect(errors).toEqual([]);
    return (data as { states: { nodes: readonly { name: string }[] } }).states.nodes.map(({ name }) => name);
  };

  test("is asked for at a field, and falls back: to English, else to what there is", async () => {
    const query = '{ states(orderBy: [{ id: ASC }]) { nodes { name(language: "it-CH") } } }';
    expect(await names(query)).toEqual(["Îles Åland", "Bulgaria", "Ungheria", "Italia"]);
  });

  test("is asked for by the request; the field's own comes first, the request's second", async () => {
    expect(await names("{ states(orderBy: [{ id: ASC }]) { nodes { name } } }", ["it", "fr"])).toEqual([
      "Îles Åland",
      "Bulgarie",
      "Ungheria",
      "Italia",
    ]);
    expect(
      await names('{ states(orderBy: [{ id: ASC }]) { nodes { name(language: "it") } } }', ["fr"]),
    ).toEqual(["Îles Åland", "Bulgarie", "Ungheria", "Italia"]);
  });

  test("orders and filters as it is shown", async () => {
    const ordered = "{ states(orderBy: [{ name: ASC }]) { nodes { name } } }";
    expect(await names(ordered, ["it"])).toEqual(["Bulgaria", "Îles Åland", "Italia", "Ungheria"]);
    expect(
      await names('{ states(where: { name: { startsWith: "UNGH" } }) { nodes { name } } }', ["it"]),
    ).toEqual(["Ungheria"]);
    expect(await names('{ states(where: { name: { startsWith: "UNGH" } }) { nodes { name } } }')).toEqual([]);
    expect(
      await names('{ states(where: { nameIn: { language: "it", eq: "italia" } }) { nodes { name } } }'),
    ).toEqual(["Italy"]);
  });

  test("finds an entity by any of its names", async () => {
    const { data } = await api.ask({ query: '{ entity(by: { name: "repubblica italiana" }) { id } }' });
    expect(data).toEqual({ entity: { id: "italy" } });
  });

  test("may have a tag of several parts", async () => {
    const query = '{ states(orderBy: [{ name: ASC }]) { nodes { name(language: "zh-hant-tw") } } }';
    expect(await names(query)).toEqual(["Bulgaria", "Hungary", "Îles Åland", "義大利"]);
    const filtered = '{ states(where: { name: { eq: "義大利" } }) { nodes { name } } }';
    expect(await names(filtered, ["zh-Hant"])).toEqual(["義大利"]);
  });

  test("before English hides it only where there is such a name", async () => {
    const query = "{ states(orderBy: [{ id: ASC }]) { nodes { name } } }";
    expect(await names(query, ["it", "en", "fr"])).toEqual(["Îles Åland", "Bulgaria", "Ungheria", "Italia"]);
    expect(await names(query, ["en", "fr", "it"])).toEqual(["Îles Åland", "Bulgaria", "Hungary", "Italy"]);
  });

  test("that the graph does not have is answered as if it had not been asked for", async () => {
    const query = '{ states(orderBy: [{ id: ASC }]) { nodes { name(language: "pl") } } }';
    expect(await names(query)).toEqual(["Îles Åland", "Bulgaria", "Hungary", "Italy"]);
  });
});
