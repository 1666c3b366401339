import { printBatchedPlan } from "../../cypher/print-batched-plan.js";
import { printPlan } from "../../cypher/print-plan.js";
import type { Plan, Source } from "../../plan/plan.js";
import type { PlannedRoot } from "./planned-root.js";
import type { Planning } from "./planning.js";
import type { RowBuilder } from "./row-builder.js";

/** The statement of a root field, once all that it reads is planned. */
export function planStatement(
  source: Source,
  row: RowBuilder,
  { parameters, tables }: Planning,
): Pick<PlannedRoot, "plan" | "text" | "batched" | "parameters"> {
  const plan: Plan = { source, row: row.selection, tables: tables.selections };
  const batched = printBatchedPlan(plan);
  const common = [...new Set([...parameters.limits, ...batched.common])];
  return { plan, text: printPlan(plan), batched: { ...batched, common }, parameters };
}
