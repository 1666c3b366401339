import { foldText } from "../../evidence/fold-text.js";
import { nearTexts } from "../../support/near-texts.js";
import type { Exploring } from "../exploring.js";

/** What somebody probably meant who asked for a name that nothing has. */
export interface NameSuggestion {
  readonly id: string;
  readonly name: string;
}

/** Names that are compared at most: they begin or end like the one given, or hold it. */
const maximumCandidates = 1_000n;
const maximumSuggestions = 3;

const CANDIDATES = [
  "MATCH (m:Name) WHERE m.textFolded STARTS WITH $start OR m.textFolded ENDS WITH $end OR m.textFolded CONTAINS $given",
  "WITH m ORDER BY m.textFolded, m.id LIMIT $limit MATCH (m)<-[:NAMED]-(e)",
  "RETURN e.id AS id, m.text AS name, m.textFolded AS folded ORDER BY folded, id",
].join(" ");

/** Looks for names near one that was resolved in vain: at most three entities, nearest first. */
export async function suggestNames(
  read: Exploring["read"],
  name: string,
): Promise<readonly NameSuggestion[]> {
  const given = foldText(name);
  const parameters = { given, start: given.slice(0, 2), end: given.slice(-3), limit: maximumCandidates };
  const rows = (await read({ text: CANDIDATES, parameters })) as readonly (readonly [
    string,
    string,
    string,
  ])[];
  const near = nearTexts(given, rows, ([, , folded]) => folded);
  const byId = new Map<string, NameSuggestion>();
  for (const [id, found] of near) if (!byId.has(id)) byId.set(id, { id, name: found });
  return [...byId.values()].slice(0, maximumSuggestions);
}
