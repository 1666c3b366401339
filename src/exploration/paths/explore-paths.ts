import { subjectIdOf } from "../../evidence/identifiers.js";
import { pathLimits } from "../../plan/limits.js";
import { checkRange } from "../check-range.js";
import type { Exploring } from "../exploring.js";
import { compareStrength, readStrengths, type FactStrength } from "./fact-strength.js";
import { findPaths } from "./find-paths.js";
import { openPaths } from "./open-paths.js";
import type { Path, PathsFound, Step } from "./path.js";
import type { PathsAsked } from "./paths-asked.js";

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
  const { reader, version, ...opened } = await openPaths(asked, exploring);
  const question = {
    ...{ ...opened, maxLength, first },
    checkTime: () => exploring.checkTime(),
    note: (edges: number) => exploring.edges.note(version, edges),
  };
  const { paths, truncated, reason } = await findPaths(question, reader);
  const strengths = await strengthsOf(paths, exploring);
  return { paths: paths.map((path) => show(path, strengths)), truncated, reason };
}

/** Read only where the weakest is shown. */
async function strengthsOf(
  paths: readonly Path[],
  exploring: Exploring,
): Promise<ReadonlyMap<string, FactStrength>> {
  if (paths.length === 0 || !exploring.selects("paths.weakest")) return new Map();
  return readStrengths([...new Set(paths.flat().map(({ fact }) => fact))], exploring);
}

function show(path: Path, strengths: ReadonlyMap<string, FactStrength>): ShownPath {
  const steps = path.map((step) => ({
    ...step,
    forward: subjectIdOf(step.fact) === step.from,
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
