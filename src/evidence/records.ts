import type {
  DisagreementReason,
  FactStatus,
  Modality,
  NameType,
  Reading,
  Reliability,
  SentenceForm,
  Stance,
} from "../ontology/vocabulary.js";

/** Who publishes documents. */
export interface SourceRecord {
  readonly id: string;
  readonly name: string;
  readonly reliability: Reliability;
}

/** A text, which never changes. */
export interface DocumentRecord {
  readonly id: string;
  readonly sha256: string;
  readonly text: string;
  readonly language: string;
  readonly title: string | null;
  /** `yyyy-mm-dd`. */
  readonly publishedOn: string | null;
  readonly url: string | null;
  readonly sourceId: string;
  /** The original that it is a translation of. */
  readonly translationOf: string | null;
}

/** A unit of a document's text. `text` is `document.text.slice(startOffset, endOffset)`. */
export interface SentenceRecord {
  readonly id: string;
  readonly documentId: string;
  readonly position: number;
  readonly form: SentenceForm;
  readonly text: string;
  readonly startOffset: number;
  readonly endOffset: number;
  readonly language: string;
}

/** A name of an entity. */
export interface NameRecord {
  readonly text: string;
  readonly language: string;
  readonly type: NameType;
  readonly isPreferred: boolean;
  readonly isReference: boolean;
}

/** An entity as the facts files declare it, without what claims add. */
export interface EntityRecord {
  readonly id: string;
  /** Name of its concrete kind: `Mission`. */
  readonly kind: string;
  /** In the order of the file: in each language the preferred one first. */
  readonly names: readonly NameRecord[];
  /** Reference attributes by name; a localized text is a record by language. */
  readonly reference: Readonly<Record<string, string | number | Readonly<Record<string, string>>>>;
}

/** A name found in a sentence. Offsets count in the text of the document. */
export interface MentionRecord {
  readonly sentenceId: string;
  readonly entityId: string;
  readonly text: string;
  readonly startOffset: number;
  readonly endOffset: number;
}

/** A fuzzy period: what the text says, its ends in EDTF (or OPEN or UNKNOWN), and the days between which each end lies (null: unbounded). */
export interface FuzzyTime {
  readonly text: string;
  readonly start: string;
  readonly end: string;
  readonly earliestStart: string | null;
  readonly latestStart: string | null;
  readonly earliestEnd: string | null;
  readonly latestEnd: string | null;
}

/** A qualifier of a claim: an enumeration's value, a text or a period. */
export type QualifierValue = string | FuzzyTime;

/** What facts are about: identity only. What a fact shows is computed (FactProjection). */
export interface FactRecord {
  readonly id: string;
  readonly key: string;
  readonly subjectId: string;
  readonly predicate: string;
  readonly objectId: string | null;
  /** Of an attribute fact: the enumeration's value, the kind's value, or the `text` of a period. */
  readonly value: string | null;
  /** Of a TIME fact. */
  readonly time: FuzzyTime | null;
}

/** What one sentence says about one fact. */
export interface ClaimRecord {
  readonly id: string;
  readonly key: string;
  readonly factId: string;
  readonly documentId: string;
  readonly sentenceId: string;
  readonly speakerId: string | null;
  readonly stance: Stance;
  readonly modality: Modality;
  readonly reading: Reading;
  readonly quote: string;
  readonly startOffset: number;
  readonly endOffset: number;
  readonly qualifiers: Readonly<Record<string, QualifierValue>>;
  /** UTC, ISO 8601 with milliseconds. */
  readonly recordedAt: string;
  readonly retractedAt: string | null;
}

/** What a fact shows, computed from its live claims and those of its rivals. */
export interface FactProjection {
  readonly factId: string;
  readonly status: FactStatus;
  /** Of the winning live claim that affirms; null where none does: then the fact is no edge and no attribute. */
  readonly modality: Modality | null;
  readonly winningClaimId: string | null;
  readonly qualifiers: Readonly<Record<string, QualifierValue>>;
  readonly affirmingClaims: number;
  readonly disputingClaims: number;
  /** Sorted. */
  readonly documentIds: readonly string[];
  /** How many sources affirm it, those that depend on one another once. */
  readonly independentSources: number;
  /** Of the sources that affirm it, the best; null where none does. */
  readonly bestReliability: Reliability | null;
}

/** Live claims that cannot all hold, side by side. Computed from them. */
export interface DisagreementRecord {
  readonly id: string;
  readonly reason: DisagreementReason;
  /** Of an EXCLUSIVE_QUALIFIER, the qualifier's name. */
  readonly qualifier: string | null;
  /** What the contested facts say. */
  readonly predicate: string;
  /** The facts that it makes CONTESTED. Sorted. */
  readonly factIds: readonly string[];
  /** Of the claims on all sides. Sorted. */
  readonly documentIds: readonly string[];
  readonly sides: readonly DisagreementSideRecord[];
}

/** Claims of a disagreement that agree with each other. */
export interface DisagreementSideRecord {
  /** Its place among the sides, from 0. */
  readonly position: number;
  readonly factId: string;
  /** What the claims say where the other sides say otherwise: a stance, a value, a qualifier's value or a modality. */
  readonly says: string;
  /** Sorted. */
  readonly claimIds: readonly string[];
}
