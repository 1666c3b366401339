import { valuesOf } from "../ontology/enumeration.js";
import { Reliability, type SentenceForm } from "../ontology/vocabulary.js";
import type { DocumentStanding } from "./claim-standing.js";
import { foldText } from "./fold-text.js";
import type { ClaimRecord, FactProjection } from "./records.js";

/** How well a fact is corroborated. */
export type Corroboration = Pick<FactProjection, "independentSources" | "bestReliability">;

/** Words that a sentence has at least, to tell that who shares it had it from the other: fewer are shared by chance. */
const minimumWords = 5;

const forms: ReadonlySet<SentenceForm> = new Set(["SENTENCE", "BULLET", "TABLE_ROW"]);

/**
 * Computes how well the live claims that affirm a fact corroborate it. The one place where that is decided.
 *
 * Documents are independent unless they have one source, are declared translations of one original (or of each other) or share a
 * sentence; what depends on one another counts once, through others of the fact too. A source whose reliability is F is unknown,
 * and never counts.
 *
 * @param affirming live claims that affirm the fact
 */
export function corroborationOf(
  affirming: readonly ClaimRecord[],
  documents: ReadonlyMap<string, DocumentStanding>,
): Corroboration {
  const ids = new Set(affirming.map(({ documentId }) => documentId));
  const standings = [...ids].map((id) => documents.get(id) ?? null);
  const [best] = standings.map((one) => one?.reliability ?? "F").sort(byReliability);
  const known = standings.filter((one) => one !== null).filter(isKnown);
  return { independentSources: groupsOf(known), bestReliability: best ?? null };
}

/** Whether anybody can tell how far the source of a document is to be trusted. */
export function isKnown({ reliability }: Pick<DocumentStanding, "reliability">): boolean {
  return reliability !== "F";
}

/** What of a sentence is compared with those of other documents; null: it says too little. */
export function comparedSentence(form: SentenceForm, text: string): string | null {
  if (!forms.has(form)) return null;
  const folded = foldText(text);
  return folded.split(" ").length < minimumWords ? null : folded;
}

/** In how many parts documents fall, if those that depend on one another are in one. */
function groupsOf(documents: readonly DocumentStanding[]): number {
  const parts: DocumentStanding[][] = [];
  for (const document of documents) {
    const joined = parts.filter((part) => part.some((other) => isDependent(document, other)));
    const others = parts.filter((part) => !joined.includes(part));
    parts.splice(0, parts.length, ...others, [document, ...joined.flat()]);
  }
  return parts.length;
}

function isDependent(a: DocumentStanding, b: DocumentStanding): boolean {
  return (
    a.sourceId === b.sourceId ||
    a.originalId === b.originalId ||
    [...a.sentences].some((sentence) => b.sentences.has(sentence))
  );
}

const reliabilities = valuesOf(Reliability);

function byReliability(a: Reliability, b: Reliability): number {
  return reliabilities.indexOf(a) - reliabilities.indexOf(b);
}
