import type { Exploring } from "../exploring.js";
import { requireEvidence } from "../require-evidence.js";
import { resolveEntities } from "../names/resolve-entities.js";

/** Whose facts a timeline shows. */
export type TimelineScope =
  | { readonly scope: "all"; readonly id: "" }
  /** Facts with the entity at either end. */
  | { readonly scope: "entity"; readonly id: string }
  /** Facts that the document affirms. */
  | { readonly scope: "document"; readonly id: string };

/**
 * Finds whose timeline is asked for.
 *
 * @throws AttestError BAD_USER_INPUT for what nothing has, AMBIGUOUS_NAME for a name that several entities have
 */
export async function resolveScope(
  of: string | null | undefined,
  exploring: Exploring,
): Promise<TimelineScope> {
  if (of === null || of === undefined) return { scope: "all", id: "" };
  if (of.startsWith("document:")) {
    await requireEvidence("Document", [of], "timeline.of", exploring);
    return { scope: "document", id: of };
  }
  const [id = ""] = await resolveEntities([of], "timeline.of", exploring);
  return { scope: "entity", id };
}
