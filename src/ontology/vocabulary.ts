import { enumeration, type ValueOf } from "./enumeration.js";

/** How real a statement says its matter is; strongest first, which is also the order in which claims win. */
export const Modality = enumeration(
  "Modality",
  "How real what is said is, according to who says it. Strongest first.",
  {
    ACTUAL: ["It is so, or was so.", "actual", "réel"],
    PLANNED: ["It is decided and lies ahead.", "planned", "prévu"],
    EXPECTED: ["It is expected to come about.", "expected", "attendu"],
    PROPOSED: ["It is put forward, undecided.", "proposed", "proposé"],
    RECOMMENDED: ["Somebody advises it.", "recommended", "recommandé"],
  },
);
export type Modality = ValueOf<typeof Modality>;

export const Stance = enumeration(
  "Stance",
  "Whether a claim says that the fact holds, or that it does not.",
  {
    AFFIRMS: ["The claim says that the fact holds.", "affirms", "affirme"],
    DISPUTES: ["The claim says that the fact does not hold.", "disputes", "conteste"],
  },
);
export type Stance = ValueOf<typeof Stance>;

export const Reading = enumeration("Reading", "Whether the quote says it in so many words.", {
  STATED: ["The quote says it.", "stated", "énoncé"],
  INFERRED: ["It follows from the quote and its context.", "inferred", "inféré"],
});
export type Reading = ValueOf<typeof Reading>;

export const FactStatus = enumeration(
  "FactStatus",
  "Whether the live claims about a fact agree. Computed from them.",
  {
    UNDISPUTED: ["All live claims can hold together.", "undisputed", "incontesté"],
    CONTESTED: ["Live claims cannot all hold.", "contested", "contesté"],
    DENIED: ["All live claims dispute it.", "denied", "nié"],
    RETRACTED: ["No live claim is left.", "retracted", "retiré"],
  },
);
export type FactStatus = ValueOf<typeof FactStatus>;

export const DisagreementReason = enumeration("DisagreementReason", "Why live claims cannot all hold.", {
  OPPOSITE_STANCES: [
    "Some affirm the fact, others dispute it.",
    "opposite stances",
    "prises de position opposées",
  ],
  RIVAL_VALUES: [
    "An attribute that has one value is reported to have several.",
    "rival values",
    "valeurs rivales",
  ],
  EXCLUSIVE_QUALIFIER: [
    "A qualifier that has one value at a time is reported to have several.",
    "clashing qualifiers",
    "qualificatifs incompatibles",
  ],
  REPORTED_AND_PLANNED: [
    "One document tells as done what it also announces.",
    "reported and planned",
    "rapporté et annoncé",
  ],
  REPORTED_BEFORE_EVENT: [
    "A document tells of an event that, when it was published, had not begun.",
    "reported before the event",
    "rapporté avant l'événement",
  ],
});
export type DisagreementReason = ValueOf<typeof DisagreementReason>;

/** Admiralty scale (NATO STANAG 2511): A is best; F says only that nobody can tell. */
export const Reliability = enumeration(
  "Reliability",
  "How far a source is to be trusted: the Admiralty scale, best first.",
  {
    A: ["Completely reliable.", "completely reliable", "totalement fiable"],
    B: ["Usually reliable.", "usually reliable", "habituellement fiable"],
    C: ["Fairly reliable.", "fairly reliable", "assez fiable"],
    D: ["Not usually reliable.", "not usually reliable", "généralement peu fiable"],
    E: ["Unreliable.", "unreliable", "non fiable"],
    F: ["Cannot be judged; any minimum excludes it.", "cannot be judged", "ne peut être évaluée"],
  },
);
export type Reliability = ValueOf<typeof Reliability>;

export const NameType = enumeration("NameType", "What kind of name a name is.", {
  NAME: ["The name in full.", "name", "nom"],
  ALIAS: ["Another name, or another spelling.", "alias", "autre nom"],
  ACRONYM: ["Capitals that stand for the name, such as NATO.", "acronym", "sigle"],
});
export type NameType = ValueOf<typeof NameType>;

export const SentenceForm = enumeration("SentenceForm", "What a unit of text is in its document.", {
  SENTENCE: ["A sentence of a paragraph.", "sentence", "phrase"],
  HEADING: ["A heading.", "heading", "titre"],
  BULLET: ["An item of a list.", "list item", "élément de liste"],
  TABLE_HEADER: ["The row of a table that names its columns.", "table header", "en-tête de tableau"],
  TABLE_ROW: ["A row of a table.", "table row", "ligne de tableau"],
});
export type SentenceForm = ValueOf<typeof SentenceForm>;
