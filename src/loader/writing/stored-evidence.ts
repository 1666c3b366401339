import { foldText } from "../../evidence/fold-text.js";
import { discriminatorOf } from "../../evidence/identifiers.js";
import type {
  ClaimRecord,
  DocumentRecord,
  FactProjection,
  FactRecord,
  MentionRecord,
  SentenceRecord,
  SourceRecord,
} from "../../evidence/records.js";
import { edgeDiscriminator, foldedProperty } from "../../ontology/stored-properties.js";
import {
  periodProperties,
  type Properties,
  qualifierProperties,
  qualifiersText,
  stored,
  timeProperties,
} from "./properties.js";

/** How records of the evidence layer are stored (docs/stored-graph.md). */

export function sourceProperties({ id, name, reliability }: SourceRecord): Properties {
  return { id, name, [foldedProperty("name")]: foldText(name), reliability };
}

export function documentProperties(document: DocumentRecord): Properties {
  const { id, sha256, text, language, title, publishedOn, url, translationOf } = document;
  const titleFolded = title === null ? null : foldText(title);
  return stored({
    id,
    sha256,
    text,
    language,
    title,
    [foldedProperty("title")]: titleFolded,
    publishedOn,
    url,
    translationOf,
  });
}

export function sentenceProperties(sentence: SentenceRecord): Properties {
  const { id, documentId, position, form, text, startOffset, endOffset, language } = sentence;
  return {
    id,
    documentId,
    position: BigInt(position),
    form,
    text,
    [foldedProperty("text")]: foldText(text),
    startOffset: BigInt(startOffset),
    endOffset: BigInt(endOffset),
    language,
  };
}

export function mentionProperties({ text, startOffset, endOffset }: MentionRecord): Properties {
  return { text, startOffset: BigInt(startOffset), endOffset: BigInt(endOffset) };
}

export function claimProperties(claim: ClaimRecord): Properties {
  const { id, key, factId, documentId, stance, modality, reading, quote, recordedAt, retractedAt } = claim;
  return stored({
    id,
    key,
    factId,
    documentId,
    stance,
    modality,
    reading,
    quote,
    [foldedProperty("quote")]: foldText(quote),
    startOffset: BigInt(claim.startOffset),
    endOffset: BigInt(claim.endOffset),
    qualifiers: qualifiersText(claim.qualifiers),
    ...periodProperties(claim.qualifiers),
    recordedAt,
    retractedAt,
  });
}

/** What a fact is, and what it shows. */
export function factProperties(fact: FactRecord, projection: FactProjection): Properties {
  const { id, key, predicate, subjectId, objectId, value, time } = fact;
  return stored({
    id,
    key,
    predicate,
    subjectId,
    objectId,
    value,
    [foldedProperty("value")]: value === null ? null : foldText(value),
    ...(time === null ? {} : timeProperties("time", time)),
    ...periodProperties(projection.qualifiers),
    status: projection.status,
    modality: projection.modality,
    winningClaimId: projection.winningClaimId,
    qualifiers: qualifiersText(projection.qualifiers),
    bestReliability: projection.bestReliability,
    ...countProperties(projection),
  });
}

/** What the relationship between the entities of a fact shows. */
export function edgeProperties(projection: FactProjection): Properties {
  const { factId, status, modality, qualifiers } = projection;
  return stored({
    factId,
    [edgeDiscriminator]: discriminatorOf(factId),
    status,
    modality,
    ...countProperties(projection),
    ...qualifierProperties(qualifiers),
  });
}

function countProperties(projection: FactProjection): Properties {
  return {
    affirmingClaims: BigInt(projection.affirmingClaims),
    disputingClaims: BigInt(projection.disputingClaims),
    documentIds: projection.documentIds,
    independentSources: BigInt(projection.independentSources),
  };
}
