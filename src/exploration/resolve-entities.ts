import { AttestError } from "../errors/attest-error.js";
import { foldText } from "../evidence/fold-text.js";
import { groupBy } from "../support/group-by.js";
import type { Exploring } from "./exploring.js";
import { suggestNames } from "./suggest-names.js";

/** Entities that an ambiguous name is shown with at most. */
const maximumCandidates = 10;

/**
 * The ids of entities that are given by their id or by one of their names, in their order. An id wins over a name;
 * names are compared in any language without case and accents. One statement, and a second one where something is unknown.
 *
 * @param argument the argument that they were given to, for messages: `paths.from`
 * @throws AttestError BAD_USER_INPUT for what nothing has, with `suggestions`; AMBIGUOUS_NAME with `candidates`
 */
export async function resolveEntities(
  given: readonly string[],
  argument: string,
  exploring: Pick<Exploring, "read">,
): Promise<readonly string[]> {
  if (given.length === 0) return [];
  const parameters = { ids: given, folded: given.map(foldText) };
  const rows = (await exploring.read({ text: NAMED, parameters })) as readonly Named[];
  const ids = new Set(rows.flatMap(([id, , folded]) => (folded === null ? [id] : [])));
  const named = groupBy(
    rows.filter(([, , folded]) => folded !== null),
    ([, , folded]) => folded as string,
  );
  const resolved: string[] = [];
  for (const one of given) {
    if (ids.has(one)) resolved.push(one);
    else
      resolved.push(
        onlyOne(named.get(foldText(one)), one, argument) ?? (await refuse(one, argument, exploring)),
      );
  }
  return resolved;
}

/** Id, name, and the folded name that it was found by; null: by its id. */
type Named = readonly [id: string, name: string, folded: string | null];

const NAMED = [
  "MATCH (e:Entity) WHERE e.id IN $ids RETURN e.id AS id, e.name AS name, null AS folded",
  "UNION",
  "MATCH (m:Name) WHERE m.textFolded IN $folded MATCH (m)<-[:NAMED]-(e)",
  "RETURN DISTINCT e.id AS id, e.name AS name, m.textFolded AS folded",
].join(" ");

function onlyOne(found: readonly Named[] | undefined, given: string, argument: string): string | undefined {
  if (found === undefined) return undefined;
  const candidates = [...new Map(found.map(([id, name]) => [id, { id, name }])).values()];
  if (candidates.length === 1) return candidates[0]?.id;
  throw new AttestError(
    "AMBIGUOUS_NAME",
    `${argument}: several entities are called "${given}". Ask for one by its id.`,
    { argument, candidates: candidates.sort((a, b) => (a.id < b.id ? -1 : 1)).slice(0, maximumCandidates) },
  );
}

async function refuse(given: string, argument: string, { read }: Pick<Exploring, "read">): Promise<never> {
  const suggestions = await suggestNames(read, given);
  const meant = suggestions.map(({ id, name }) => `"${name}" (${id})`).join(" or ");
  throw new AttestError(
    "BAD_USER_INPUT",
    `${argument}: nothing has the id or the name "${given}".${meant === "" ? "" : ` Did you mean ${meant}?`}`,
    { argument, suggestions },
  );
}
