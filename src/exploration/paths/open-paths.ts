import { printOpening } from "../../cypher/print-opening.js";
import { printVersion, readVersion, versionParameters } from "../../cypher/print-version.js";
import { printShared } from "../../cypher/shared-statement.js";
import { AttestError } from "../../errors/attest-error.js";
import { avoidingLimit } from "../../plan/limits.js";
import type { Row, Statement } from "../../store/statement.js";
import type { Exploring } from "../exploring.js";
import { following, type Following } from "../following.js";
import {
  FIND_NAMED,
  namedParameters,
  printFindNamed,
  readNamed,
  type FoundNamed,
} from "../names/find-named.js";
import { chooseEntities } from "../names/resolve-entities.js";
import { searchLimits } from "./path-search.js";
import type { PathsAsked } from "./paths-asked.js";
import type { EdgeReader, Opening } from "./edge-reader.js";
import { aroundOf, crossingsOf, edgeReader } from "./read-edges.js";
import { type OpeningLimits, rememberedOpening } from "./remembered-opening.js";

/** What of a search is read with its first statement. */
const openingLimits: OpeningLimits = {
  /** Edges of an end. */
  most: searchLimits.atOnce,
  /** Edges that the store looks at to find those between what both ends have met: no more than it would for these by themselves. */
  across: 5_000,
  /** Entities among which it looks for each that such an edge leads to, one by one. */
  among: 200,
};

/** What a search for paths begins with. */
export interface Opened {
  readonly from: string;
  readonly to: string;
  /** Where the search reads on. */
  readonly reader: EdgeReader;
  /** What is around both ends; null: it was not read. */
  readonly opening: Opening | null;
  /** Of the graph, as of `EdgeMemory`, where the store is read and all of its edges are followed; else null. */
  readonly version: string | null;
}

interface Ends {
  readonly from: string;
  readonly to: string;
  readonly avoiding: readonly string[];
}

/**
 * Makes ids of names and reads what is around both ends, and between: one statement. What is followed may depend on the ids, with `kinds` and
 * `avoiding`; it is read as though all were given by ids, and does not count where they were not. Where all edges are followed and are in
 * memory, the statement is about the names alone.
 *
 * @throws AttestError BAD_USER_INPUT, AMBIGUOUS_NAME
 */
export async function openPaths(asked: PathsAsked, exploring: Exploring): Promise<Opened> {
  const given: Ends = { from: asked.from, to: asked.to, avoiding: asked.avoiding ?? [] };
  if (given.avoiding.length > avoidingLimit)
    throw refuse(`${given.avoiding.length} entities are too many; give at most ${avoidingLimit}.`);
  const guessed = followingOf(asked, given, exploring);
  return isOfAll(guessed) && exploring.edges.size > 0
    ? openFromMemory(asked, given, guessed, exploring)
    : openFromStore(asked, given, guessed, exploring);
}

/** Whether every edge is followed. */
function isOfAll({ isOfAllRelations, condition }: Following): boolean {
  return isOfAllRelations && condition === null;
}

async function openFromStore(
  asked: PathsAsked,
  given: Ends,
  guessed: Following,
  exploring: Exploring,
): Promise<Opened> {
  const [row] = await exploring.read(openingStatement(given, guessed));
  const ends = await chooseEnds(given, readNamed(row?.[0]), exploring);
  const followed = followingOf(asked, ends, exploring);
  const isAsGuessed = JSON.stringify(followed.parameters) === JSON.stringify(guessed.parameters);
  return {
    ...ends,
    reader: edgeReader(followed, exploring),
    opening: isAsGuessed ? openingOf(row ?? []) : null,
    version: isOfAll(guessed) ? readVersion(row?.[1]) : null,
  };
}

/** The edges in memory serve where nothing was written since they were read, which the statement tells; else the store is read. */
async function openFromMemory(
  asked: PathsAsked,
  given: Ends,
  followed: Following,
  exploring: Exploring,
): Promise<Opened> {
  const parameters = { ...versionParameters, ...namedParameters([given.from, given.to]) };
  const [row] = await exploring.readShared(namesStatement, parameters);
  const [named, versions] = row?.[0] as unknown as readonly unknown[];
  const ends = await chooseEnds(given, readNamed(named), exploring);
  const remembered = exploring.edges.at(readVersion(versions));
  if (remembered === null) return openFromStore(asked, given, followed, exploring);
  const opening = rememberedOpening(remembered, [ends.from, ends.to], openingLimits);
  return { ...ends, reader: remembered, opening, version: null };
}

/** What is called as `$given`, and the version of the graph. */
export const namesStatement = printShared((variables) => ({
  clauses: `${printFindNamed(variables)} ${printVersion(variables)}`,
  values: ["named", "versions"],
  isSingle: true,
}));

/** What a search begins with where the store is read. */
export function openingStatement(
  { from, to, avoiding }: Ends,
  followed: Following,
  { most, across, among }: OpeningLimits = openingLimits,
): Statement {
  return {
    text: `${FIND_NAMED} ${printOpening(followed)}`,
    parameters: {
      ...followed.parameters,
      ...versionParameters,
      ...namedParameters([from, to, ...avoiding]),
      ends: [from, to],
      most: BigInt(most),
      across: BigInt(across),
      among: BigInt(among),
    },
  };
}

/** Reads the row of `openingStatement`. */
export function openingOf([, , opened, isCrossed, crossed]: Row): Opening {
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
