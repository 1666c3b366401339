import {
  CalendarDate,
  Code,
  Instant,
  Integer,
  PredicateValue,
  Qualifiers,
  Text,
  TextList,
  Time,
} from "./attribute.js";
import { Attribute, EvidenceKind } from "./kind.js";
import { FactStatus, Modality, Reading, Reliability, SentenceForm, Stance } from "./vocabulary.js";

/** Declared beside, and part of the evidence as well. */
export { Name } from "./name-kind.js";
export { Disagreement, DisagreementSide } from "./disagreement-kinds.js";

@EvidenceKind({
  many: "facts",
  label: { en: "Fact", fr: "Fait" },
  description:
    "Something that claims say: a relation between two entities, or a value of one. What it shows is computed from its live claims.",
})
export class Fact {
  @Attribute(Code, {
    nullable: false,
    from: "computed",
    groupable: false,
    description:
      "Subject, predicate, object or value, discriminator: the same fact, said again, has the same key.",
  })
  key!: string;
  @Attribute(PredicateValue, {
    nullable: false,
    from: "computed",
    description:
      "What is said: a relation, such as `CONTRIBUTES_TO`, or an attribute, such as `MISSION_TYPE`.",
  })
  predicate!: string;
  @Attribute(Text, {
    from: "computed",
    description:
      "The value of an attribute fact, such as `PEACEKEEPING` or `Q3 2025 onwards`; null where the fact has an object.",
  })
  value?: string | null;
  @Attribute(Time, {
    from: "computed",
    description: "The value of a `TIME` fact, or the winning `time` qualifier of a relation.",
  })
  time?: string | null;
  @Attribute(FactStatus, { nullable: false, from: "computed", description: "Whether the live claims agree." })
  status!: FactStatus;
  @Attribute(Modality, {
    from: "computed",
    description: "Modality of the winning live claim that affirms it; null where none does.",
  })
  modality?: Modality | null;
  @Attribute(Qualifiers, {
    nullable: false,
    from: "computed",
    filterable: false,
    orderable: false,
    description: "Qualifiers of the winning claim, such as `role: LEAD`.",
  })
  qualifiers!: string;
  @Attribute(Integer, {
    nullable: false,
    from: "computed",
    description: "Number of live claims that affirm it.",
  })
  affirmingClaims!: number;
  @Attribute(Integer, {
    nullable: false,
    from: "computed",
    description: "Number of live claims that dispute it.",
  })
  disputingClaims!: number;
  @Attribute(TextList, {
    nullable: false,
    from: "computed",
    orderable: false,
    description: "Ids of the documents with a live claim about it.",
  })
  documentIds!: string[];
  @Attribute(Integer, {
    nullable: false,
    from: "computed",
    description:
      "How many sources affirm it independently: documents of one source, of one text in several languages, or that share a sentence count once; unknown sources never.",
  })
  independentSources!: number;
  @Attribute(Reliability, {
    from: "computed",
    description: "Reliability of the best source that affirms it; null where none does.",
  })
  bestReliability?: Reliability | null;
}

@EvidenceKind({
  many: "claims",
  label: { en: "Claim", fr: "Affirmation" },
  description: "What one sentence says about one fact. A claim is closed, never overwritten.",
})
export class Claim {
  @Attribute(Stance, {
    nullable: false,
    from: "computed",
    description: "Whether it affirms or disputes the fact.",
  })
  stance!: Stance;
  @Attribute(Modality, { nullable: false, from: "computed", description: "How real it says the matter is." })
  modality!: Modality;
  @Attribute(Reading, {
    nullable: false,
    from: "computed",
    description: "Stated in so many words, or inferred.",
  })
  reading!: Reading;
  @Attribute(Text, {
    nullable: false,
    from: "computed",
    groupable: false,
    description: "The words that say it, verbatim, in the language of the document.",
  })
  quote!: string;
  @Attribute(Integer, {
    nullable: false,
    from: "computed",
    description: "Where the quote starts in the text of the document, in UTF-16 code units.",
  })
  startOffset!: number;
  @Attribute(Integer, {
    nullable: false,
    from: "computed",
    description: "Where the quote ends in the text of the document, exclusive.",
  })
  endOffset!: number;
  @Attribute(Qualifiers, {
    nullable: false,
    from: "computed",
    filterable: false,
    orderable: false,
    description: "Qualifiers that this claim gives, such as `role: LEAD`.",
  })
  qualifiers!: string;
  @Attribute(Instant, { nullable: false, from: "computed", description: "When it was recorded." })
  recordedAt!: string;
  @Attribute(Instant, { from: "computed", description: "When it was closed; null while it is live." })
  retractedAt?: string | null;
}

@EvidenceKind({
  many: "sentences",
  label: { en: "Sentence", fr: "Phrase" },
  description: "A unit of a document's text: a sentence, a heading, a list item or a row of a table.",
})
export class Sentence {
  @Attribute(Text, {
    nullable: false,
    from: "computed",
    groupable: false,
    description: "The text, verbatim.",
  })
  text!: string;
  @Attribute(SentenceForm, { nullable: false, from: "computed", description: "What it is in its document." })
  form!: SentenceForm;
  @Attribute(Integer, {
    nullable: false,
    from: "computed",
    description: "Its place among the sentences of its document, from 0.",
  })
  position!: number;
  @Attribute(Integer, {
    nullable: false,
    from: "computed",
    description: "Where it starts in the text of the document, in UTF-16 code units.",
  })
  startOffset!: number;
  @Attribute(Integer, { nullable: false, from: "computed", description: "Where it ends, exclusive." })
  endOffset!: number;
  @Attribute(Code, { nullable: false, from: "computed", description: "Language of the text: a BCP 47 tag." })
  language!: string;
}

@EvidenceKind({
  many: "documents",
  label: { en: "Document", fr: "Document" },
  description:
    "A text that facts are quoted from. Its text never changes; a changed text is another document.",
})
export class Document {
  @Attribute(Text, { from: "reference", description: "Title, where the document gives one." })
  title?: string | null;
  @Attribute(Code, { nullable: false, from: "reference", description: "Language of the text: a BCP 47 tag." })
  language!: string;
  @Attribute(CalendarDate, { from: "reference", description: "When it was published, where that is known." })
  publishedOn?: string | null;
  @Attribute(Code, {
    from: "reference",
    groupable: false,
    description: "Where it was published, where that is known.",
  })
  url?: string | null;
  @Attribute(Code, {
    from: "reference",
    description: "Id of the document that it is a translation of, where that is declared.",
  })
  translationOf?: string | null;
  @Attribute(Code, {
    nullable: false,
    from: "computed",
    groupable: false,
    description: "SHA-256 of its bytes, in hexadecimal.",
  })
  sha256!: string;
  @Attribute(Text, {
    nullable: false,
    from: "computed",
    filterable: false,
    orderable: false,
    description: "The whole text. Offsets count in it.",
  })
  text!: string;
}

@EvidenceKind({
  many: "sources",
  label: { en: "Source", fr: "Source" },
  description: "Who publishes documents.",
})
export class Source {
  @Attribute(Text, {
    nullable: false,
    from: "reference",
    description: 'Its name; "unknown" where the document names no publisher.',
  })
  name!: string;
  @Attribute(Reliability, { nullable: false, from: "reference", description: "How far it is to be trusted." })
  reliability!: Reliability;
}
