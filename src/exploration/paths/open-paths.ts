import { printOpening } from "../../cypher/print-opening.js";
import { AttestError } from "../../errors/attest-error.js";
import { avoidingLimit } from "../../plan/limits.js";
import type { Row } from "../../store/statement.js";
import type { Exploring } from "../exploring.js";
import { following, type Following } from "../following.js";
import { FIND_NAMED, namedParameters, readNamed, type FoundNamed } from "../names/find-named.js";
import { chooseEntities } from "../names/resolve-entities.js";
import { searchLimits } from "./path-search.js";
import type { PathsAsked } from "./paths-asked.js";
import { aroundOf, crossingsOf, type Opening } from "./read-edges.js";

/** Edges that the store looks at to find those between what both ends have met: no more than it would for these by themselves. */
const mostAcross = 5_000;
/** Entities among which it looks for each that such an edge leads to, one by one. */
const mostAmong = 200;

/** What a search for paths begins with. */
export interface Opened {
  readonly from: string;
  readonly to: string;
  readonly followed: Following;
  /** What is around both ends; null: it was not read. */
  readonly opening: Opening | null;
}

interface Ends {
  readonly from: string;
  readonly to: string;
  readonly avoiding: readonly string[];
}

/**
 * Makes ids of names and reads what is around both ends, and between: one statement. What is followed may depend on the ids, with `kinds` and
 * `avoiding`; it is read as though all were given by ids, and does not count where they were not.
 *
 * @throws AttestError BAD_USER_INPUT, AMBIGUOUS_NAME
 */
export async function openPaths(asked: PathsAsked, exploring: Exploring): Promise<Opened> {
  const given: Ends = { from: asked.from, to: asked.to, avoiding: asked.avoiding ?? [] };
  if (given.avoiding.length > avoidingLimit)
    throw refuse(`${given.avoiding.length} entities are too many; give at most ${avoidingLimit}.`);
  const guessed = followingOf(asked, given, exploring);
  const [row] = await exploring.read({
    text: `${FIND_NAMED} ${printOpening(guessed)}`,
    parameters: {
      ...guessed.parameters,
      ...namedParameters([given.from, given.to, ...given.avoiding]),
      ends: [given.from, given.to],
      most: BigInt(searchLimits.atOnce),
      across: BigInt(mostAcross),
      among: BigInt(mostAmong),
    },
  });
  const ends = await chooseEnds(given, readNamed(row?.[0]), exploring);
  const followed = followingOf(asked, ends, exploring);
  const isAsGuessed = JSON.stringify(followed.parameters) === JSON.stringify(guessed.parameters);
  return { ...ends, followed, opening: isAsGuessed ? openingOf(row ?? []) : null };
}

function openingOf([, opened, isCrossed, crossed]: Row): Opening {
  return { around: aroundOf(opened), crossings: isCrossed === true ? crossingsOf(crossed) : null };
}

async function chooseEnds(given: Ends, found: FoundNamed, exploring: Exploring): Promise<Ends> {
  const choose = (names: readonly string[], argument: string): Promise<readonly string[]> =>
    chooseEntities(names, `paths.${argument}`, found, exploring);
  const [from = ""] = await choose([given.from], "from");
  const [to = ""] = await choose([given.to], "to");
  const avoiding = await choose(given.avoiding, "avoiding");
  const end = avoiding.find((id) => id === from || id === to);
  if (end !== undefined) throw refuse(`${end} is an end of the paths and cannot be avoided.`);
  return { from, to, avoiding };
}

function refuse(fault: string): AttestError {
  const argument = "paths.avoiding";
  return new AttestError("BAD_USER_INPUT", `${argument}: ${fault}`, { argument });
}

function followingOf(
  { relations, kinds, evidence }: PathsAsked,
  { from, to, avoiding }: Ends,
  { ontology }: Exploring,
): Following {
  const between = kinds === null || kinds === undefined ? null : { of: kinds, exempt: [from, to] };
  return following({ relations, evidence, kinds: between, avoiding }, ontology, "paths");
}
