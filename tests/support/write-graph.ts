import type { GraphStore } from "../../src/store/graph-store.js";
import type { Statement, Value } from "../../src/store/statement.js";
import { groupBy } from "../../src/support/group-by.js";

type Properties = Readonly<Record<string, Value>>;

/** A node as it is stored (docs/stored-graph.md). Its id is unique over all nodes that relationships join. */
export interface StoredNode {
  readonly labels: readonly string[];
  readonly properties: Properties & { readonly id: string };
}

/** A relationship as it is stored. Ends are found by a label and an id. */
export interface StoredRelationship {
  readonly type: string;
  readonly from: { readonly label: string; readonly id: string };
  readonly to: { readonly label: string; readonly id: string };
  readonly properties: Properties;
}

export interface StoredGraph {
  readonly nodes: readonly StoredNode[];
  readonly relationships: readonly StoredRelationship[];
}

/** Has entities found by their ids, as all that walks over relations needs. */
export function indexEntityIds(store: GraphStore): Promise<void> {
  return store.createIndexes({
    unique: [{ label: "Entity", property: "id" }],
    lookup: [],
    text: [],
    order: [],
  });
}

/** Makes a graph all that a store holds. */
export async function replaceGraph(store: GraphStore, graph: StoredGraph): Promise<void> {
  const nodes = groupBy(graph.nodes, ({ labels }) => labels.join(":"));
  const relationships = groupBy(graph.relationships, ({ type, from, to }) =>
    [type, from.label, to.label].join(" "),
  );
  await store.write([
    { text: "MATCH (n) DETACH DELETE n", parameters: {} },
    ...[...nodes].map(([labels, rows]): Statement => ({
      text: `UNWIND $rows AS row CREATE (n:${labels}) SET n = row`,
      parameters: { rows: rows.map(({ properties }) => properties) },
    })),
    ...[...relationships.values()].map(creation),
  ]);
}

function creation(relationships: readonly StoredRelationship[]): Statement {
  const [first] = relationships as readonly [StoredRelationship];
  const ends = `MATCH (a:${first.from.label} {id: row.from}) MATCH (b:${first.to.label} {id: row.to})`;
  return {
    text: `UNWIND $rows AS row ${ends} CREATE (a)-[r:${first.type}]->(b) SET r = row.properties`,
    parameters: {
      rows: relationships.map(({ from, to, properties }) => ({ from: from.id, to: to.id, properties })),
    },
  };
}
