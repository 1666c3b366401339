import type { GraphReader } from "../store/graph-store.js";
import type { Row } from "../store/statement.js";
import type { Link } from "./writing/change.js";
import type { DisagreementGraph, DisagreementLink } from "./writing/disagreement-changes.js";
import { linkTypes } from "./writing/link-types.js";
import type { Properties } from "./writing/properties.js";
import { loadTimeout, propertiesOf, readByIds, textCell } from "./writing/read-rows.js";

/** The disagreements that contest one of these facts, whole. */
export async function readDisagreementsOn(
  store: GraphReader,
  factIds: readonly string[],
): Promise<DisagreementGraph> {
  const found = await readByIds(store, contestingText, factIds);
  const ids = [...new Set(found.map(([id]) => textCell(id)))];
  const hasSide = await readLinks(store, "hasSide", ids);
  return readGraph(store, ids, [...new Set(hasSide.map(({ to }) => to))]);
}

/** Every disagreement and every side, whether or not they belong together. */
export async function readAllDisagreements(store: GraphReader): Promise<DisagreementGraph> {
  return readGraph(
    store,
    await readAllIds(store, "Disagreement"),
    await readAllIds(store, "DisagreementSide"),
  );
}

async function readGraph(
  store: GraphReader,
  ids: readonly string[],
  sideIds: readonly string[],
): Promise<DisagreementGraph> {
  return {
    disagreements: byId(await readByIds(store, nodesText("Disagreement"), ids)),
    sides: byId(await readByIds(store, nodesText("DisagreementSide"), sideIds)),
    links: {
      contests: await readLinks(store, "contests", ids),
      hasSide: await readLinks(store, "hasSide", ids),
      onFact: await readLinks(store, "onFact", sideIds),
      restsOn: await readLinks(store, "restsOn", sideIds),
    },
  };
}

async function readLinks(
  store: GraphReader,
  link: DisagreementLink,
  ids: readonly string[],
): Promise<readonly Link[]> {
  const { type, from } = linkTypes[link];
  const text = `UNWIND $ids AS id MATCH (a:${from} {id: id}) MATCH (a)-[:${type}]->(b) RETURN a.id AS source, b.id AS target`;
  const rows = await readByIds(store, text, ids);
  return rows.map(([source, target]) => ({ from: textCell(source), to: textCell(target), properties: {} }));
}

async function readAllIds(store: GraphReader, label: string): Promise<readonly string[]> {
  const text = `MATCH (n:${label}) RETURN n.id AS id`;
  return (await store.read({ text, parameters: {} }, { timeout: loadTimeout })).map(([id]) => textCell(id));
}

function byId(rows: readonly Row[]): ReadonlyMap<string, Properties> {
  return new Map(rows.map(([id, node]) => [textCell(id), propertiesOf(node)]));
}

// The other end has no label: the embedded engine would go through all nodes of that label for every row, and Neo4j plans to.
const contestingText = `UNWIND $ids AS id MATCH (f:Fact {id: id}) MATCH (f)<-[:CONTESTS]-(d) RETURN DISTINCT d.id AS id`;

const nodesText = (label: string): string =>
  `UNWIND $ids AS id MATCH (n:${label} {id: id}) RETURN n.id AS id, properties(n) AS node`;
