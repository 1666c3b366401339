import type { DocumentStanding } from "../evidence/claim-standing.js";
import { comparedSentence, isKnown } from "../evidence/corroboration.js";
import type { ClaimRecord, SentenceRecord } from "../evidence/records.js";
import type { SentenceForm } from "../ontology/vocabulary.js";
import type { GraphReader } from "./writing/read-rows.js";
import { groupBy } from "../support/group-by.js";
import { readByIds, textCell } from "./writing/read-rows.js";

/** Folded sentences of documents, by document. */
export type ComparedSentences = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * The sentences that decide whether documents are independent: of those alone that speak of a fact together with others whose
 * sources are known too. Where no fact has two such documents, nothing is read.
 *
 * @param sentences those at hand; what stands in other documents is read
 */
export async function readComparedSentences(
  store: GraphReader,
  claims: readonly ClaimRecord[],
  documents: ReadonlyMap<string, Pick<DocumentStanding, "reliability">>,
  sentences: readonly SentenceRecord[],
): Promise<ComparedSentences> {
  const ids = documentsBesideOthers(claims, documents);
  if (ids.size === 0) return new Map();
  const compared = new Map<string, Set<string>>();
  const add = (documentId: string, form: SentenceForm, text: string): void => {
    const folded = comparedSentence(form, text);
    if (folded !== null) compared.set(documentId, (compared.get(documentId) ?? new Set()).add(folded));
  };
  const atHand = new Set<string>();
  for (const { documentId, form, text } of sentences) {
    atHand.add(documentId);
    if (ids.has(documentId)) add(documentId, form, text);
  }
  const rows = await readByIds(
    store,
    sentencesText,
    [...ids].filter((id) => !atHand.has(id)),
  );
  for (const [id, form, text] of rows) add(textCell(id), textCell(form) as SentenceForm, textCell(text));
  return compared;
}

/** Documents as they count, with the sentences that they are compared by. */
export function withSentences(
  documents: ReadonlyMap<string, Omit<DocumentStanding, "sentences">>,
  compared: ComparedSentences,
): ReadonlyMap<string, DocumentStanding> {
  const none: ReadonlySet<string> = new Set();
  return new Map(
    [...documents].map(([id, standing]) => [id, { ...standing, sentences: compared.get(id) ?? none }]),
  );
}

/** Documents with known sources that affirm a fact which another such document affirms too. */
function documentsBesideOthers(
  claims: readonly ClaimRecord[],
  documents: ReadonlyMap<string, Pick<DocumentStanding, "reliability">>,
): ReadonlySet<string> {
  const counted = claims.filter(({ documentId, stance, retractedAt }) => {
    const document = documents.get(documentId);
    return stance === "AFFIRMS" && retractedAt === null && document !== undefined && isKnown(document);
  });
  const byFact = groupBy(counted, ({ factId }) => factId);
  const beside = new Set<string>();
  for (const those of byFact.values()) {
    const ids = new Set(those.map(({ documentId }) => documentId));
    if (ids.size > 1) for (const id of ids) beside.add(id);
  }
  return beside;
}

const sentencesText = `UNWIND $ids AS id MATCH (d:Document {id: id}) MATCH (d)<-[:IN_DOCUMENT]-(s)
RETURN d.id AS id, s.form AS form, s.text AS text`;
