import { factId, factKey, claimId, claimKey, sentenceId } from "../../src/evidence/identifiers.js";
import { parseFuzzyTime } from "../../src/evidence/fuzzy-time.js";
import type { DocumentRecord, EntityRecord, FactRecord, FuzzyTime } from "../../src/evidence/records.js";
import type { FactSet, GivenClaim } from "../../src/loader/fact-set.js";
import type { Draw } from "../support/draw.js";

const entities: readonly EntityRecord[] = (
  [
    ["italy", "State"],
    ["france", "State"],
    ["kosovo", "State"],
    ["jens", "Person"],
    ["kfor", "Mission"],
    ["sophia", "Mission"],
    ["visit", "Meeting"],
  ] as const
).map(([id, kind]) => ({
  id,
  kind,
  names: [{ text: id, language: "en", type: "NAME", isPreferred: true, isReference: true }],
  reference: {},
}));

const period = (start: string, end = start): FuzzyTime => parseFuzzyTime({ text: start, start, end });

const relation = (subjectId: string, predicate: string, objectId: string): FactRecord =>
  factOf({ subjectId, predicate, objectId, value: null, time: null });
const value = (subjectId: string, predicate: string, text: string): FactRecord =>
  factOf({ subjectId, predicate, objectId: null, value: text, time: null });
const dated = (subjectId: string, time: FuzzyTime): FactRecord =>
  factOf({ subjectId, predicate: "TIME", objectId: null, value: time.text, time });

function factOf(identity: Omit<FactRecord, "id" | "key">): FactRecord {
  return { ...identity, id: factId(identity), key: factKey(identity) };
}

/** Facts of every reason for which one can be contested: rivals, events with several dates, a role that is exclusive. */
const facts: readonly FactRecord[] = [
  relation("italy", "CONTRIBUTES_TO", "kfor"),
  relation("france", "CONTRIBUTES_TO", "kfor"),
  relation("france", "CONTRIBUTES_TO", "sophia"),
  relation("kfor", "TAKES_PLACE_IN", "kosovo"),
  relation("visit", "TAKES_PLACE_IN", "italy"),
  relation("jens", "TAKES_PART_IN", "visit"),
  relation("italy", "SUPPORTS", "france"),
  relation("italy", "SUPPORTS", "italy"),
  value("visit", "KIND", "MEETING"),
  value("kfor", "MISSION_TYPE", "PEACEKEEPING"),
  value("kfor", "MISSION_TYPE", "TRAINING"),
  dated("visit", period("2025-06-12")),
  dated("visit", period("2025-03")),
  dated("kfor", period("2025-35", "OPEN")),
];

const documentIds = ["document:a", "document:b", "document:c", "document:d"] as const;
const sources = [
  { id: "source:good", name: "Good", reliability: "B" },
  { id: "source:poor", name: "Poor", reliability: "F" },
] as const;

/** A set of facts from four documents of two sources, which confirm and contradict each other. */
export function drawFactSet(draw: Draw): FactSet {
  const documents = documentIds.map((id): DocumentRecord => ({
    id,
    sha256: id,
    text: "text",
    language: "en",
    title: null,
    publishedOn: draw.chance(0.5) ? draw.pick(["2025-02-01", "2025-05-01", "2025-09-01"]) : null,
    url: null,
    sourceId: draw.pick(sources).id,
    translationOf: null,
  }));
  const claims = draw.times(1, 30, () => drawClaim(draw));
  return {
    sources,
    documents,
    sentences: documents.map(({ id }) => ({
      id: sentenceId(id, 0),
      documentId: id,
      position: 0,
      form: "SENTENCE",
      text: "text",
      startOffset: 0,
      endOffset: 4,
      language: "en",
    })),
    entities,
    mentions: [],
    ...saidBy([...new Map(claims.map((claim) => [claim.key, claim])).values()]),
    exceptions: { sentences: [], mentions: [] },
    documentPositions: new Map(),
  };
}

function drawClaim(draw: Draw): GivenClaim {
  const fact = draw.pick(facts);
  const documentId = draw.pick(documentIds);
  const claim = {
    factId: fact.id,
    documentId,
    sentenceId: sentenceId(documentId, 0),
    speakerId: null,
    stance: draw.chance(0.25) ? ("DISPUTES" as const) : ("AFFIRMS" as const),
    modality: draw.chance(0.3) ? ("PLANNED" as const) : ("ACTUAL" as const),
    reading: "STATED" as const,
    quote: "text",
    startOffset: 0,
    endOffset: 4,
    qualifiers: fact.predicate === "CONTRIBUTES_TO" ? { role: draw.pick(["LEAD", "CONTRIBUTOR"]) } : {},
  };
  const key = claimKey({ ...claim, factKey: fact.key });
  return { ...claim, key, id: claimId(key) };
}

/** The set as it is without documents: what nothing says any more is not in it. */
export function withoutDocuments(set: FactSet, left: readonly string[]): FactSet {
  const remains = ({ documentId }: { readonly documentId: string }): boolean => !left.includes(documentId);
  return {
    ...set,
    documents: set.documents.filter(({ id }) => !left.includes(id)),
    sentences: set.sentences.filter(remains),
    ...saidBy(set.claims.filter(remains)),
  };
}

function saidBy(claims: readonly GivenClaim[]): Pick<FactSet, "facts" | "claims"> {
  const said = new Set(claims.map(({ factId: id }) => id));
  return { facts: facts.filter(({ id }) => said.has(id)), claims };
}
