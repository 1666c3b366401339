import type { ClaimRecord, FactProjection, FactRecord } from "../../evidence/records.js";
import type { FactStatus, Modality, Reading, Reliability, Stance } from "../../ontology/vocabulary.js";
import { type Properties, qualifiersOf, requiredText, textOf, timeOf } from "./properties.js";

/** How what is stored is read back into records: the reverse of stored-evidence.ts. */

export function factOf(fact: Properties): FactRecord {
  const objectId = textOf(fact, "objectId");
  return {
    id: requiredText(fact, "id"),
    key: requiredText(fact, "key"),
    subjectId: requiredText(fact, "subjectId"),
    predicate: requiredText(fact, "predicate"),
    objectId,
    value: textOf(fact, "value"),
    // Of a relation, the stored period is a qualifier of the winning claim and no part of what the fact is.
    time: objectId === null ? timeOf("time", fact) : null,
  };
}

/** What a fact shows, as it was computed last. */
export function projectionOf(fact: Properties): FactProjection {
  const documentIds = fact.documentIds;
  return {
    factId: requiredText(fact, "id"),
    status: requiredText(fact, "status") as FactStatus,
    modality: textOf(fact, "modality") as Modality | null,
    winningClaimId: textOf(fact, "winningClaimId"),
    qualifiers: qualifiersOf(fact),
    affirmingClaims: Number(fact.affirmingClaims),
    disputingClaims: Number(fact.disputingClaims),
    documentIds: Array.isArray(documentIds) ? (documentIds as readonly string[]) : [],
    independentSources: Number(fact.independentSources ?? 0),
    bestReliability: textOf(fact, "bestReliability") as Reliability | null,
  };
}

export function claimOf(claim: Properties, sentenceId: string, speakerId: string | null): ClaimRecord {
  return {
    id: requiredText(claim, "id"),
    key: requiredText(claim, "key"),
    factId: requiredText(claim, "factId"),
    documentId: requiredText(claim, "documentId"),
    sentenceId,
    speakerId,
    stance: requiredText(claim, "stance") as Stance,
    modality: requiredText(claim, "modality") as Modality,
    reading: requiredText(claim, "reading") as Reading,
    quote: requiredText(claim, "quote"),
    startOffset: Number(claim.startOffset),
    endOffset: Number(claim.endOffset),
    qualifiers: qualifiersOf(claim),
    recordedAt: requiredText(claim, "recordedAt"),
    retractedAt: textOf(claim, "retractedAt"),
  };
}
