import type { Ontology } from "../ontology/model.js";
import type { GraphStore } from "../store/graph-store.js";
import type { Row } from "../store/statement.js";
import { readComparedSentences, withSentences } from "./compared-sentences.js";
import { readClaimsAbout, readStandings } from "./stored-facts.js";
import type { WorkingSet } from "./working-set.js";
import type { Edge } from "./writing/fact-changes.js";
import type { Properties } from "./writing/properties.js";
import { loadTimeout, propertiesOf, textCell } from "./writing/read-rows.js";
import { factOf } from "./writing/stored-records.js";

/** Every fact with all that decides what it shows. */
export async function readWholeWorkingSet(store: GraphStore): Promise<WorkingSet> {
  const stored = byId(await readAll(store, "MATCH (f:Fact) RETURN f.id AS id, properties(f) AS fact"));
  const documentIds = (await readAll(store, "MATCH (d:Document) RETURN d.id AS id")).map(([id]) =>
    textCell(id),
  );
  const facts = new Map([...stored].map(([id, properties]) => [id, factOf(properties)]));
  const subjects = [...facts.values()]
    .filter(({ objectId }) => objectId === null)
    .map(({ subjectId }) => subjectId);
  const claims = await readClaimsAbout(store, [...stored.keys()]);
  const documents = await readStandings(store, documentIds);
  return {
    facts,
    stored,
    claims,
    documents: withSentences(documents, await readComparedSentences(store, claims, documents, [])),
    attributeSubjects: new Set(subjects),
  };
}

/** Every entity, by id. */
export async function readAllEntities(store: GraphStore): Promise<ReadonlyMap<string, Properties>> {
  return byId(await readAll(store, "MATCH (e:Entity) RETURN e.id AS id, properties(e) AS entity"));
}

/** Every edge of every relation, whether or not a fact stands behind it. */
export async function readAllEdges(store: GraphStore, { relations }: Ontology): Promise<readonly Edge[]> {
  const edges: Edge[] = [];
  for (const relation of relations.keys()) {
    const text = `MATCH (a:Entity)-[r:${relation}]->(b:Entity) RETURN a.id AS source, b.id AS target, properties(r) AS edge`;
    for (const [from, to, properties] of await readAll(store, text)) {
      edges.push({ relation, from: textCell(from), to: textCell(to), properties: propertiesOf(properties) });
    }
  }
  return edges;
}

function readAll(store: GraphStore, text: string): Promise<readonly Row[]> {
  return store.read({ text, parameters: {} }, { timeout: loadTimeout });
}

function byId(rows: readonly Row[]): ReadonlyMap<string, Properties> {
  return new Map(rows.map(([id, properties]) => [textCell(id), propertiesOf(properties)]));
}
