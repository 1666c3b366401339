import type { SharedStatement } from "../../cypher/shared-statement.js";
import type { Plan } from "../../plan/plan.js";
import type { Row } from "../../store/statement.js";
import type { CostNode } from "./cost.js";
import type { ParameterTable } from "./parameter-table.js";
import type { RequestInputs } from "./request-inputs.js";

/** A generated root field, planned: one statement, and how its rows become the field's value. */
export interface PlannedRoot extends SharedStatement {
  readonly plan: Plan;
  readonly parameters: ParameterTable;
  readonly cost: CostNode;
  /** The name that the field looks up, where it does: the one to find suggestions for, should nothing have it. */
  readonly nameOf: ((request: RequestInputs) => string) | null;
  /** Throws AttestError AMBIGUOUS_NAME or BAD_CURSOR. */
  readonly read: (rows: readonly Row[], request: RequestInputs) => unknown;
}
