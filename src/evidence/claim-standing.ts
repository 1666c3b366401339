import { valuesOf } from "../ontology/enumeration.js";
import { Modality, Reliability } from "../ontology/vocabulary.js";
import type { ClaimRecord } from "./records.js";
import { compareTexts } from "../support/compare-texts.js";

/** What decides whether a claim wins over another. */
export interface ClaimStanding {
  readonly claimId: string;
  readonly modality: Modality;
  /** Of the source of its document. */
  readonly reliability: Reliability;
  /** UTC, ISO 8601 with milliseconds. */
  readonly recordedAt: string;
}

/** What the projection needs to know of a document. */
export interface DocumentStanding {
  /** `yyyy-mm-dd`. */
  readonly publishedOn: string | null;
  /** Of its source. */
  readonly reliability: Reliability;
  readonly sourceId: string;
  /** The document that it is declared to be a translation of; itself, where it is of none. */
  readonly originalId: string;
  /** Folded, those that are compared with other documents'; none where no other speaks of its facts. */
  readonly sentences: ReadonlySet<string>;
}

/** The standing of a claim; that of a document nobody knows is F. */
export function standingOf(
  claim: ClaimRecord,
  documents: ReadonlyMap<string, DocumentStanding>,
): ClaimStanding {
  const reliability = documents.get(claim.documentId)?.reliability ?? "F";
  return { claimId: claim.id, modality: claim.modality, reliability, recordedAt: claim.recordedAt };
}

/**
 * The order in which claims win, as a sort takes it: the more real modality, the more reliable source, the newer record, the smaller id.
 * The id makes the order total, so that the outcome never depends on the order of the input.
 */
export function compareStandings(a: ClaimStanding, b: ClaimStanding): number {
  return (
    modalities.indexOf(a.modality) - modalities.indexOf(b.modality) ||
    reliabilities.indexOf(a.reliability) - reliabilities.indexOf(b.reliability) ||
    compareTexts(b.recordedAt, a.recordedAt) ||
    compareTexts(a.claimId, b.claimId)
  );
}

const modalities = valuesOf(Modality);
const reliabilities = valuesOf(Reliability);
