import { quoteName } from "./quote-name.js";
import type { LinkStep } from "../ontology/model.js";
import type { Way } from "../plan/way.js";
import type { Scope } from "./scope.js";
import type { Variables } from "./variables.js";

/** A printed way: its MATCH clauses, what must hold of the nodes in between, and the variables of what it meets. */
export interface PrintedWay {
  readonly matches: string;
  readonly conditions: readonly string[];
  readonly scope: Scope;
  /** What tells two things met apart: the edge where there is one, else the node. */
  readonly distinct: boolean;
}

/** A step between the variables of two nodes. */
interface Hop {
  readonly from: string;
  readonly step: Pick<LinkStep, "types" | "direction">;
  readonly to: string;
  readonly edge?: string | null;
}

/** `(n0)-[:QUOTES]->(n1)`. */
export function printHop({ from, step: { types, direction }, to, edge }: Hop): string {
  const relationship = `[${edge ?? ""}:${types.map(quoteName).join("|")}]`;
  return `(${from})${direction === "out" ? `-${relationship}->` : `<-${relationship}-`}(${to})`;
}

/**
 * Prints the MATCH clauses of a way, one hop each: chained hops in one pattern fail on the embedded engine
 * once an expansion passes 65,535 rows.
 */
export function printWay(way: Way, from: string | null, variables: Variables, isEdgeRead = true): PrintedWay {
  const node = variables.next("n");
  if (way.way === "label") {
    return {
      matches: `MATCH (${node}:${quoteName(way.label)})`,
      conditions: [],
      scope: { node, edge: null },
      distinct: false,
    };
  }
  if (from === null) throw new Error("A path needs a node to start from.");
  const conditions: string[] = [];
  const matches: string[] = [];
  const single = way.steps.length === 1 && !way.distinct;
  const edge = single && isEdgeRead ? variables.next("r") : null;
  let at = from;
  way.steps.forEach((step, index) => {
    const next = index === way.steps.length - 1 ? node : variables.next("m");
    matches.push(`MATCH ${printHop({ from: at, step, to: next, edge })}`);
    if (step.live) conditions.push(`${next}.retractedAt IS NULL`);
    at = next;
  });
  return { matches: matches.join(" "), conditions, scope: { node, edge }, distinct: way.distinct };
}
