import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import grafeo from "@grafeo-db/js";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { attestOntology } from "../../src/ontology/attest-ontology.js";
import { shownProperties } from "../../src/ontology/shown-properties.js";
import { openEmbeddedStore } from "../../src/store/embedded/embedded-store.js";
import { ReadAhead, type ReadElements } from "../../src/store/embedded/read-ahead.js";
import { killEngine } from "../support/kill-engine.js";
import { until } from "../support/until.js";

const PLENTY = Number.MAX_SAFE_INTEGER;
const RELATIONSHIPS = 20_000;

let database: grafeo.GrafeoDB;

beforeEach(async () => {
  database = grafeo.GrafeoDB.create();
  await database.execute(
    "UNWIND range(1, $count) AS i CREATE (:Entity {id: i, name: 'n' + i})-[:KNOWS {since: i}]->(:Entity {id: -i})",
    { count: RELATIONSHIPS },
  );
});

afterEach(() => database.close());

/** The engine, which notes the numbers under which relationships and properties of nodes are read. */
function noting(): {
  readonly elements: ReadElements;
  readonly edges: number[];
  readonly properties: string[];
} {
  const edges: number[] = [];
  const properties: string[] = [];
  const elements: ReadElements = {
    getEdge(id) {
      const edge = database.getEdge(id);
      if (edge !== null) edges.push(id);
      return edge;
    },
    getNodeLabels: (id) => database.getNodeLabels(id),
    currentEpoch: () => database.currentEpoch(),
    asOf(point) {
      const view = database.asOf(point);
      const read = view.getNodeProperty.bind(view);
      view.getNodeProperty = (id, key) => {
        const value = read(id, key);
        if (value !== null) properties.push(`${id}.${key}`);
        return value;
      };
      return view;
    },
  };
  return { elements, edges, properties };
}

describe("reading ahead", () => {
  test("reaches relationships and the named properties of nodes all over the graph, and ends", async () => {
    const { elements, edges, properties } = noting();
    await new ReadAhead(elements, ["id"], PLENTY, 0).run();
    expect(edges).toEqual([0, 8_192, 16_384]);
    expect(properties).toEqual(["0.id", "8192.id", "16384.id", "24576.id", "32768.id"]);
  });

  test("finds the end of a graph of which much was deleted", async () => {
    await database.execute("MATCH (n:Entity)-[r:KNOWS]->() WHERE n.id < 15000 DELETE r");
    const { elements, edges } = noting();
    await new ReadAhead(elements, [], PLENTY, 0).run();
    expect(edges).toEqual([16_384]);
  });

  test("leaves to requests what would take more than half of the memory allowed", async () => {
    const { elements, edges } = noting();
    await new ReadAhead(elements, ["id"], 1, 0).run();
    expect(edges).toEqual([]);
  });

  test("reads nothing after it is stopped, in its head start or later", async () => {
    const { elements, edges, properties } = noting();
    const early = new ReadAhead(elements, ["id"], PLENTY, 60_000);
    const done = early.run();
    early.stop();
    await done;
    expect(edges).toEqual([]);

    const late: ReadAhead = new ReadAhead(
      { ...elements, getEdge: (id) => (late.stop(), elements.getEdge(id)) },
      ["id"],
      PLENTY,
      0,
    );
    await late.run();
    expect(edges).toEqual([0]);
    expect(properties).toEqual([]);
  });
});

describe("a store that reads ahead", () => {
  let directory: string;

  beforeEach(() => void (directory = mkdtempSync(join(tmpdir(), "attest-read-ahead-"))));
  afterEach(() => rmSync(directory, { recursive: true, force: true }));

  const open = () =>
    openEmbeddedStore({ directory, defaultTimeout: 20_000, readAhead: shownProperties(attestOntology) });

  test("answers, writes and closes as any other, before, while and after it does", async () => {
    const store = await open();
    const texts = ["CREATE (:Entity {id: 'a'})", "CREATE (:Entity {id: 'b'})"];
    for (const text of texts) {
      await store.write([{ text, parameters: {} }]);
      await sleep(1_200);
    }
    const count = { text: "MATCH (n:Entity) RETURN count(n) AS n", parameters: {} };
    expect(await store.read(count)).toEqual([[2]]);
    await store.close();
    const again = await open();
    expect(await again.read(count)).toEqual([[2]]);
    await again.close();
  });

  test("answers on in the process that takes over from one that ended meanwhile", async () => {
    const store = await open();
    await store.write([{ text: "CREATE (:Entity {id: 'a'})", parameters: {} }]);
    killEngine(directory);
    const count = { text: "MATCH (n:Entity) RETURN count(n) AS n", parameters: {} };
    await until(async () => (await store.read(count).catch(() => [[0]]))[0]?.[0] === 1);
    await store.close();
  });
});

test("what is shown where nobody asks for a language is read ahead, what compares and sorts is not", () => {
  const shown = shownProperties(attestOntology);
  expect(shown).toEqual(expect.arrayContaining(["id", "kind", "name", "text", "timeText", "stance"]));
  expect(shown.filter((name) => /Folded|Sort|Degree_|_/.test(name))).toEqual([]);
});
