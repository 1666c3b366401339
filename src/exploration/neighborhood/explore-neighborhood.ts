import { AttestError } from "../../errors/attest-error.js";
import { neighborhoodLimits as limits } from "../../plan/limits.js";
import { getRequired } from "../../support/get-required.js";
import { checkRange } from "../check-range.js";
import type { Exploring } from "../exploring.js";
import { following, type EvidenceAsked } from "../following.js";
import { resolveEntities } from "../names/resolve-entities.js";
import type { RelationDirection } from "../relation-direction.js";
import { findNeighborhood, type LeftOut, type Neighborhood } from "./find-neighborhood.js";

/** The arguments of `neighborhood`, as given. */
export interface NeighborhoodAsked {
  readonly of: readonly string[];
  readonly depth?: number | null;
  readonly relations?: readonly string[] | null;
  readonly evidence?: EvidenceAsked | null;
  readonly first?: number | null;
}

/** What is left out, with the field of the entity that leads to all of it. */
export interface LeftOutShown extends Pick<LeftOut, "node" | "relation" | "count"> {
  readonly direction: RelationDirection;
  readonly field: string;
}

/** The answer of `neighborhood`, with ids for entities and facts. */
export interface NeighborhoodShown extends Omit<Neighborhood, "leftOut"> {
  readonly leftOut: readonly LeftOutShown[];
}

/**
 * Answers `neighborhood`: names become ids, and what is around is found.
 *
 * @throws AttestError BAD_USER_INPUT, AMBIGUOUS_NAME, TIMEOUT
 */
export async function exploreNeighborhood(
  asked: NeighborhoodAsked,
  exploring: Exploring,
): Promise<NeighborhoodShown> {
  const depth = checkRange(asked.depth, limits.depth, "neighborhood.depth");
  const nodes = checkRange(asked.first, limits.first, "neighborhood.first");
  checkEntities(asked.of);
  const { relations, evidence } = asked;
  const followed = following({ relations, evidence }, exploring.ontology, "neighborhood");
  const of = [...new Set(await resolveEntities(asked.of, "neighborhood.of", exploring))];
  const question = {
    of,
    depth,
    nodes: Math.max(nodes, of.length),
    edges: nodes * limits.edgesEach,
    leftOut: nodes * limits.leftOutEach,
    few: limits.few,
  };
  const found = await findNeighborhood(question, followed, exploring);
  return { ...found, leftOut: found.leftOut.map((one) => withField(one, exploring)) };
}

function checkEntities({ length }: readonly string[]): void {
  if (length >= 1 && length <= limits.of) return;
  const argument = "neighborhood.of";
  throw new AttestError("BAD_USER_INPUT", `${argument}: give 1 to ${limits.of} entities, not ${length}.`, {
    argument,
    maximum: limits.of,
  });
}

function withField({ node, relation, forward, count }: LeftOut, { ontology }: Exploring): LeftOutShown {
  const links = getRequired(ontology.relations, relation, relation);
  const { field } = forward ? links.forward : links.inverse;
  return { node, relation, direction: forward ? "FORWARD" : "INVERSE", field, count };
}
