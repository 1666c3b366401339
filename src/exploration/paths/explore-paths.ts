import { AttestError } from "../../errors/attest-error.js";
import { avoidingLimit, pathLimits } from "../../plan/limits.js";
import { checkRange } from "../check-range.js";
import type { Exploring } from "../exploring.js";
import { following, type EvidenceAsked, type Following } from "../following.js";
import { resolveEntities } from "../resolve-entities.js";
import { compareStrength, readStrengths, type FactStrength } from "./fact-strength.js";
import { findPaths } from "./find-paths.js";
import type { Path, PathsFound, Step } from "./path.js";
import { edgeReader } from "./read-edges.js";

/** The arguments of `paths`, as given. */
export interface PathsAsked {
  readonly from: string;
  readonly to: string;
  readonly maxLength?: number | null;
  readonly relations?: readonly string[] | null;
  readonly kinds?: readonly string[] | null;
  readonly avoiding?: readonly string[] | null;
  readonly evidence?: EvidenceAsked | null;
  readonly first?: number | null;
}

/** A step with its direction: `forward` where the fact says something of the entity where the step starts. */
export interface DirectedStep extends Step {
  readonly forward: boolean;
}

export interface ShownPath {
  readonly length: number;
  readonly steps: readonly DirectedStep[];
  /** The step whose fact is said least well; the first of several such. */
  readonly weakest: DirectedStep;
}

/** The answer of `paths`, with ids for entities and facts. */
export interface PathsShown extends Pick<PathsFound, "truncated" | "reason"> {
  readonly paths: readonly ShownPath[];
}

/**
 * Answers `paths`: names become ids, the paths are found, and what is shown of their facts is read.
 *
 * @throws AttestError BAD_USER_INPUT, AMBIGUOUS_NAME, TIMEOUT
 */
export async function explorePaths(asked: PathsAsked, exploring: Exploring): Promise<PathsShown> {
  const maxLength = checkRange(asked.maxLength, pathLimits.maxLength, "paths.maxLength");
  const first = checkRange(asked.first, pathLimits.first, "paths.first");
  const { from, to, avoiding } = await resolveEnds(asked, exploring);
  const followed = followingOf(asked, { ends: [from, to], avoiding }, exploring);
  const question = { from, to, maxLength, first, checkTime: () => exploring.checkTime() };
  const { paths, truncated, reason } = await findPaths(question, edgeReader(followed, exploring));
  const strengths = await strengthsOf(paths, exploring);
  return { paths: paths.map((path) => show(path, strengths)), truncated, reason };
}

interface Ends {
  readonly from: string;
  readonly to: string;
  readonly avoiding: readonly string[];
}

async function resolveEnds({ from, to, avoiding }: PathsAsked, exploring: Exploring): Promise<Ends> {
  const avoided = avoiding ?? [];
  const argument = "paths.avoiding";
  if (avoided.length > avoidingLimit)
    throw refuse(argument, `${avoided.length} entities are too many; give at most ${avoidingLimit}.`);
  const [[fromId], [toId], avoidingIds] = (await Promise.all([
    resolveEntities([from], "paths.from", exploring),
    resolveEntities([to], "paths.to", exploring),
    resolveEntities(avoided, argument, exploring),
  ])) as [[string], [string], readonly string[]];
  const end = avoidingIds.find((id) => id === fromId || id === toId);
  if (end !== undefined) throw refuse(argument, `${end} is an end of the paths and cannot be avoided.`);
  return { from: fromId, to: toId, avoiding: avoidingIds };
}

function refuse(argument: string, fault: string): AttestError {
  return new AttestError("BAD_USER_INPUT", `${argument}: ${fault}`, { argument });
}

function followingOf(
  { relations, kinds, evidence }: PathsAsked,
  { ends, avoiding }: { readonly ends: readonly string[]; readonly avoiding: readonly string[] },
  { ontology }: Exploring,
): Following {
  const between = kinds === null || kinds === undefined ? null : { of: kinds, exempt: ends };
  return following({ relations, evidence, kinds: between, avoiding }, ontology, "paths");
}

/** Read only where something of it is shown. */
async function strengthsOf(
  paths: readonly Path[],
  exploring: Exploring,
): Promise<ReadonlyMap<string, FactStrength>> {
  const isShown = ["paths.weakest", "paths.steps.forward"].some((field) => exploring.selects(field));
  if (paths.length === 0 || !isShown) return new Map();
  return readStrengths([...new Set(paths.flat().map(({ fact }) => fact))], exploring);
}

function show(path: Path, strengths: ReadonlyMap<string, FactStrength>): ShownPath {
  const steps = path.map((step) => ({
    ...step,
    forward: strengths.get(step.fact)?.subjectId === step.from,
  }));
  const weakest = steps.reduce((weak, step) => (isWeaker(step, weak, strengths) ? step : weak));
  return { length: path.length, steps, weakest };
}

/** A fact that was gone when it was looked at is as weak as can be. */
function isWeaker(step: Step, than: Step, strengths: ReadonlyMap<string, FactStrength>): boolean {
  const [a, b] = [strengths.get(step.fact), strengths.get(than.fact)];
  if (a === undefined || b === undefined) return a === undefined && b !== undefined;
  return compareStrength(a, b) < 0;
}
