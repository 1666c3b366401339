import type { Exploring } from "../exploring.js";
import { compareDocuments } from "./compare-documents.js";
import { compareEntities } from "./compare-entities.js";
import type { Comparison } from "./comparison.js";
import { resolveCompared } from "./resolve-compared.js";

/**
 * Compares entities by what relations lead to, or documents by what they mention and speak of.
 *
 * Two statements at most, beside the one or two that find what is to be compared.
 *
 * @param asked.first how many entities are listed at most; what more of the compared have comes first
 * @throws AttestError BAD_USER_INPUT or AMBIGUOUS_NAME for `ids` (`resolveCompared`)
 */
export async function compare(
  asked: { readonly ids: readonly string[]; readonly first: number },
  exploring: Exploring,
): Promise<Comparison> {
  const { kind, ids } = await resolveCompared(asked.ids, exploring);
  return kind === "entities"
    ? compareEntities({ ids, first: asked.first }, exploring)
    : compareDocuments({ ids, first: asked.first }, exploring);
}
