import { quoteName } from "./quote-name.js";
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

/**
 * Prints the MATCH clauses of a way, one hop each: chained hops in one pattern fail on the embedded engine
 * once an expansion passes 65,535 rows.
 */
export function printWay(way: Way, from: string | null, variables: Variables): PrintedWay {
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
  const edge = single ? variables.next("r") : null;
  let at = from;
  way.steps.forEach((step, index) => {
    const next = index === way.steps.length - 1 ? node : variables.next("m");
    const relationship = `[${edge ?? ""}:${step.types.map(quoteName).join("|")}]`;
    matches.push(
      `MATCH (${at})${step.direction === "out" ? `-${relationship}->` : `<-${relationship}-`}(${next})`,
    );
    if (step.live) conditions.push(`${next}.retractedAt IS NULL`);
    at = next;
  });
  return { matches: matches.join(" "), conditions, scope: { node, edge }, distinct: way.distinct };
}
