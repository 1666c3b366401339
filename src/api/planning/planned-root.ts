import type { BatchedPlan } from "../../cypher/print-batched-plan.js";
import type { Plan } from "../../plan/plan.js";
import type { Row } from "../../store/statement.js";
import type { CostNode } from "./cost.js";
import type { ParameterTable } from "./parameter-table.js";
import type { RequestInputs } from "./request-inputs.js";

/** A generated root field, planned: one statement, and how its rows become the field's value. */
export interface PlannedRoot {
  readonly plan: Plan;
  /** Cypher text of the plan. */
  readonly text: string;
  /** For several requests at once. */
  readonly batched: BatchedPlan;
  readonly parameters: ParameterTable;
  readonly cost: CostNode;
  /** The name that the field looks up, where it does: the one to find suggestions for, should nothing have it. */
  readonly nameOf: ((request: RequestInputs) => string) | null;
  /** Throws AttestError AMBIGUOUS_NAME or BAD_CURSOR. */
  readonly read: (rows: readonly Row[], request: RequestInputs) => unknown;
}
