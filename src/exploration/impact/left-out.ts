import { AttestError } from "../../errors/attest-error.js";
import { readDocumentIdsOfSources } from "../../loader/stored-facts.js";
import type { Exploring } from "../exploring.js";
import { requireEvidence } from "../require-evidence.js";
import { impactLimits } from "./limits.js";

/** What is to be left out. */
export interface Without {
  readonly documents?: readonly string[] | null;
  readonly sources?: readonly string[] | null;
}

/**
 * The documents that are left out: those given, and all of the sources given.
 *
 * @returns ids, sorted
 * @throws AttestError BAD_USER_INPUT where nothing is given, and for what nothing has; QUERY_TOO_COMPLEX for too many documents
 */
export async function leftOut(without: Without, exploring: Exploring): Promise<readonly string[]> {
  const [documents, sources] = [without.documents ?? [], without.sources ?? []];
  if (documents.length + sources.length === 0) {
    const argument = "impact.without";
    throw new AttestError("BAD_USER_INPUT", `${argument}: give documents, sources or both.`, { argument });
  }
  checkCount(Math.max(documents.length, sources.length));
  await requireEvidence("Document", documents, "impact.without.documents", exploring);
  await requireEvidence("Source", sources, "impact.without.sources", exploring);
  const published = await readDocumentIdsOfSources(exploring, sources);
  const ids = [...new Set([...documents, ...published])].sort();
  checkCount(ids.length);
  return ids;
}

function checkCount(count: number): void {
  const maximum = impactLimits.documents;
  if (count <= maximum) return;
  throw new AttestError(
    "QUERY_TOO_COMPLEX",
    `impact.without: ${count} documents are too many to leave out; at most ${maximum} are allowed.`,
    { argument: "impact.without", maximum },
  );
}
