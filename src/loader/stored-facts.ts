import type { DocumentStanding } from "../evidence/claim-standing.js";
import type { ClaimRecord } from "../evidence/records.js";
import type { Reliability } from "../ontology/vocabulary.js";
import type { GraphReader } from "../store/graph-store.js";
import type { Row } from "../store/statement.js";
import type { Properties } from "./writing/properties.js";
import { propertiesOf, readByIds, textCell } from "./writing/read-rows.js";
import { claimOf } from "./writing/stored-records.js";

/** Stored facts by id. */
export type StoredFacts = ReadonlyMap<string, Properties>;

export async function readFactsById(store: GraphReader, ids: readonly string[]): Promise<StoredFacts> {
  return byId(await readByIds(store, factsText, ids));
}

/** The facts with one of these predicates that have one of these entities as subject, or as object. */
export async function readFactsAt(
  store: GraphReader,
  end: "subject" | "object",
  entityIds: readonly string[],
  predicates: readonly string[],
): Promise<StoredFacts> {
  if (predicates.length === 0) return new Map();
  return byId(
    await readByIds(store, end === "subject" ? subjectsText : objectsText, entityIds, { predicates }),
  );
}

/** All claims about these facts, closed ones too. */
export async function readClaimsAbout(
  store: GraphReader,
  factIds: readonly string[],
): Promise<readonly ClaimRecord[]> {
  const [claims, attributed] = await Promise.all([
    readByIds(store, claimsText, factIds),
    readByIds(store, speakersText, factIds),
  ]);
  const speakers = new Map(attributed.map(([claim, speaker]) => [textCell(claim), textCell(speaker)]));
  return claims.map(([id, claim, sentenceId]) =>
    claimOf(propertiesOf(claim), textCell(sentenceId), speakers.get(textCell(id)) ?? null),
  );
}

/** The ids of the facts that quote these documents. */
export async function readFactIdsOfDocuments(
  store: GraphReader,
  documentIds: readonly string[],
): Promise<readonly string[]> {
  return (await readByIds(store, factIdsText, documentIds)).map(([id]) => textCell(id));
}

/** The ids of the documents that these sources publish. */
export async function readDocumentIdsOfSources(
  store: GraphReader,
  sourceIds: readonly string[],
): Promise<readonly string[]> {
  return (await readByIds(store, documentIdsText, sourceIds)).map(([id]) => textCell(id));
}

/** A document as it counts, without its sentences. */
export type StoredStanding = Omit<DocumentStanding, "sentences">;

export async function readStandings(
  store: GraphReader,
  documentIds: readonly string[],
): Promise<ReadonlyMap<string, StoredStanding>> {
  return new Map((await readByIds(store, standingsText, documentIds)).map(standingOf));
}

function standingOf([id, publishedOn, reliability, sourceId, translationOf]: Row): [string, StoredStanding] {
  const standing = {
    publishedOn: typeof publishedOn === "string" ? publishedOn : null,
    reliability: textCell(reliability) as Reliability,
    sourceId: textCell(sourceId),
    originalId: textCell(translationOf ?? id),
  };
  return [textCell(id), standing];
}

function byId(rows: readonly Row[]): StoredFacts {
  return new Map(rows.map(([id, fact]) => [textCell(id), propertiesOf(fact)]));
}

// Each pattern starts at the node that is known, and the other has no label: the embedded engine would go through all nodes of
// that label for every row.
const factsText = `UNWIND $ids AS id MATCH (f:Fact {id: id}) RETURN f.id AS id, properties(f) AS fact`;

const subjectsText = `UNWIND $ids AS id MATCH (e:Entity {id: id}) MATCH (e)<-[:SUBJECT]-(f)
WHERE f.predicate IN $predicates RETURN f.id AS id, properties(f) AS fact`;

const objectsText = `UNWIND $ids AS id MATCH (e:Entity {id: id}) MATCH (e)<-[:OBJECT]-(f)
WHERE f.predicate IN $predicates RETURN f.id AS id, properties(f) AS fact`;

const claimsText = `UNWIND $ids AS id MATCH (f:Fact {id: id}) MATCH (f)<-[:ABOUT]-(c) MATCH (c)-[:QUOTES]->(s)
RETURN c.id AS id, properties(c) AS claim, s.id AS sentenceId`;

const speakersText = `UNWIND $ids AS id MATCH (f:Fact {id: id}) MATCH (f)<-[:ABOUT]-(c) MATCH (c)-[:ATTRIBUTED_TO]->(e)
RETURN c.id AS id, e.id AS speaker`;

const factIdsText = `UNWIND $ids AS id MATCH (d:Document {id: id}) MATCH (d)<-[:IN_DOCUMENT]-(s) MATCH (s)<-[:QUOTES]-(c)
RETURN DISTINCT c.factId AS factId`;

const documentIdsText = `UNWIND $ids AS id MATCH (s:Source {id: id}) MATCH (s)<-[:PUBLISHED_BY]-(d) RETURN d.id AS id`;

const standingsText = `UNWIND $ids AS id MATCH (d:Document {id: id}) MATCH (d)-[:PUBLISHED_BY]->(s)
RETURN d.id AS id, d.publishedOn AS publishedOn, s.reliability AS reliability, s.id AS sourceId, d.translationOf AS translationOf`;
