import { beforeAll, beforeEach, expect, test } from "@jest/globals";
import { toFactSet } from "../../bench/load/to-fact-set.js";
import type { FactSet } from "../../src/loader/fact-set.js";
import { loadFacts } from "../../src/loader/load-facts.js";
import { readFacts } from "../../src/loader/read-facts.js";
import { recomputeGraph } from "../../src/loader/recompute-graph.js";
import { attestOntology } from "../../src/ontology/attest-ontology.js";
import type { GraphStore } from "../../src/store/graph-store.js";
import type { Row } from "../../src/store/statement.js";
import { smallFacts, smallFolder, withFolder } from "../support/facts-folder.js";
import { prepareAnew } from "../support/prepare-anew.js";
import { describeOnEachStore } from "../support/stores.js";

type Degrees = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** So few entities together with names, sentences, mentions and claims that each document is a part of the load. */
const smallPart = 150;

describeOnEachStore("The numbers of edges that entities have", (openEmptyStore) => {
  let store: GraphStore;
  beforeAll(async () => {
    store = await openEmptyStore();
  });
  beforeEach(() => prepareAnew(store));

  const read = (text: string): Promise<readonly Row[]> => store.read({ text, parameters: {} });
  const load = async (factSet: FactSet, partSize?: number): Promise<void> => {
    const clock = (): Date => new Date("2026-03-02T08:00:00.000Z");
    await loadFacts(store, attestOntology, factSet, { clock, ...(partSize && { partSize }) });
  };
  const loadSmall = (...changes: readonly (readonly [from: string, to: string])[]): Promise<void> => {
    const facts = changes.reduce((text, [from, to]) => text.replace(from, to), smallFacts);
    return loadFolder({ ...smallFolder, "facts.yaml": facts });
  };
  const loadFolder = (files: typeof smallFolder): Promise<void> =>
    withFolder(files, async (folder) => load(await readFacts(folder, attestOntology)));

  /** As they are stored, of entities that have any. */
  const stored = async (): Promise<Degrees> => {
    const rows = await read("MATCH (e:Entity) RETURN e.id AS id, properties(e) AS entity");
    const degrees = rows.map(([id, entity]) => {
      const properties = Object.entries(entity as Readonly<Record<string, number>>);
      return [
        id as string,
        properties.filter(([name]) => name === "degree" || name.includes("Degree_")),
      ] as const;
    });
    const some = degrees.filter(([, those]) => those.length > 0);
    return Object.fromEntries(some.map(([id, those]) => [id, Object.fromEntries(those)]));
  };

  /** The same, counted. */
  const counted = async (): Promise<Degrees> => {
    const degrees: Record<string, Record<string, number>> = {};
    const edges = await read(
      "MATCH (a:Entity)-[r]->(b:Entity) RETURN a.id AS source, type(r) AS type, b.id AS target",
    );
    const add = (id: string, name: string): void => {
      const those = (degrees[id] ??= {});
      those[name] = (those[name] ?? 0) + 1;
    };
    for (const [source, type, target] of edges as readonly (readonly [string, string, string])[]) {
      for (const id of [source, target]) add(id, "degree");
      add(source, `outDegree_${type}`);
      add(target, `inDegree_${type}`);
    }
    return degrees;
  };

  const expectRight = async (): Promise<Degrees> => {
    const found = await stored();
    expect(found).toEqual(await counted());
    return found;
  };

  test("are what counting gives, of every entity and relation of the seed", async () => {
    await load(await readFacts("seed", attestOntology));
    const degrees = Object.values(await expectRight());
    expect(degrees.length).toBeGreaterThan(100);
    expect(new Set(degrees.flatMap(Object.keys)).size).toBeGreaterThan(20);
    expect(await recomputeGraph(store, attestOntology)).toBe(0);
  });

  test("follow facts that come, go and come again", async () => {
    const [place, gone] = ["          - {subject: harbor-watch, takesPlaceIn: norland}\n", ""];
    await loadSmall();
    expect((await expectRight())["harbor-watch"]).toEqual({
      degree: 4,
      inDegree_CONTRIBUTES_TO: 2,
      outDegree_PURSUES: 1,
      outDegree_TAKES_PLACE_IN: 1,
    });
    await loadSmall([place, gone]);
    const { "harbor-watch": mission, norland } = await expectRight();
    expect(mission).toEqual({ degree: 3, inDegree_CONTRIBUTES_TO: 2, outDegree_PURSUES: 1 });
    expect(norland).toEqual({ degree: 2, outDegree_CONTRIBUTES_TO: 1, outDegree_SUPPORTS: 1 });
    await loadSmall();
    expect((await expectRight())["harbor-watch"]).toMatchObject({ degree: 4, outDegree_TAKES_PLACE_IN: 1 });
    expect(await recomputeGraph(store, attestOntology)).toBe(0);
  });

  test("follow facts that become others: of another relation, or with another object", async () => {
    await loadSmall();
    await loadSmall(
      ["{subject: norland, supports: sudland}", "{subject: norland, partOf: sudland}"],
      ["takesPlaceIn: norland", "takesPlaceIn: sudland"],
    );
    expect((await expectRight()).sudland).toEqual({
      degree: 2,
      inDegree_PART_OF: 1,
      inDegree_TAKES_PLACE_IN: 1,
    });
    expect(await recomputeGraph(store, attestOntology)).toBe(0);
  });

  test("count both ends of an edge from an entity to itself", async () => {
    await loadSmall(["{subject: norland, supports: sudland}", "{subject: norland, supports: norland}"]);
    expect((await expectRight()).norland).toMatchObject({ inDegree_SUPPORTS: 1, outDegree_SUPPORTS: 1 });
  });

  test("are right after every part of a large load, of entities that the part does not declare too", async () => {
    const drawn = toFactSet({ name: "import", entities: 100, relations: 260, evidencedEvery: 1 });
    await load(drawn, smallPart);
    const first = await expectRight();
    // Entities come before all documents: what follows raises and lowers what these have.
    const claims = drawn.claims.filter((_, at) => at % 3 > 0);
    await load({ ...drawn, claims, entities: [] }, smallPart);
    expect(await expectRight()).not.toEqual(first);
    expect(await recomputeGraph(store, attestOntology)).toBe(0);
    await load({ ...drawn, entities: [] }, smallPart);
    expect(await expectRight()).toEqual(first);
  });

  test("are mended by computing anew", async () => {
    await loadSmall();
    const before = await expectRight();
    const spoil = (text: string) => ({ text, parameters: { id: "norland" } });
    await store.write([
      spoil("MATCH (e:Entity {id: $id}) SET e.outDegree_SUPPORTS = null"),
      spoil("MATCH (e:Entity {id: $id}) SET e.inDegree_TAKES_PLACE_IN = 7"),
      spoil("MATCH (e:Entity {id: $id}) SET e.inDegree_PART_OF = 1"),
    ]);
    expect(await recomputeGraph(store, attestOntology)).toBe(1);
    expect(await stored()).toEqual(before);
  });
});
