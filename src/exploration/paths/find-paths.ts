import type { EdgeReader, Opening } from "./edge-reader.js";
import { PathSearch, searchLimits, type Obstacle, type SearchLimits } from "./path-search.js";
import { pathsOfLength } from "./paths-of-length.js";
import type { Path, PathsFound } from "./path.js";

/** What paths are looked for. */
export interface PathQuestion {
  /** Ids of entities that are there. */
  readonly from: string;
  readonly to: string;
  /** Steps of a path at most. */
  readonly maxLength: number;
  /** How many paths at most. */
  readonly first: number;
  /** Called in loops that may be long; may throw. */
  readonly checkTime: () => void;
  /** What is around both ends, where that was read before with `searchLimits.atOnce`; else null. */
  readonly opening: Opening | null;
  /** Told in the end, whatever the end is, how many edges were read, or looked at by the store. */
  readonly note?: (edges: number) => void;
}

/**
 * The shortest paths between two entities: simple (no entity twice), distinct (in at least one fact), shortest first, those of one
 * length ordered by the ids of their facts from the start. Edges are followed in both directions.
 *
 * One statement for what is around the ends where it was not read before, one more for paths of up to four steps where no hub is in
 * the way, and at most two for each further step. Where not all relations are followed, edges are counted in some more. What it reads is
 * bounded by the limits.
 */
export async function findPaths(
  question: PathQuestion,
  reader: EdgeReader,
  limits: SearchLimits = searchLimits,
): Promise<PathsFound> {
  const { from, to } = question;
  if (from === to) {
    const reason = `\`from\` and \`to\` are the same entity, ${from}.`;
    return { paths: [], truncated: false, reason };
  }
  const search = new PathSearch([from, to], reader, limits);
  try {
    await search.start(question.opening);
    return await pathsOf(question, search);
  } finally {
    question.note?.(search.edges);
  }
}

/** Length by length, until there are as many as are asked for. */
async function pathsOf(question: PathQuestion, search: PathSearch): Promise<PathsFound> {
  const { maxLength, first } = question;
  const paths: Path[] = [];
  for (let length = 1; length <= maxLength && paths.length < first; length++) {
    question.checkTime();
    const obstacle = await search.reach(length, maxLength);
    if (obstacle !== null) return { paths, truncated: true, reason: tellObstacle(obstacle, length) };
    const found = pathsOfLength(search.known, { ...question, length, first: first - paths.length });
    paths.push(...found.paths);
    if (!found.complete) return { paths, truncated: true, reason: tellTries(length) };
  }
  if (paths.length > 0) return { paths, truncated: false, reason: null };
  return { paths, truncated: false, reason: tellUnconnected(question, search.length) };
}

function tellObstacle({ edges, allowed, hub, hubEdges }: Obstacle, length: number): string {
  return (
    `Paths of ${steps(length)} and more were not looked for: another ${edges} edges would have to be looked at, and no more than ` +
    `${allowed} are in all. ${hub} alone has ${hubEdges}. Narrow it by relations, kinds, avoiding or maxLength.`
  );
}

function tellTries(length: number): string {
  return `Not all paths of ${steps(length)} were looked for: there are too many ways. Narrow it by relations, kinds, avoiding or maxLength.`;
}

function tellUnconnected({ from, to, maxLength }: PathQuestion, known: number): string {
  const within = known === Infinity ? "" : ` within ${steps(maxLength)}`;
  return `Nothing that may be followed connects ${from} and ${to}${within}.`;
}

function steps(length: number): string {
  return length === 1 ? "1 step" : `${length} steps`;
}
