import type { AttributeModel } from "./attribute.js";
import { Integer, Text } from "./attribute.js";
import * as evidence from "./evidence-kinds.js";
import type { KindClass } from "./kind.js";
import * as kinds from "./kinds.js";
import type { LinkModel, LinkStep } from "./model.js";

/** A field that leads along the evidence: declared like a relation, but without facts on its edges. */
export interface EvidenceLink {
  readonly owner: KindClass;
  readonly field: string;
  readonly typeName?: string;
  readonly end: KindClass;
  readonly cardinality: LinkModel["cardinality"];
  readonly path: readonly LinkStep[];
  readonly distinct?: boolean;
  readonly edgeAttributes?: readonly AttributeModel[];
  readonly defaultOrder?: readonly string[];
  readonly shows?: number;
  readonly description: string;
}

const out = (type: string): LinkStep => ({ types: [type], direction: "out", live: false });
const into = (...types: string[]): LinkStep => ({ types, direction: "in", live: false });
/** A step to a claim, which must not be retracted. */
const toLiveClaim = (type: string): LinkStep => ({ types: [type], direction: "in", live: true });

const offset = (name: string, description: string): AttributeModel => ({
  name,
  type: Integer,
  description,
  nullable: false,
  from: "computed",
  exclusive: false,
  filterable: false,
  orderable: false,
  groupable: false,
});
const mentionAttributes: readonly AttributeModel[] = [
  { ...offset("text", "The name as it stands there."), type: Text },
  offset("startOffset", "Where the name starts in the text of the document, in UTF-16 code units."),
  offset("endOffset", "Where it ends, exclusive."),
];

/** The order in which a reader meets claims: by document, then by where the quote starts. */
const readingOrder = ["documentId", "startOffset"] as const;

/** The fields of the evidence layer, and those by which entities reach it. */
export const evidenceLinks: readonly EvidenceLink[] = [
  {
    owner: kinds.Entity,
    field: "names",
    end: evidence.Name,
    cardinality: "list",
    path: [out("NAMED")],
    defaultOrder: ["language", "rank"],
    description: "All names in all languages, the preferred one of each language first.",
  },
  {
    owner: kinds.Entity,
    field: "facts",
    end: evidence.Fact,
    cardinality: "connection",
    path: [into("SUBJECT", "OBJECT")],
    distinct: true,
    description: "Everything said about it, as subject or as object.",
  },
  {
    owner: kinds.Entity,
    field: "mentions",
    typeName: "Mention",
    end: evidence.Sentence,
    cardinality: "connection",
    path: [into("MENTIONS")],
    edgeAttributes: mentionAttributes,
    defaultOrder: readingOrder,
    description: "Sentences in which one of its names stands.",
  },
  {
    owner: evidence.Fact,
    field: "subject",
    end: kinds.Entity,
    cardinality: "one",
    path: [out("SUBJECT")],
    description: "What the fact is about.",
  },
  {
    owner: evidence.Fact,
    field: "object",
    end: kinds.Entity,
    cardinality: "optional",
    path: [out("OBJECT")],
    description: "What the subject is related to; null where the fact has a value.",
  },
  {
    owner: evidence.Fact,
    field: "claims",
    end: evidence.Claim,
    cardinality: "list",
    path: [toLiveClaim("ABOUT")],
    defaultOrder: readingOrder,
    description: "The live claims about it, in reading order.",
  },
  {
    owner: evidence.Fact,
    field: "disagreements",
    end: evidence.Disagreement,
    cardinality: "connection",
    path: [into("CONTESTS")],
    description: "The disagreements for which its status is CONTESTED.",
  },
  {
    owner: evidence.Disagreement,
    field: "sides",
    typeName: "DisagreementSide",
    end: evidence.DisagreementSide,
    cardinality: "list",
    path: [out("HAS_SIDE")],
    defaultOrder: ["position"],
    shows: 5,
    description: "Who stands against whom: two sides, or more where several values rival each other.",
  },
  {
    owner: evidence.Disagreement,
    field: "facts",
    typeName: "ContestedFact",
    end: evidence.Fact,
    cardinality: "list",
    path: [out("CONTESTS")],
    shows: 5,
    description: "The facts that it makes CONTESTED: one, or each of the rival values.",
  },
  {
    owner: evidence.DisagreementSide,
    field: "fact",
    end: evidence.Fact,
    cardinality: "one",
    path: [out("ON_FACT")],
    description: "What its claims are about.",
  },
  {
    owner: evidence.DisagreementSide,
    field: "claims",
    typeName: "SideClaim",
    end: evidence.Claim,
    cardinality: "list",
    path: [out("RESTS_ON")],
    defaultOrder: readingOrder,
    shows: 10,
    description: "The claims on this side, in reading order.",
  },
  {
    owner: evidence.Claim,
    field: "fact",
    end: evidence.Fact,
    cardinality: "one",
    path: [out("ABOUT")],
    description: "What it is about.",
  },
  {
    owner: evidence.Claim,
    field: "sentence",
    end: evidence.Sentence,
    cardinality: "one",
    path: [out("QUOTES")],
    description: "The sentence that it quotes.",
  },
  {
    owner: evidence.Claim,
    field: "document",
    end: evidence.Document,
    cardinality: "one",
    path: [out("QUOTES"), out("IN_DOCUMENT")],
    description: "The document that it quotes.",
  },
  {
    owner: evidence.Claim,
    field: "speaker",
    end: kinds.Entity,
    cardinality: "optional",
    path: [out("ATTRIBUTED_TO")],
    description: "Who says it, where the document attributes it to somebody.",
  },
  {
    owner: evidence.Sentence,
    field: "document",
    end: evidence.Document,
    cardinality: "one",
    path: [out("IN_DOCUMENT")],
    description: "The document that it stands in.",
  },
  {
    owner: evidence.Sentence,
    field: "claims",
    typeName: "SentenceClaims",
    end: evidence.Claim,
    cardinality: "connection",
    path: [toLiveClaim("QUOTES")],
    defaultOrder: readingOrder,
    description: "The live claims that quote it.",
  },
  {
    owner: evidence.Sentence,
    field: "facts",
    typeName: "SentenceFacts",
    end: evidence.Fact,
    cardinality: "connection",
    path: [toLiveClaim("QUOTES"), out("ABOUT")],
    distinct: true,
    description: "The facts that it says.",
  },
  {
    owner: evidence.Sentence,
    field: "mentions",
    typeName: "MentionedEntity",
    end: kinds.Entity,
    cardinality: "connection",
    path: [out("MENTIONS")],
    edgeAttributes: mentionAttributes,
    description: "Entities whose name stands in it.",
  },
  {
    owner: evidence.Document,
    field: "source",
    end: evidence.Source,
    cardinality: "one",
    path: [out("PUBLISHED_BY")],
    description: "Who published it.",
  },
  {
    owner: evidence.Document,
    field: "sentences",
    end: evidence.Sentence,
    cardinality: "connection",
    path: [into("IN_DOCUMENT")],
    defaultOrder: ["position"],
    description: "Its sentences, in reading order.",
  },
  {
    owner: evidence.Document,
    field: "facts",
    typeName: "DocumentFacts",
    end: evidence.Fact,
    cardinality: "connection",
    path: [into("IN_DOCUMENT"), toLiveClaim("QUOTES"), out("ABOUT")],
    distinct: true,
    description: "The facts that it says.",
  },
  {
    owner: evidence.Source,
    field: "documents",
    typeName: "SourceDocuments",
    end: evidence.Document,
    cardinality: "connection",
    path: [into("PUBLISHED_BY")],
    description: "What it published.",
  },
];
