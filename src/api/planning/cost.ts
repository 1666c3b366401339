import { AttestError } from "../../errors/attest-error.js";
import type { RequestInputs } from "./request-inputs.js";

/** What of a plan multiplies rows: a list of at most `rows` rows, each with the lists below. */
export interface CostNode {
  readonly rows: (request: RequestInputs) => number;
  readonly below: CostNode[];
}

/** A node of cost under another. */
export function addCost(parent: CostNode, rows: (request: RequestInputs) => number): CostNode {
  const node: CostNode = { rows, below: [] };
  parent.below.push(node);
  return node;
}

/** Rows that a statement may return at most: each list's rows, times those of the lists around it. */
export function costOf(node: CostNode, request: RequestInputs): number {
  return node.rows(request) * (1 + node.below.reduce((sum, child) => sum + costOf(child, request), 0));
}

/** Refuses an operation that may return more rows than allowed. */
export function checkCost(cost: number, maximum: number): void {
  if (cost <= maximum) return;
  throw new AttestError(
    "QUERY_TOO_COMPLEX",
    `The operation may return ${cost} rows; at most ${maximum} are allowed. Ask for smaller pages (first, last) or fewer nested lists.`,
    { cost, maximum },
  );
}
