import type { SourceRecord } from "../evidence/records.js";
import type { Reliability } from "../ontology/vocabulary.js";
import type { GraphReader } from "../store/graph-store.js";
import type { Row } from "../store/statement.js";
import type { FactSet } from "./fact-set.js";
import { type Properties, requiredText } from "./writing/properties.js";
import { propertiesOf, readByIds, textCell } from "./writing/read-rows.js";

/** What is known of a claim before it is known whether anything else of it matters. */
export interface StoredClaim {
  readonly id: string;
  readonly key: string;
  readonly factId: string;
  readonly isLive: boolean;
}

export interface StoredSentence {
  readonly documentId: string;
  readonly form: string;
  readonly startOffset: number;
  readonly endOffset: number;
}

export interface StoredMention {
  readonly sentenceId: string;
  readonly entityId: string;
  readonly properties: Properties;
}

/** What is stored of the sources, documents and entities of a set. */
export interface StoredParts {
  readonly sources: ReadonlyMap<string, SourceRecord>;
  /** Properties without the text; `sourceId` is added. */
  readonly documents: ReadonlyMap<string, Properties>;
  readonly sentences: ReadonlyMap<string, StoredSentence>;
  readonly entities: ReadonlyMap<string, Properties>;
  /** By id of the name. */
  readonly names: ReadonlyMap<string, Properties>;
  readonly mentions: readonly StoredMention[];
  /** Of the documents of the set, closed ones too. */
  readonly claims: readonly StoredClaim[];
}

/** What is stored in a graph in which nothing is. */
export const nothingStored: StoredParts = {
  sources: new Map(),
  documents: new Map(),
  sentences: new Map(),
  entities: new Map(),
  names: new Map(),
  mentions: [],
  claims: [],
};

/** Reads what is stored of all that a set speaks of. */
export async function readStoredParts(store: GraphReader, factSet: FactSet): Promise<StoredParts> {
  const documentIds = factSet.documents.map(({ id }) => id);
  const entityIds = factSet.entities.map(({ id }) => id);
  const sourceIds = factSet.sources.map(({ id }) => id);
  const [sources, entities, names, mentions, claims, documents] = await Promise.all([
    readByIds(store, sourcesText, sourceIds),
    readEntities(store, entityIds),
    readByIds(store, namesText, entityIds),
    readByIds(store, mentionsText, documentIds),
    readByIds(store, claimsText, documentIds),
    readStoredDocuments(store, factSet),
  ]);
  return {
    sources: new Map(sources.map((row) => [textCell(row[0]), sourceOf(propertiesOf(row[1]))])),
    ...documents,
    entities,
    names: new Map(names.map((row) => [textCell(row[0]), propertiesOf(row[1])])),
    mentions: mentions.map(mentionOf),
    claims: claims.map(claimOf),
  };
}

/** Reads what is stored of a set's documents and their sentences. */
export async function readStoredDocuments(
  store: GraphReader,
  factSet: FactSet,
): Promise<Pick<StoredParts, "documents" | "sentences">> {
  const ids = factSet.documents.map(({ id }) => id);
  const [documents, sentences] = await Promise.all([
    readByIds(store, documentsText, ids),
    readByIds(store, sentencesText, ids),
  ]);
  return {
    documents: new Map(documents.map((row) => [textCell(row[0]), documentOf(row)])),
    sentences: new Map(sentences.map((row) => [textCell(row[0]), sentenceOf(row)])),
  };
}

/** The properties of stored entities, by id. */
export async function readEntities(
  store: GraphReader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Properties>> {
  const rows = await readByIds(store, entitiesText, ids);
  return new Map(rows.map((row) => [textCell(row[0]), propertiesOf(row[1])]));
}

const sourcesText = `UNWIND $ids AS id MATCH (s:Source {id: id}) RETURN s.id AS id, properties(s) AS source`;

const documentsText = `UNWIND $ids AS id MATCH (d:Document {id: id}) MATCH (d)-[:PUBLISHED_BY]->(s)
RETURN d.id AS id, d.sha256 AS sha256, d.language AS language, d.title AS title, d.publishedOn AS publishedOn, d.url AS url, d.translationOf AS translationOf, s.id AS sourceId`;

const sentencesText = `UNWIND $ids AS id MATCH (d:Document {id: id}) MATCH (d)<-[:IN_DOCUMENT]-(s)
RETURN s.id AS id, d.id AS documentId, s.form AS form, s.startOffset AS startOffset, s.endOffset AS endOffset`;

const entitiesText = `UNWIND $ids AS id MATCH (e:Entity {id: id}) RETURN e.id AS id, properties(e) AS entity`;

const namesText = `UNWIND $ids AS id MATCH (e:Entity {id: id}) MATCH (e)-[:NAMED]->(n) RETURN n.id AS id, properties(n) AS name`;

const mentionsText = `UNWIND $ids AS id MATCH (d:Document {id: id}) MATCH (d)<-[:IN_DOCUMENT]-(s) MATCH (s)-[m:MENTIONS]->(e)
RETURN s.id AS sentenceId, e.id AS entityId, properties(m) AS mention`;

const claimsText = `UNWIND $ids AS id MATCH (d:Document {id: id}) MATCH (d)<-[:IN_DOCUMENT]-(s) MATCH (s)<-[:QUOTES]-(c)
RETURN c.id AS id, c.key AS key, c.factId AS factId, c.retractedAt AS retractedAt`;

function sourceOf(source: Properties): SourceRecord {
  const reliability = requiredText(source, "reliability") as Reliability;
  return { id: requiredText(source, "id"), name: requiredText(source, "name"), reliability };
}

function documentOf([
  id,
  sha256,
  language,
  title,
  publishedOn,
  url,
  translationOf,
  sourceId,
]: Row): Properties {
  const texts = { id, sha256, language, title, publishedOn, url, translationOf, sourceId };
  return Object.fromEntries(
    Object.entries(texts).flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  );
}

function sentenceOf([, documentId, form, startOffset, endOffset]: Row): StoredSentence {
  return {
    documentId: textCell(documentId),
    form: textCell(form),
    startOffset: Number(startOffset),
    endOffset: Number(endOffset),
  };
}

function mentionOf([sentenceId, entityId, mention]: Row): StoredMention {
  return {
    sentenceId: textCell(sentenceId),
    entityId: textCell(entityId),
    properties: propertiesOf(mention),
  };
}

function claimOf([id, key, factId, retractedAt]: Row): StoredClaim {
  return { id: textCell(id), key: textCell(key), factId: textCell(factId), isLive: retractedAt === null };
}
