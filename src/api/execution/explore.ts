import type { GraphQLResolveInfo } from "graphql";
import type { Exploring } from "../../exploration/exploring.js";
import type { Ontology } from "../../ontology/model.js";
import { readTimedOut } from "../../store/store-errors.js";
import type { PlannedExploration } from "../planning/plan-exploration.js";
import type { RequestInputs } from "../planning/request-inputs.js";

/** What an exploration is given of the operation that it is part of. */
export interface ExplorationOptions extends Pick<
  Exploring,
  "read" | "readShared" | "edges" | "terms" | "assume"
> {
  readonly ontology: Ontology;
  /** A time of `performance.now()`. */
  readonly deadline: number;
  /** Milliseconds that the whole operation may take. */
  readonly timeout: number;
}

/** Runs the method of an exploration; its result names nodes by their ids. */
export async function explore(
  root: PlannedExploration,
  request: RequestInputs,
  { deadline, timeout, ...given }: ExplorationOptions,
): Promise<unknown> {
  const exploring: Exploring = {
    ontology: given.ontology,
    languages: request.languages,
    knownLanguages: request.knownLanguages,
    read: given.read,
    readShared: given.readShared,
    edges: given.edges,
    terms: given.terms,
    assume: given.assume,
    checkTime: () => {
      if (performance.now() > deadline) throw readTimedOut(timeout);
    },
    selects: (path) => root.selected.has(path),
  };
  // A method is told its arguments and what it may use; nothing else of the operation.
  const untold = undefined as unknown as GraphQLResolveInfo;
  const found: unknown = await root.explore(undefined, root.argumentsOf(request), exploring, untold);
  return found ?? null;
}
