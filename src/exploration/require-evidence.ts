import { AttestError } from "../errors/attest-error.js";
import { nearTexts } from "../support/near-texts.js";
import type { Exploring } from "./exploring.js";

/** Ids that one given in vain is compared with at most. */
const maximumCandidates = 1_000n;
const maximumSuggestions = 3;

/**
 * Makes sure that documents or sources with these ids are there. One statement, and a second one where something is unknown.
 *
 * @param kind of what the ids are, as the ontology calls it
 * @param argument the argument that they were given to, for messages: `compare.ids`
 * @throws AttestError BAD_USER_INPUT for what nothing has, with `suggestions`
 */
export async function requireEvidence(
  kind: "Document" | "Source",
  given: readonly string[],
  argument: string,
  { read }: Pick<Exploring, "read">,
): Promise<void> {
  if (given.length === 0) return;
  const text = `MATCH (n:${kind}) WHERE n.id IN $ids RETURN n.id AS id`;
  const found = new Set((await read({ text, parameters: { ids: given } })).map(([id]) => id));
  const unknown = given.find((id) => !found.has(id));
  if (unknown !== undefined) await refuse(kind, unknown, argument, { read });
}

async function refuse(
  kind: "Document" | "Source",
  given: string,
  argument: string,
  { read }: Pick<Exploring, "read">,
): Promise<never> {
  const text = `MATCH (n:${kind}) RETURN n.id AS id ORDER BY id LIMIT $limit`;
  const rows = await read({ text, parameters: { limit: maximumCandidates } });
  const ids = rows.map(([id]) => id as string);
  const suggestions = nearTexts(given.toLowerCase(), ids, (id) => id).slice(0, maximumSuggestions);
  const meant = suggestions.length === 0 ? "" : ` Did you mean ${suggestions.join(" or ")}?`;
  throw new AttestError(
    "BAD_USER_INPUT",
    `${argument}: no ${kind.toLowerCase()} has the id "${given}".${meant}`,
    { argument, suggestions: suggestions.map((id) => ({ id })) },
  );
}
