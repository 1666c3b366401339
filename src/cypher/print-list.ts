import type { Condition } from "../plan/condition.js";
import type { LinkStep } from "../ontology/model.js";
import type { Way } from "../plan/way.js";
import { asksEdge } from "../plan/reads-edge.js";
import { findAnchor, type Anchor } from "./find-anchor.js";
import { printCondition } from "./print-condition.js";
import { printHop, printWay } from "./print-way.js";
import { printWhere } from "./print-where.js";
import { quoteName } from "./quote-name.js";
import type { Scope } from "./scope.js";
import type { Variables } from "./variables.js";

/** What a way meets, filtered. */
export interface PrintedList {
  readonly clauses: string;
  readonly scope: Scope;
  /** Whether the same node may be met twice. */
  readonly distinct: boolean;
}

/** What is met, and whether what a single step meets has its relationship in the scope: where nothing else is said it has. */
export interface ListOfNodes {
  readonly way: Way;
  readonly condition: Condition | null;
  readonly isEdgeRead?: boolean;
}

/**
 * Prints the nodes met along a way that fulfil a condition.
 *
 * @param startOf prints where an order begins, for what is read from a label in that order
 */
export function printList(
  { way, condition, isEdgeRead = true }: ListOfNodes,
  from: string | null,
  variables: Variables,
  startOf: (scope: Scope) => readonly string[] = () => [],
): PrintedList {
  const anchor = way.way === "label" ? findAnchor(condition) : null;
  if (way.way === "label" && anchor !== null) return printAnchored(way.label, anchor, variables);
  const printed = printWay(way, from, variables, isEdgeRead);
  const own = condition === null ? [] : [printCondition(condition, printed.scope, variables)];
  return {
    clauses: printed.matches + printWhere([...printed.conditions, ...startOf(printed.scope), ...own]),
    scope: printed.scope,
    distinct: printed.distinct,
  };
}

/** From the anchor backwards to the list, one hop each. */
function printAnchored(
  label: string,
  { path, byId, others, rest }: Anchor,
  variables: Variables,
): PrintedList {
  const node = variables.next("n");
  const nodes = [node, ...path.steps.map(() => variables.next("m"))];
  const anchor = nodes[nodes.length - 1] as string;
  const isEdgeRead = path.steps.length === 1 && others.some(asksEdge);
  const edge = isEdgeRead ? variables.next("r") : null;
  const anchorScope: Scope = { node: anchor, edge };
  const hops = path.steps.map((step, at) => {
    const isNamed = at === 0 && path.startLabel !== label;
    const end = isNamed ? `${node}:${quoteName(label)}` : (nodes[at] as string);
    return `MATCH ${printHop({ from: nodes[at + 1] as string, step: backwards(step), to: end, edge })}`;
  });
  const live = path.steps.flatMap((step, at) =>
    step.live ? [`${nodes[at + 1] as string}.retractedAt IS NULL`] : [],
  );
  const conditions = [
    ...live,
    ...others.map((other) => printCondition(other, anchorScope, variables)),
    ...rest.map((other) => printCondition(other, { node, edge: null }, variables)),
  ];
  const start = `MATCH (${anchor}:${quoteName(path.endLabel)}) WHERE ${printCondition(byId, anchorScope, variables)}`;
  return {
    clauses: `${start} ${hops.reverse().join(" ")}${printWhere(conditions)}`,
    scope: { node, edge: null },
    distinct: !path.toOne,
  };
}

function backwards(step: LinkStep): LinkStep {
  return { ...step, direction: step.direction === "out" ? "in" : "out" };
}
