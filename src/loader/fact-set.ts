import type {
  ClaimRecord,
  DocumentRecord,
  EntityRecord,
  FactRecord,
  MentionRecord,
  SentenceRecord,
  SourceRecord,
} from "../evidence/records.js";
import type { Position } from "./load-error.js";

/** A claim as files give it: when it was recorded is for the graph to know. */
export type GivenClaim = Omit<ClaimRecord, "recordedAt" | "retractedAt">;

/** A sentence that carries no fact, for a reason. */
export interface SentenceException {
  readonly sentenceId: string;
  readonly reason: string;
  readonly at: Position;
}

/** An entity that is named in a sentence although no fact quoted from it has it, for a reason. */
export interface MentionException extends SentenceException {
  readonly entityId: string;
}

/** All that the files of a folder say, checked: every id that a record names is in the set. */
export interface FactSet {
  readonly sources: readonly SourceRecord[];
  readonly documents: readonly DocumentRecord[];
  /** In reading order, document by document. */
  readonly sentences: readonly SentenceRecord[];
  readonly entities: readonly EntityRecord[];
  readonly mentions: readonly MentionRecord[];
  /** Each fact once, however many claims it has. */
  readonly facts: readonly FactRecord[];
  readonly claims: readonly GivenClaim[];
  readonly exceptions: {
    readonly sentences: readonly SentenceException[];
    readonly mentions: readonly MentionException[];
  };
  /** Where each document is declared, by id. */
  readonly documentPositions: ReadonlyMap<string, Position>;
}

/** A set that says nothing. */
export const emptyFactSet: FactSet = {
  sources: [],
  documents: [],
  sentences: [],
  entities: [],
  mentions: [],
  facts: [],
  claims: [],
  exceptions: { sentences: [], mentions: [] },
  documentPositions: new Map(),
};
