import { attestOntology } from "../../../src/ontology/attest-ontology.js";
import type { RelationModel } from "../../../src/ontology/model.js";
import type { DocumentStanding } from "../../../src/evidence/claim-standing.js";
import type { ProjectionInput } from "../../../src/evidence/contests/contests-of.js";
import { parseFuzzyTime } from "../../../src/evidence/fuzzy-time.js";
import { factId, factKey } from "../../../src/evidence/identifiers.js";
import type { ClaimRecord, FactRecord, FuzzyTime } from "../../../src/evidence/records.js";
import { winningTimes } from "../../../src/evidence/winning-times.js";

/** A relation fact. */
export function relationFact(subjectId: string, predicate: string, objectId: string): FactRecord {
  const identity = { subjectId, predicate, objectId, value: null, time: null };
  return { ...identity, id: factId(identity), key: factKey(identity) };
}

/** An attribute fact. */
export function valueFact(subjectId: string, predicate: string, value: string): FactRecord {
  const identity = { subjectId, predicate, objectId: null, value, time: null };
  return { ...identity, id: factId(identity), key: factKey(identity) };
}

/** A TIME fact. */
export function timeFact(subjectId: string, start: string, end: string = start): FactRecord {
  const identity = { subjectId, predicate: "TIME", objectId: null, value: start, time: period(start, end) };
  return { ...identity, id: factId(identity), key: factKey(identity) };
}

export function period(start: string, end: string = start): FuzzyTime {
  return parseFuzzyTime({ text: start, start, end });
}

/** A live claim that affirms a fact as ACTUAL, unless said otherwise. */
export function claim(id: string, fact: FactRecord, change: Partial<ClaimRecord> = {}): ClaimRecord {
  return {
    id: `claim:${id}`,
    key: id,
    factId: fact.id,
    documentId: "document:a",
    sentenceId: "sentence:a:0",
    speakerId: null,
    stance: "AFFIRMS",
    modality: "ACTUAL",
    reading: "STATED",
    quote: "quote",
    startOffset: 0,
    endOffset: 5,
    qualifiers: {},
    recordedAt: "2025-07-01T00:00:00.000Z",
    retractedAt: null,
    ...change,
  };
}

/** `document:best` (A) and `document:late` (C, published in July 2025), `document:early` (C, in May), `document:a` and `document:b` (F, undated). */
export const documents: ProjectionInput["documents"] = new Map([
  ["document:a", standing("a", null, "F")],
  ["document:b", standing("b", null, "F")],
  ["document:best", standing("best", null, "A")],
  ["document:early", standing("early", "2025-05-01", "C")],
  ["document:late", standing("late", "2025-07-01", "C")],
]);

/** A document with a source of its own, which shares nothing with others. */
function standing(
  name: string,
  publishedOn: string | null,
  reliability: DocumentStanding["reliability"],
): DocumentStanding {
  const originalId = `document:${name}`;
  return { publishedOn, reliability, sourceId: `source:${name}`, originalId, sentences: new Set() };
}

/** Attest's relations, except that the role of a contribution is exclusive. */
export const relations: ReadonlyMap<string, RelationModel> = new Map(
  [...attestOntology.relations].map(([name, relation]) => [
    name,
    name === "CONTRIBUTES_TO" ? withExclusiveRole(relation) : relation,
  ]),
);

function withExclusiveRole(relation: RelationModel): RelationModel {
  const qualifiers = [...relation.qualifiers].map(
    ([name, model]) => [name, { ...model, exclusive: name === "role" }] as const,
  );
  return { ...relation, qualifiers: new Map(qualifiers) };
}

/** The input of a projection; the facts are those given, times the winning ones. */
export function inputOf(facts: readonly FactRecord[], claims: readonly ClaimRecord[]): ProjectionInput {
  const times = winningTimes(facts, claims, documents);
  return { facts, claims, documents, relations, timeOf: (entityId) => times.get(entityId) ?? null };
}
