import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import grafeo from "@grafeo-db/js";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { attestOntology } from "../../src/ontology/attest-ontology.js";
import { shownProperties } from "../../src/ontology/shown-properties.js";
import { isDegreeProperty } from "../../src/ontology/stored-properties.js";
import { openEmbeddedStore } from "../../src/store/embedded/embedded-store.js";
import { ReadAhead, type ReadElements } from "../../src/store/embedded/read-ahead.js";
import type { GraphStore } from "../../src/store/graph-store.js";
import { killEngine } from "../support/kill-engine.js";
import { until } from "../support/until.js";

const PLENTY = Number.MAX_SAFE_INTEGER;
const RELATIONSHIPS = 20_000;

/** The engine, which notes the numbers under which relationships and properties of nodes are read. */
function noting(database: grafeo.GrafeoDB): {
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
  let database: grafeo.GrafeoDB;

  beforeEach(async () => {
    database = grafeo.GrafeoDB.create();
    await database.execute(
      "UNWIND range(1, $count) AS i CREATE (:Entity {id: i, name: 'n' + i})-[:KNOWS {since: i}]->(:Entity {id: -i})",
      { count: RELATIONSHIPS },
    );
  });
  afterEach(() => database.close());

  test("reaches relationships and the named properties of nodes all over the graph, and ends", async () => {
    const { elements, edges, properties } = noting(database);
    expect(await new ReadAhead(elements, ["id"], PLENTY, 0).run()).toBe("all is read");
    expect(edges).toEqual([0, 8_192, 16_384]);
    expect(properties).toEqual(["0.id", "8192.id", "16384.id", "24576.id", "32768.id"]);
  });

  test("finds the end of a graph of which much was deleted", async () => {
    await database.execute("MATCH (n:Entity)-[r:KNOWS]->() WHERE n.id < 15000 DELETE r");
    const { elements, edges } = noting(database);
    await new ReadAhead(elements, [], PLENTY, 0).run();
    expect(edges).toEqual([16_384]);
  });

  test("leaves to requests what would take more than half of the memory allowed", async () => {
    const { elements, edges } = noting(database);
    const held = process.memoryUsage.rss();
    expect(await new ReadAhead(elements, ["id"], 1.5 * held, 0).run()).toBe("memory is short");
    expect(edges).toEqual([]);
    expect(await new ReadAhead(elements, ["id"], 4 * held, 0).run()).toBe("all is read");
    expect(edges).not.toEqual([]);
  });

  test("reads nothing after it is stopped, in its head start or later", async () => {
    const { elements, edges, properties } = noting(database);
    const early = new ReadAhead(elements, ["id"], PLENTY, 60_000);
    const done = early.run();
    early.stop();
    expect(await done).toBe("stopped");
    expect(edges).toEqual([]);

    const late: ReadAhead = new ReadAhead(
      { ...elements, getEdge: (id) => (late.stop(), elements.getEdge(id)) },
      ["id"],
      PLENTY,
      0,
    );
    expect(await late.run()).toBe("stopped");
    expect(edges).toEqual([0]);
    expect(properties).toEqual([]);
  });
});

describe("a store that reads ahead", () => {
  let directory: string;

  beforeEach(() => void (directory = mkdtempSync(join(tmpdir(), "attest-read-ahead-"))));
  afterEach(() => rmSync(directory, { recursive: true, force: true }));

  const count = { text: "MATCH (n:Entity) RETURN count(n) AS n", parameters: {} };

  /** A store, and what it tells of reading ahead. */
  async function open(): Promise<{ readonly store: GraphStore; readonly told: string[] }> {
    const told: string[] = [];
    const store = await openEmbeddedStore({
      directory,
      defaultTimeout: 20_000,
      propertiesReadAhead: () => Promise.resolve(shownProperties(attestOntology)),
      onEvent: ({ kind, message }) => kind === "read-ahead" && told.push(message),
    });
    return { store, told };
  }

  async function closedGraph(): Promise<void> {
    const { store } = await open();
    const text =
      "UNWIND range(1, 40000) AS i CREATE (:Entity {id: 'a' + i})-[:KNOWS]->(:Entity {id: 'b' + i})";
    await store.write([{ text, parameters: {} }]);
    await store.close();
  }

  test("answers and writes meanwhile, tells when all is read, and closes", async () => {
    await closedGraph();
    const { store, told } = await open();
    let written = 0;
    while (told.length === 0) {
      await store.write([{ text: "CREATE (:Entity {id: $id})", parameters: { id: `c${written}` } }]);
      written++;
      expect(await store.read(count)).toEqual([[80_000 + written]]);
    }
    expect(told).toEqual([
      expect.stringMatching(/^The embedded engine read its file ahead for .* s: all is read\.$/),
    ]);
    await store.close();
    expect(written).toBeGreaterThan(1);
  });

  test("can be closed before it is done", async () => {
    await closedGraph();
    const { store } = await open();
    expect(await store.read(count)).toEqual([[80_000]]);
    const start = performance.now();
    await store.close();
    expect(performance.now() - start).toBeLessThan(20_000);
    const again = await open();
    expect(await again.store.read(count)).toEqual([[80_000]]);
    await again.store.close();
  });

  test("reads ahead again in the process that takes over from one that ended", async () => {
    await closedGraph();
    const { store, told } = await open();
    await until(() => told.length === 1);
    killEngine(directory);
    await until(() => told.length === 2);
    expect(await store.read(count)).toEqual([[80_000]]);
    await store.close();
  });
});

test("what is shown where nobody asks for a language is read ahead, what compares and sorts is not", () => {
  const shown = shownProperties(attestOntology);
  expect(shown).toEqual(expect.arrayContaining(["id", "kind", "name", "text", "timeText", "stance"]));
  expect(shown.filter((name) => /Folded|Sort|_/.test(name) || isDegreeProperty(name))).toEqual([]);
});
