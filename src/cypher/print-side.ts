import type { EdgeDirection } from "../ontology/stored-properties.js";
import { printFollowedWhere, type Followed } from "./print-steps.js";
import { printHop } from "./print-way.js";
import { Variables } from "./variables.js";

/** The edges on one side of an entity, as printed. */
export interface PrintedSide {
  /** Finds the entity by the variable `id`. */
  readonly entity: string;
  /** Finds its edges. */
  readonly edges: string;
  /** The variables of the entity, of an edge, and of the entity at its far end. */
  readonly node: string;
  readonly edge: string;
  readonly far: string;
}

/** Which edges of a side are meant, beside what is followed. */
export interface SideAsked {
  readonly direction: EdgeDirection;
  /** The end that the condition of what is followed speaks of: the far one, or the object of the edge. */
  readonly conditionOf: "far" | "object";
  /** A further condition, given the variable of the far end. */
  readonly only?: (far: string) => string;
}

/** Prints how the edges on one side of an entity are found. */
export function printSide(followed: Followed, { direction, conditionOf, only }: SideAsked): PrintedSide {
  const variables = new Variables();
  const [node, edge, far] = [variables.next("n"), variables.next("r"), variables.next("n")];
  const step = { types: followed.relations, direction };
  const asked = conditionOf === "object" && direction === "in" ? node : far;
  const where = printFollowedWhere(followed, { node: asked, edge }, variables, only?.(far));
  return {
    entity: `MATCH (${node}:Entity {id: id})`,
    edges: `MATCH ${printHop({ from: node, step, to: far, edge })}${where}`,
    ...{ node, edge, far },
  };
}
