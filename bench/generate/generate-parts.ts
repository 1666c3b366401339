import { claimId, claimKey } from "../../src/evidence/identifiers.js";
import type {
  ClaimRecord,
  DocumentRecord,
  MentionRecord,
  SentenceRecord,
  SourceRecord,
} from "../../src/evidence/records.js";
import type { GeneratedFact } from "./generated-fact.js";
import { generateFacts, SEED } from "./generate-facts.js";
import type { GraphScale } from "./graph-scale.js";
import { Random } from "./random.js";
import { writeDocument, type WrittenClause, type WrittenDocument } from "./write-documents.js";

/** Facts with the documents that say them. No part needs another but the entities and the sources. */
export interface GraphPart {
  readonly documents: readonly DocumentRecord[];
  readonly sentences: readonly SentenceRecord[];
  readonly mentions: readonly MentionRecord[];
  /** Each once, with claims or without. */
  readonly facts: readonly GeneratedFact[];
  readonly claims: readonly ClaimRecord[];
}

/** Changes whenever the same scale would give another graph than before. */
export const generatorVersion = 3;

const FACTS_OF_A_DOCUMENT = 50;
const SENTENCES_OF_A_DOCUMENT = 20;
/** Parts in one: facts that a second document says as well, and second claims that dispute. */
const SAID_TWICE = 0.2;
const DISPUTED = 0.05;
const RECORDED_AT = "2025-06-12T09:00:00.000Z";

/** Who publishes the generated documents. */
export const sources: readonly SourceRecord[] = [
  { id: "source:gazette", name: "Gazette", reliability: "B" },
  { id: "source:herald", name: "Herald", reliability: "C" },
  { id: "source:unknown", name: "unknown", reliability: "F" },
];

/** All facts of a graph with their evidence, part by part, so that no graph need fit into memory. */
export function* generateParts(scale: GraphScale): Generator<GraphPart, void> {
  const random = new Random(SEED + 1);
  let documents = 0;
  for (const facts of generateFacts(scale)) {
    const evidenced = facts.filter((_, at) => at % scale.evidencedEvery === 0);
    const written = writeUp(evidenced, documents, random);
    documents += written.length;
    yield toPart(facts, written, random);
  }
}

/** Documents that say the facts, some of them twice. */
function writeUp(
  facts: readonly GeneratedFact[],
  firstNumber: number,
  random: Random,
): readonly WrittenDocument[] {
  const count = Math.ceil(facts.length / FACTS_OF_A_DOCUMENT);
  const outlines = Array.from({ length: count }, () =>
    Array.from({ length: SENTENCES_OF_A_DOCUMENT }, (): GeneratedFact[] => []),
  );
  const say = (document: number, fact: GeneratedFact) =>
    outlines[document]?.[random.below(SENTENCES_OF_A_DOCUMENT)]?.push(fact);
  for (const [at, fact] of facts.entries()) {
    const first = Math.floor(at / FACTS_OF_A_DOCUMENT);
    say(first, fact);
    if (count > 1 && random.fraction() < SAID_TWICE) say((first + 1 + random.below(count - 1)) % count, fact);
  }
  return outlines.map((outline, at) => {
    const number = firstNumber + at;
    return writeDocument(number, outline, sources[number % sources.length]?.id ?? "source:unknown");
  });
}

function toPart(
  facts: readonly GeneratedFact[],
  written: readonly WrittenDocument[],
  random: Random,
): GraphPart {
  const said = new Set<string>();
  const claims = written.flatMap(({ document, clauses }) =>
    clauses.map((clause) => {
      const isSecond = said.has(clause.said.fact.id);
      said.add(clause.said.fact.id);
      return toClaim(document, clause, isSecond && random.fraction() < DISPUTED);
    }),
  );
  return {
    documents: written.map(({ document }) => document),
    sentences: written.flatMap(({ sentences }) => sentences),
    mentions: written.flatMap(({ clauses }) => clauses.map(toMention)),
    facts,
    claims,
  };
}

function toMention({ said, sentenceId, startOffset }: WrittenClause): MentionRecord {
  const { subjectName: text, fact } = said;
  return { sentenceId, entityId: fact.subjectId, text, startOffset, endOffset: startOffset + text.length };
}

function toClaim(document: DocumentRecord, clause: WrittenClause, disputes: boolean): ClaimRecord {
  const { said, sentenceId, startOffset, endOffset } = clause;
  const { key: factKey, id: factId } = said.fact;
  const claim = {
    documentId: document.id,
    startOffset,
    endOffset,
    stance: disputes ? "DISPUTES" : "AFFIRMS",
    speakerId: null,
    reading: "STATED",
    modality: "ACTUAL",
    qualifiers: said.qualifiers,
  } as const;
  const key = claimKey({ factKey, ...claim });
  return {
    id: claimId(key),
    key,
    factId,
    sentenceId,
    quote: document.text.slice(startOffset, endOffset),
    recordedAt: RECORDED_AT,
    retractedAt: null,
    ...claim,
  };
}
