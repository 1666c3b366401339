import type { DocumentRecord } from "../evidence/records.js";
import { foldedProperty } from "../ontology/stored-properties.js";
import type { FactSet } from "./fact-set.js";
import type { StoredMention, StoredParts } from "./stored-parts.js";
import type { Change, ChangedNode, Link } from "./writing/change.js";
import { linkTypes } from "./writing/link-types.js";
import { deferred } from "./writing/listed.js";
import { nodeDifference } from "./writing/node-changes.js";
import { type Properties, requiredText, sameProperties } from "./writing/properties.js";
import {
  documentProperties,
  mentionProperties,
  sentenceProperties,
  sourceProperties,
} from "./writing/stored-evidence.js";

/** Sources and documents: new ones, and those of which something is known that was not. */
export function documentChanges(factSet: FactSet, stored: StoredParts): readonly Change[] {
  const storedSources = new Map([...stored.sources].map(([id, source]) => [id, sourceProperties(source)]));
  const sources = nodeDifference(factSet.sources.map(sourceProperties), storedSources);
  const isNew = ({ id }: DocumentRecord) => !stored.documents.has(id);
  const added = factSet.documents.filter(isNew);
  const changed = factSet.documents.filter((document) => !isNew(document) && !isAsStored(document, stored));
  const moved = changed.filter(({ id, sourceId }) => storedSourceId(id, stored) !== sourceId);
  return [
    { change: "createNodes", labels: ["Source"], nodes: sources.created, ends: [] },
    { change: "changeNodes", label: "Source", nodes: sources.changed },
    {
      change: "createNodes",
      labels: ["Document"],
      nodes: deferred(added, documentProperties),
      ends: [{ link: linkTypes.publishedBy, newNode: "from", ids: added.map(({ sourceId }) => sourceId) }],
    },
    { change: "changeNodes", label: "Document", nodes: changed.map(changedDocument) },
    {
      change: "removeLinks",
      link: linkTypes.publishedBy,
      links: moved.map(({ id }) => bare(id, storedSourceId(id, stored))),
    },
    {
      change: "createLinks",
      link: linkTypes.publishedBy,
      links: moved.map(({ id, sourceId }) => bare(id, sourceId)),
    },
  ];
}

/** Sentences of new documents. */
export function sentenceChanges({ sentences }: FactSet, stored: StoredParts): readonly Change[] {
  const added = sentences.filter(({ id }) => !stored.sentences.has(id));
  return [
    {
      change: "createNodes",
      labels: ["Sentence"],
      nodes: deferred(added, sentenceProperties),
      ends: [{ link: linkTypes.inDocument, newNode: "from", ids: added.map(({ documentId }) => documentId) }],
    },
  ];
}

/** Mentions found now, against those found before. Those of entities that the set does not know are kept. */
export function mentionChanges(
  { mentions }: FactSet,
  stored: StoredParts,
  known: ReadonlySet<string>,
): readonly Change[] {
  const wanted = new Map(
    mentions.map((mention): [string, Link] => {
      const link = { from: mention.sentenceId, to: mention.entityId, properties: mentionProperties(mention) };
      return [keyOf(link), link];
    }),
  );
  const removed = stored.mentions.map(linkOf).filter((link) => {
    const right = wanted.get(keyOf(link));
    const isRight = right !== undefined && sameProperties(right.properties, link.properties);
    if (isRight) wanted.delete(keyOf(link));
    return !isRight && known.has(link.to);
  });
  return [
    { change: "removeLinks", link: linkTypes.mentions, links: removed },
    { change: "createLinks", link: linkTypes.mentions, links: [...wanted.values()] },
  ];
}

/** Whether all that can change of a document is as it is stored; its text cannot. */
export function isAsStored(document: DocumentRecord, stored: StoredParts): boolean {
  const before = stored.documents.get(document.id);
  return before !== undefined && sameProperties(before, comparable(document));
}

function comparable(document: DocumentRecord): Properties {
  const { id, sha256, language, title, publishedOn, url, sourceId, translationOf } = document;
  const texts = { id, sha256, language, title, publishedOn, url, sourceId, translationOf };
  return Object.fromEntries(Object.entries(texts).filter(([, value]) => value !== null));
}

/** A document is stored without what it lacks, so that what is not known any more must be taken away. */
function changedDocument(document: DocumentRecord): ChangedNode {
  const lacking = {
    title: null,
    [foldedProperty("title")]: null,
    publishedOn: null,
    url: null,
    translationOf: null,
  };
  return { id: document.id, properties: { ...lacking, ...documentProperties(document) } };
}

function storedSourceId(documentId: string, stored: StoredParts): string {
  return requiredText(stored.documents.get(documentId) ?? {}, "sourceId");
}

function linkOf({ sentenceId, entityId, properties }: StoredMention): Link {
  return { from: sentenceId, to: entityId, properties };
}

function keyOf({ from, to, properties }: Link): string {
  return `${from}|${to}|${Number(properties.startOffset)}`;
}

function bare(from: string, to: string): Link {
  return { from, to, properties: {} };
}
