import { AttestError } from "../../errors/attest-error.js";
import type { Exploring } from "../exploring.js";
import { FIND_NAMED, namedParameters, readNamed, type FoundNamed, type NamedEntity } from "./find-named.js";
import { suggestNames } from "./suggest-names.js";

/** Entities that an ambiguous name is shown with at most. */
const maximumCandidates = 10;

/**
 * The ids of entities that are given by their id or by one of their names, in their order. One statement, and at most three more
 * where something is unknown.
 *
 * @param argument the argument that they were given to, for messages: `paths.from`
 * @throws AttestError BAD_USER_INPUT for what nothing has, with `suggestions`; AMBIGUOUS_NAME with `candidates`
 */
export async function resolveEntities(
  given: readonly string[],
  argument: string,
  exploring: Pick<Exploring, "read" | "readShared">,
): Promise<readonly string[]> {
  if (given.length === 0) return [];
  const text = `${FIND_NAMED} RETURN named AS named`;
  const [row] = await exploring.read({ text, parameters: namedParameters(given) });
  return chooseEntities(given, argument, readNamed(row?.[0]), exploring);
}

/**
 * The ids of entities among those that were found by what was given, in its order. At most three statements, where something is
 * unknown.
 *
 * @throws AttestError as `resolveEntities`
 */
export async function chooseEntities(
  given: readonly string[],
  argument: string,
  found: FoundNamed,
  exploring: Pick<Exploring, "read" | "readShared">,
): Promise<readonly string[]> {
  const chosen: string[] = [];
  for (const one of given) {
    const entity = onlyOne(found.get(one) ?? [], one, argument);
    chosen.push(entity ?? (await refuse(one, argument, exploring)));
  }
  return chosen;
}

/** Undefined where there is none. */
function onlyOne(found: readonly NamedEntity[], given: string, argument: string): string | undefined {
  if (found.length <= 1) return found[0]?.id;
  const candidates = [...found].sort((a, b) => (a.id < b.id ? -1 : 1)).slice(0, maximumCandidates);
  throw new AttestError(
    "AMBIGUOUS_NAME",
    `${argument}: several entities are called "${given}". Ask for one by its id.`,
    { argument, candidates: candidates.map(({ id, name }) => ({ id, name })) },
  );
}

async function refuse(
  given: string,
  argument: string,
  exploring: Pick<Exploring, "read" | "readShared">,
): Promise<never> {
  const suggestions = await suggestNames(exploring, given);
  const meant = suggestions.map(({ id, name }) => `"${name}" (${id})`).join(" or ");
  throw new AttestError(
    "BAD_USER_INPUT",
    `${argument}: nothing has the id or the name "${given}".${meant === "" ? "" : ` Did you mean ${meant}?`}`,
    { argument, suggestions },
  );
}
