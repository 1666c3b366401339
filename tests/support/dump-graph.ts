import { marker } from "../../src/ontology/stored-properties.js";
import type { GraphStore } from "../../src/store/graph-store.js";
import type { Value } from "../../src/store/statement.js";

/**
 * Everything that a graph holds, a line for each node and relationship, sorted: the same graph gives the same lines on every engine. But
 * for the version of the marker, which no two graphs have in common.
 */
export async function dumpGraph(store: GraphStore): Promise<readonly string[]> {
  const nodes = await store.read({
    text: "MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties",
    parameters: {},
  });
  const links = await store.read({
    text: "MATCH (a)-[r]->(b) RETURN a.id AS source, type(r) AS type, b.id AS target, properties(r) AS properties",
    parameters: {},
  });
  return [
    ...nodes.map(([labels, properties]) =>
      line([[...(labels as string[])].sort().join(":"), withoutVersion(labels, properties ?? null)]),
    ),
    ...links.map((row) => line(row)),
  ].sort();
}

function withoutVersion(labels: Value | undefined, properties: Value): Value {
  if (!(labels as string[]).includes(marker.label)) return properties;
  return Object.fromEntries(Object.entries(properties ?? {}).filter(([name]) => name !== "version"));
}

function line(cells: readonly Value[]): string {
  return JSON.stringify(cells.map(sorted));
}

/** With keys in order: engines give properties in any. */
function sorted(value: Value): Value {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => [key, sorted(item)]),
  );
}
